import type { Language, LineStatus } from '@pressjour/contract';
import { calendars } from '../text/calendar.ts';
import { browserTimeIn } from '../words/browser-time.ts';
import { lineStatement } from '../words/line-statement.ts';
import type { ToLocal } from '../words/moment.ts';
import { type Phrase, textIn } from '../words/phrase.ts';

/**
 * Keeps what the page says about the line and about ongoing events true: filled in when the page opens and when the
 * reader comes back to it. The page says nothing wrong without it.
 */
const language: Language = document.documentElement.lang === 'en' ? 'en' : 'sv';
const state = document.querySelector<HTMLElement>('[data-line-state]');
const band = document.querySelector<HTMLElement>('[data-event-band]');
const timeZone = document.body.dataset.timeZone ?? 'UTC';

void refresh();
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refresh();
});
addEventListener('beforeprint', tellTimeOfPrinting);

async function refresh(): Promise<void> {
  const response = await fetch('/status.json').catch(() => null);
  if (!response?.ok) return;
  const line = (await response.json()) as LineStatus;
  const local = browserTimeIn(timeZone);
  showState(line, local);
  showEvents(line, local);
}

function showState(line: LineStatus, local: ToLocal): void {
  const headline = state?.querySelector<HTMLElement>('[data-line-headline]');
  const detail = state?.querySelector<HTMLElement>('[data-line-detail]');
  if (!state || !headline || !detail) return;
  const statement = lineStatement({ line, language, local });
  state.dataset.lineState = statement.answered ? 'answered' : 'unanswered';
  headline.replaceChildren(...nodes(statement.headline));
  detail.replaceChildren(...nodes(statement.detail));
  detail.hidden = statement.detail.length === 0;
  state.hidden = false;
}

function showEvents(line: LineStatus, local: ToLocal): void {
  const template = band?.querySelector<HTMLTemplateElement>('[data-event-template]');
  if (!band || !template) return;
  for (const shown of band.querySelectorAll('[data-event]')) shown.remove();
  const events = line.events.filter(({ path }) => path?.[language] !== location.pathname);
  for (const event of events) {
    const copy = template.content.cloneNode(true) as DocumentFragment;
    const { updatedAt } = event;
    fill(copy, '[data-event-title]', [textIn(language, event.title)]);
    fill(copy, '[data-event-notice]', [textIn(language, event.notice)]);
    fill(copy, '[data-event-updated]', [
      { instant: updatedAt, text: calendars[language].dateTime(local(updatedAt)) },
    ]);
    const link = copy.querySelector<HTMLAnchorElement>('[data-event-link]');
    if (event.path) link?.setAttribute('href', event.path[language]);
    else link?.parentElement?.remove();
    band.insertBefore(copy, template);
  }
  band.hidden = events.length === 0;
}

function fill(within: DocumentFragment, selector: string, phrase: Phrase): void {
  within.querySelector(selector)?.replaceChildren(...nodes(phrase));
}

function nodes(phrase: Phrase): Node[] {
  return phrase.map((piece) => {
    if (typeof piece === 'string') return document.createTextNode(piece);
    const element = document.createElement('instant' in piece ? 'time' : 'span');
    if ('instant' in piece) element.setAttribute('datetime', piece.instant);
    else element.lang = piece.language;
    element.textContent = piece.text;
    return element;
  });
}

function tellTimeOfPrinting(): void {
  const place = document.querySelector<HTMLElement>('[data-printed]');
  if (!place) return;
  const now = browserTimeIn(timeZone)(new Date().toISOString());
  place.textContent = `${place.dataset.printed}: ${calendars[language].dateTime(now)}`;
  place.hidden = false;
}
