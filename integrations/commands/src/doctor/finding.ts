/** One line of the doctor. A note never makes the command fail. */
export interface Finding {
  level: 'ok' | 'wrong' | 'note';
  /** What is so; on `wrong` also what to do. */
  text: string;
}

export const ok = (text: string): Finding => ({ level: 'ok', text });
export const wrong = (text: string): Finding => ({ level: 'wrong', text });
export const note = (text: string): Finding => ({ level: 'note', text });

const marks = { ok: 'ok', wrong: '!!', note: '--' };

export function lineOf({ level, text }: Finding): string {
  return `${marks[level]} ${text}`;
}
