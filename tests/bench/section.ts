/** One figure. With a target it counts: the bench fails when it is missed. */
export interface Figure {
  what: string;
  value: number;
  /** Behind the value; none for a ratio. */
  unit?: string;
  /** The most that it may be. */
  most?: number;
}

/** What one issue promises, or what is good to know, measured in one go. */
export interface Section {
  name: string;
  /** What is measured, and how. */
  title: string;
  measure: () => Promise<Figure[]>;
}

export function isMissed({ value, most }: Figure): boolean {
  return most !== undefined && !(value <= most);
}

/** One line for the terminal. */
export function lineOf(figure: Figure): string {
  const { what, value, unit = '', most } = figure;
  const digits = Math.abs(value) >= 100 ? 0 : 2;
  const written = `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
  const judged = most === undefined ? '' : `   at most ${most}: ${isMissed(figure) ? 'MISSED' : 'kept'}`;
  return `  ${what.padEnd(44)} ${written.padStart(14)}${judged}`;
}
