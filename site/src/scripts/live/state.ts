import { lineStatement } from '../../words/line-statement.ts';
import { fill } from './fill.ts';
import type { Told } from './page.ts';

const state = document.querySelector<HTMLElement>('[data-line-state]');
const headline = state?.querySelector('[data-line-headline]');
const detail = state?.querySelector<HTMLElement>('[data-line-detail]');
/** A page made without the state keeps two lines free for it: it says so much, and the bar names the event. */
const isBrief = state?.dataset.lineBrief !== undefined;

export function showState({ line, ...reader }: Told): void {
  if (!state || !headline || !detail) return;
  const statement = lineStatement({ line: isBrief ? { ...line, events: [] } : line, ...reader });
  state.dataset.lineState = statement.answered ? 'answered' : 'unanswered';
  fill(headline, statement.headline);
  fill(detail, statement.detail);
  detail.hidden = isBrief || statement.detail.length === 0;
  state.hidden = false;
}
