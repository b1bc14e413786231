import type { Finding } from '../../guard/finding.ts';

/**
 * The findings of the guard in an answer of the cms: `{ findings }` when it was asked, and in the data of the error when it refused.
 * Pure; none where the answer has none.
 */
export function findingsIn(body: unknown): Finding[] {
  if (typeof body !== 'object' || body === null) return [];
  if ('findings' in body && Array.isArray(body.findings)) return body.findings;
  if (!('errors' in body) || !Array.isArray(body.errors)) return [];
  const [first]: unknown[] = body.errors;
  return typeof first === 'object' && first !== null && 'data' in first ? findingsIn(first.data) : [];
}
