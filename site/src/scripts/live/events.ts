import type { LineEvent } from '@pressjour/contract';
import { calendars } from '../../text/calendar.ts';
import { plainText, textIn } from '../../words/phrase.ts';
import { fill } from './fill.ts';
import type { Told } from './page.ts';

/** The places in the band that the page was made with, by the event that each tells of. */
const written = new Map(
  [...document.querySelectorAll<HTMLElement>('[data-event-band] [data-event]')].map((place) => [
    place.dataset.event,
    place,
  ]),
);
const bar = document.querySelector<HTMLElement>('[data-event-bar]');
const template = bar?.querySelector<HTMLTemplateElement>('[data-event-template]');
const said = document.querySelector('[data-event-said]');
/** The places in the bar, by event. */
const added = new Map<string, HTMLElement>();

/** Tells of the ongoing events, but not of the one whose page this is. */
export function showEvents(told: Told): void {
  const events = told.line.events.filter(({ path }) => path?.[told.language] !== location.pathname);
  for (const [id, place] of written) {
    const event = events.find((one) => one.id === id);
    if (event) write(place, event, told);
    showWhetherOver(place, event === undefined);
  }
  showInBar(
    events.filter(({ id }) => !written.has(id)),
    told,
  );
}

/** What is new in the bar is said once to who cannot see it. */
function showInBar(events: LineEvent[], told: Told): void {
  if (!bar || !template) return;
  const first = template.content.firstElementChild;
  const fresh = events.filter(({ id }) => !added.has(id));
  for (const [id, place] of added) {
    if (events.some((event) => event.id === id)) continue;
    place.remove();
    added.delete(id);
  }
  for (const event of events) {
    const place = added.get(event.id) ?? (first?.cloneNode(true) as HTMLElement);
    added.set(event.id, place);
    write(place, event, told);
    if (!place.isConnected) bar.append(place);
  }
  bar.hidden = events.length === 0;
  if (said && fresh.length > 0)
    said.textContent = fresh
      .map(({ title }) => `${template.dataset.label}: ${plainText([textIn(told.language, title)])}.`)
      .join(' ');
}

function write(place: HTMLElement, { title, notice, updatedAt, path }: LineEvent, told: Told): void {
  const { language, local } = told;
  const part = (name: string) => place.querySelector(`[data-event-${name}]`);
  fill(part('title'), [textIn(language, title)]);
  fill(part('notice'), [textIn(language, notice)]);
  fill(part('updated'), [{ instant: updatedAt, text: calendars[language].dateTime(local(updatedAt)) }]);
  const link = part('link');
  if (path) link?.setAttribute('href', path[language]);
  else link?.removeAttribute('href');
}

function showWhetherOver(place: HTMLElement, isOver: boolean): void {
  const label = place.querySelector<HTMLElement>('[data-event-label]');
  if (!label || place.hasAttribute('data-is-over') === isOver) return;
  place.toggleAttribute('data-is-over', isOver);
  const { ongoing = '', over = '' } = label.dataset;
  label.textContent = isOver ? over : ongoing;
}
