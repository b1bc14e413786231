/** The gaps that decide on the status, one a line. What lies outside the law does not. */
export interface Gaps {
  nonConforming?: string | null;
  disproportionate?: string | null;
}

/** Whether a status and the gaps contradict each other; null when they do not. */
export function statusFault(status: string, gaps: Gaps): 'gap-in-full' | 'no-gap' | null {
  const any = [gaps.nonConforming, gaps.disproportionate].some((text) => (text ?? '').trim() !== '');
  if (status === 'full') return any ? 'gap-in-full' : null;
  return any ? null : 'no-gap';
}
