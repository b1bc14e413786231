/**
 * Keeps a preview as it is typed in the form that shows it: takes what Payload tells of the form, has the server make the page
 * of it, and puts that in place without moving what the reader sees. Loaded only where a page has a form to listen to.
 */

/** The fields that the server takes; whatever else the form holds stays where it is. */
const fields = [
  ...['title', 'lead', 'body', 'kind', 'referenceNumber', 'corrections'],
  ...['topics', 'contacts', 'images', 'attachments', 'files'],
];

/** How long typing must rest before the page is made anew, and how long that may take. Milliseconds. */
const pause = 250;
const limit = 20_000;

const band = document.querySelector<HTMLElement>('[data-preview]');
const typedAt = band?.dataset.typedAt;
const form = window.opener ?? window.parent;

/** What was told and not sent yet, and what the page shows; JSON. */
let waiting: string | null = null;
let shown: string | null = null;
let inFlight = false;
let timer: ReturnType<typeof setTimeout> | undefined;

if (band && typedAt && form !== window) {
  addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
    if (origin !== typedAt || !isTold(data)) return;
    waiting = JSON.stringify({ typed: known(data.data) });
    clearTimeout(timer);
    timer = setTimeout(() => void send(band), pause);
  });
  form.postMessage({ type: 'payload-live-preview', ready: true }, typedAt);
}

interface Told {
  type: 'payload-live-preview';
  data: Record<string, unknown>;
}

function isTold(message: unknown): message is Told {
  if (typeof message !== 'object' || message === null) return false;
  const { type, data } = message as Partial<Told>;
  return type === 'payload-live-preview' && typeof data === 'object' && data !== null;
}

function known(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap((name) => (name in data ? [[name, data[name]]] : [])));
}

/** One at a time; whatever is told meanwhile waits, and only the newest of it. */
async function send(within: HTMLElement): Promise<void> {
  if (inFlight || waiting === null) return;
  const typed = waiting;
  waiting = null;
  if (typed === shown) return;
  inFlight = true;
  const problem = await ask(typed);
  inFlight = false;
  shown = problem === null ? typed : null;
  say(within, problem === null ? '' : (within.dataset[problem] ?? ''));
  await send(within);
}

/** Null when the page shows what was typed. */
async function ask(typed: string): Promise<'failed' | 'ended' | null> {
  const answer = await fetch(location.pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/html' },
    body: typed,
    signal: AbortSignal.timeout(limit),
  }).catch(() => null);
  if (answer?.status === 404 || answer?.status === 410) return 'ended';
  const html = answer?.ok ? await answer.text().catch(() => null) : null;
  return html !== null && show(new DOMParser().parseFromString(html, 'text/html')) ? null : 'failed';
}

function show(made: Document): boolean {
  const { scrollX, scrollY } = window;
  const places = ['main', '[data-preview-words]'].map((place) => ({
    here: document.querySelector(place),
    there: made.querySelector(place),
  }));
  if (places.some(({ here, there }) => !here || !there)) return false;
  for (const { here, there } of places) here?.replaceChildren(...(there?.childNodes ?? []));
  document.title = made.title;
  scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  return true;
}

function say(within: HTMLElement, sentence: string): void {
  const place = within.querySelector('[data-preview-problem]');
  if (place && place.textContent !== sentence) place.textContent = sentence;
}
