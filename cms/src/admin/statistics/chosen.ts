/** What the figures are of; null: not chosen. */
export interface Chosen {
  /** First and last local day, `YYYY-MM-DD`. */
  from: string | null;
  until: string | null;
  /** Id of an event. */
  event: string | null;
}
