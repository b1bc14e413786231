/** A text of the admin, in its two languages. */
export type Label = { sv: string; en: string };

/** Swedish first, as everywhere. */
export function label(sv: string, en: string): Label {
  return { sv, en };
}

/** Collections of the admin's menu, in the order of a press office's day. */
export const groups = {
  newsroom: label('Nyhetsrum', 'Newsroom'),
  pressLine: label('Pressjour', 'Press line'),
  callLog: label('Samtal', 'Calls'),
  administration: label('Administration', 'Administration'),
} as const;
