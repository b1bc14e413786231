/** One figure. With a target it counts: the bench fails when it is missed. */
export interface Figure {
  what: string;
  value: number;
  /** Behind the value; none for a ratio. */
  unit?: string;
  /** The most that it may be. */
  most?: number;
  /** The least that it may be. */
  least?: number;
}

/** What the command line asks for besides the names of sections. */
export interface Options {
  /** The size of what is measured; each section has one of its own. */
  items: number | null;
  /** The parts of a section to measure; empty for all. */
  only: readonly string[];
}

/** What one issue promises, or what is good to know, measured in one go. */
export interface Section {
  name: string;
  /** What is measured, and how. */
  title: string;
  measure: (options: Options) => Promise<Figure[]>;
  /** The names of its parts, for `--only`. */
  parts?: readonly string[];
}

export function isMissed({ value, most, least }: Figure): boolean {
  return (most !== undefined && !(value <= most)) || (least !== undefined && !(value >= least));
}

/** One line for the terminal. */
export function lineOf(figure: Figure): string {
  const { what, value, unit = '', most, least } = figure;
  const digits = Math.abs(value) >= 100 ? 0 : 2;
  const written = `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
  const verdict = isMissed(figure) ? 'MISSED' : 'kept';
  const judged = [
    ...(most === undefined ? [] : [`   at most ${most}: ${verdict}`]),
    ...(least === undefined ? [] : [`   at least ${least}: ${verdict}`]),
  ].join('');
  return `  ${what.padEnd(58)} ${written.padStart(14)}${judged}`;
}
