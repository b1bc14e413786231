import type { Language, SearchEntry } from '@pressjour/contract';

/** Makes dates and months of the language in the press office's time zone. */
export function datesIn(language: Language, timeZone: string) {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return {
    day: (instant: string): string => day.format(new Date(instant)),
    /** Of `YYYY-MM`. */
    month: (text: string): string => month.format(new Date(`${text}-01T00:00:00Z`)),
  };
}

/** A list of hits under a heading. */
export function sectionOf({
  heading,
  hits,
  template,
  kindOf,
  dayOf,
}: {
  heading: string;
  hits: readonly SearchEntry[];
  template: HTMLTemplateElement;
  kindOf: (kind: string) => string;
  dayOf: (instant: string) => string;
}): HTMLElement {
  const section = document.createElement('section');
  const head = document.createElement('h2');
  head.tabIndex = -1;
  head.textContent = heading;
  const list = document.createElement('ol');
  list.append(...hits.map((hit) => lineOf({ hit, template, kindOf, dayOf })));
  section.append(head, list);
  return section;
}

function lineOf({
  hit,
  template,
  kindOf,
  dayOf,
}: {
  hit: SearchEntry;
  template: HTMLTemplateElement;
  kindOf: (kind: string) => string;
  dayOf: (instant: string) => string;
}): DocumentFragment {
  const line = template.content.cloneNode(true) as DocumentFragment;
  const fill = (selector: string, text: string) => {
    const place = line.querySelector(selector);
    if (text === '') place?.remove();
    else if (place) place.textContent = text;
  };
  fill('time', dayOf(hit.publishedAt));
  line.querySelector('time')?.setAttribute('datetime', hit.publishedAt);
  fill('a', hit.title);
  line.querySelector('a')?.setAttribute('href', hit.path);
  fill('.ledger__lead', hit.lead);
  fill('.search__kind', kindOf(hit.kind));
  return line;
}
