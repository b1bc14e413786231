import type { Language } from '@pressjour/contract';
import { searchTexts } from '../../text/search.ts';
import { addressOf, isEmpty, requestFrom, type SearchRequest } from './request.ts';
import { datesIn, sectionOf } from './results.ts';
import { shardKeeper } from './shards.ts';
import { type SearchIndex, type Stage, startSearch } from './stages.ts';

/**
 * Searches in the browser: fetches the shards of the index, newest first, and says what they hold. What is asked stands in the
 * address, so that a search can be linked and gone back to.
 */
const form = document.querySelector<HTMLFormElement>('form[role="search"]');
const place = document.querySelector<HTMLElement>('[data-search]');
if (form && place) wire(form, place);

/** How many hits of one stage are shown. */
const shownAtMost = 50;

function wire(form: HTMLFormElement, place: HTMLElement): void {
  const language: Language = document.documentElement.lang === 'en' ? 'en' : 'sv';
  const words = searchTexts[language];
  const dates = datesIn(language, place.dataset.zone ?? 'UTC');
  const index = indexOf(form, place, language);
  const fetchShards = shardKeeper();
  const part = <T extends Element>(name: string) => place.querySelector(`[data-search-${name}]`) as T;
  const said = part<HTMLElement>('said');
  const progress = part<HTMLElement>('progress');
  const found = part<HTMLElement>('found');
  const more = part<HTMLButtonElement>('more');
  const template = part<HTMLTemplateElement>('hit');
  const pageTitle = document.title;
  const kinds = optionsOf(form, 'kind');
  /** The search that the reader asked for last: what an earlier one still gives is let go. */
  let newest = 0;
  let shown: string | null = null;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const request = requestFrom(new FormData(form));
    const address = location.pathname + addressOf(request);
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void run(request);
  });
  addEventListener('popstate', fromAddress);
  fromAddress();

  function fromAddress(): void {
    const request = requestFrom(new URLSearchParams(location.search));
    // Following a link within the page is a step in its history too.
    if (addressOf(request) === shown) return;
    for (const [name, value] of Object.entries(request)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
      if (field instanceof HTMLSelectElement) choose(field, value);
    }
    void run(requestFrom(new FormData(form)));
  }

  async function run(request: SearchRequest): Promise<void> {
    newest += 1;
    const mine = newest;
    shown = addressOf(request);
    found.replaceChildren();
    more.hidden = true;
    progress.hidden = true;
    document.title = request.q === '' ? pageTitle : `${request.q} – ${pageTitle}`;
    said.textContent = '';
    if (isEmpty(request)) return;
    said.textContent = words.searching;
    const onProgress = (month: string) => {
      if (mine === newest) tellProgress(words.progress(dates.month(month)));
    };
    const goOn = startSearch({ request, index, fetchShards, onProgress });
    let count = 0;
    let since: string | null = null;
    let wasLoose = false;
    const stage = async () => {
      const result = await goOn().catch(() => null);
      if (mine !== newest) return;
      progress.hidden = true;
      if (result === null) {
        said.textContent = words.failed;
        more.hidden = true;
        return;
      }
      if (wasLoose) {
        found.replaceChildren();
        count = 0;
        since = null;
      }
      wasLoose = result.isLoose;
      count += result.found.hits.length;
      show(result, since);
      said.textContent = summaryOf(request, result, count);
      since = result.backTo;
      more.hidden = since === null;
      if (since !== null) more.textContent = words.more(dates.month(since));
    };
    more.onclick = async () => {
      const before = found.lastElementChild;
      more.hidden = true;
      await stage();
      const added = found.lastElementChild === before ? null : found.lastElementChild;
      if (mine === newest) (added?.querySelector('h2') ?? said).focus();
    };
    await stage();
  }

  function tellProgress(sentence: string): void {
    progress.textContent = sentence;
    progress.hidden = false;
  }

  function show({ found: { hits } }: Stage, since: string | null): void {
    if (hits.length === 0) return;
    found.append(
      sectionOf({
        heading: since === null ? words.results : words.before(dates.month(since)),
        hits: hits.slice(0, shownAtMost),
        template,
        kindOf: (kind) => kinds.get(kind) ?? '',
        dayOf: dates.day,
      }),
    );
  }

  function summaryOf(request: SearchRequest, { found, backTo }: Stage, count: number): string {
    const reach = backTo === null ? words.everything : words.backTo(dates.month(backTo));
    if (count === 0) return `${words.none(request.q)} ${reach} ${words.tips}`;
    const sentences = [words.count(count)];
    if (found.misspelt.length > 0) sentences.unshift(words.similar(found.misspelt.join(', ')));
    if (found.isPartial) sentences.unshift(words.noneOfAll);
    if (found.hits.length > shownAtMost) sentences.push(words.best(shownAtMost));
    return [...sentences, reach].join(' ');
  }
}

/** What an old link names and there is no longer is no choice. */
function choose(select: HTMLSelectElement, value: string): void {
  const found = [...select.options].findIndex((option) => option.value === value);
  select.selectedIndex = Math.max(found, 0);
}

function indexOf(form: HTMLFormElement, place: HTMLElement, language: Language): SearchIndex {
  const { root = '', pages = '', shards = '' } = place.dataset;
  const topics = [...form.querySelectorAll<HTMLOptionElement>('option[data-id]')].map((option) => ({
    id: option.dataset.id ?? '',
    title: option.text,
    slug: option.value,
  }));
  const months = shards
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => ({ month: name.slice(0, 'YYYY-MM'.length), path: root + name }));
  const pageKinds = Object.keys(searchTexts[language].pages);
  return { language, topics, pages, pageKinds, months };
}

function optionsOf(form: HTMLFormElement, name: string): Map<string, string> {
  const select = form.elements.namedItem(name);
  const options = select instanceof HTMLSelectElement ? [...select.options] : [];
  return new Map(options.filter(({ value }) => value !== '').map(({ value, text }) => [value, text]));
}
