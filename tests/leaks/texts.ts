import { type Language, paths } from '@pressjour/contract';
import type { Answer, Cms, Reader } from '../cms/support/cms.ts';
import { type Edition, type KeptFile, writeEdition } from './editions.ts';
import type { Circle, Mark, Marks } from './marks.ts';

export const writtenCollections = ['news-items', 'guidance'] as const;
export type WrittenCollection = (typeof writtenCollections)[number];

/** Hidden states and live ones take turns, since a text is paired with one of the next state in the other language. */
export const stateNames = [
  'draft',
  'live',
  'asked',
  'edited',
  'embargoed',
  'changing',
  'scheduled',
  'moved',
  'approved',
  'withdrawn',
  'voided',
  'removed',
  'discarded',
  'deleted',
  'taken-back',
] as const;
export type State = (typeof stateNames)[number];

/** A text in one of the states that a text can be in, and all the words that it has or had. */
export interface LeakText {
  state: State;
  collection: WrittenCollection;
  language: Language;
  id: string;
  /** Of its words, from the oldest. */
  editions: Edition[];
  /** Addresses at which it stands, stood, or would stand. */
  paths: string[];
  /** Whether readers have it. */
  isPublic: boolean;
  /** Addresses of links to it, by what they are. */
  links: Record<string, string>;
}

/** A cms in which texts are made. */
export interface Desk extends Pick<Cms, 'ask'> {
  /** Has a preview link run out. */
  expire: (link: string) => Promise<void>;
}

/** What a live text refers to, and readers may not see: the ids of a press contact and of an event ahead. */
export interface Related {
  contact: string;
  event: string;
}

interface About extends Pick<LeakText, 'state' | 'collection' | 'language'> {
  desk: Desk;
  marks: Marks;
  related?: Related;
  story: string;
}

/** A text on its way into its state. */
export class Making implements LeakText {
  readonly state: State;
  readonly collection: WrittenCollection;
  readonly language: Language;
  readonly editions: Edition[] = [];
  readonly paths: string[] = [];
  readonly links: Record<string, string> = {};
  isPublic = false;
  id = '';
  readonly related: object;
  readonly #desk: Desk;
  readonly #marks: Marks;
  readonly #story: string;

  constructor({ desk, marks, related, state, collection, language, story }: About) {
    const isRelated = related && collection === 'news-items';
    this.related = isRelated ? { contacts: [related.contact], event: related.event } : {};
    this.#desk = desk;
    this.#marks = marks;
    this.#story = story;
    this.state = state;
    this.collection = collection;
    this.language = language;
  }

  /** Where the REST API has it. */
  get place(): string {
    return `${this.collection}/${this.id}`;
  }

  get #latest(): Edition {
    const edition = this.editions.at(-1);
    if (!edition) throw new Error('Nothing is written yet.');
    return edition;
  }

  word(part: string, circle: Circle): Mark {
    return this.#marks.word(`${this.#name}: ${part}`, circle);
  }

  instant(part: string, circle: Circle): Mark {
    return this.#marks.instant(`${this.#name}: ${part}`, circle);
  }

  get #name(): string {
    return `${this.state} ${this.collection} ${this.language}`;
  }

  async draft(circle: Circle, hours: object = {}, moreOfLead = ''): Promise<void> {
    const { fields } = await this.#write(circle);
    const lead = fields.lead + moreOfLead;
    const body = { ...fields, lead, ...hours, language: this.language, story: this.#story };
    const answer = await this.asked(`/${this.collection}?draft=true`, { as: 'editor', body }, 201);
    this.id = answer.body.doc.id;
  }

  async live(): Promise<void> {
    await this.draft('anybody');
    await this.step('publish', 'approver');
  }

  async edit(circle: Circle, hours: object = {}): Promise<void> {
    const { fields } = await this.#write(circle);
    const body = { ...fields, ...hours };
    await this.asked(`/${this.place}?draft=true`, { as: 'editor', method: 'PATCH', body });
  }

  async step(name: string, as: Reader, body: object = {}): Promise<void> {
    const { outcome } = (await this.asked(`/${this.place}/${name}`, { as, body })).body;
    if (outcome === 'live') this.isPublic = true;
    if (outcome === 'withdrawn' || outcome === 'removed') this.isPublic = false;
  }

  /** Publishes its latest words; of news with a note on what was corrected, which only news has. */
  async publishCorrected(part: string, circle: Circle): Promise<void> {
    if (this.collection === 'news-items') {
      await this.step('ask-approval', 'editor', { correction: this.word(part, circle).word });
    }
    await this.step('publish', 'approver');
  }

  /** Waves through what the guard finds. */
  async waive(): Promise<void> {
    const { body } = await this.asked(`/${this.place}/guard`, { as: 'editor' });
    for (const { key } of body.findings) {
      const reason = `Det är hennes ${this.word('reason of a waiver', 'writers').word}`;
      await this.asked(`/${this.place}/waive`, { as: 'editor', body: { key, reason } });
    }
  }

  /** Makes a link that shows the text to somebody without a login; a revoked or expired one shows nothing. */
  async link(what: 'embargo' | 'colleague' | 'revoked embargo' | 'expired colleague'): Promise<void> {
    const to = `Karin ${this.word(`holder of the ${what} link`, 'writers').word}`;
    const kind = what.includes('embargo') ? 'embargo' : 'colleague';
    const expiresAt = Temporal.Now.instant().add({ hours: 24 }).toString();
    const body = { to, kind, expiresAt };
    const made = (await this.asked(`/${this.place}/preview-links`, { as: 'approver', body }, 201)).body;
    this.links[what] = new URL(made.url).pathname;
    if (what.startsWith('revoked')) {
      await this.asked(`/preview-links/${made.id}/revoke`, { as: 'editor', body: {} });
    } else if (what.startsWith('expired')) {
      await this.#desk.expire(made.id);
    }
  }

  /** Deletes it. Its files stay, for the house. */
  async remove(left: Circle): Promise<void> {
    await this.asked(`/${this.place}`, { as: 'approver', method: 'DELETE' });
    this.nowFor(left, this.isPublic ? {} : { slug: 'nobody' });
    this.isPublic = false;
    const { title, picture, attachment } = this.#latest;
    title.for = left === 'nobody' ? 'admin' : 'house';
    for (const mark of [...picture.marks, ...attachment.marks]) mark.for = 'house';
  }

  /** Says who may read its latest words from now on. The address of what readers had stays known to them. */
  nowFor(circle: Circle, { slug = 'anybody' }: { slug?: Circle } = {}): void {
    const { marks, picture, attachment, slug: address } = this.#latest;
    for (const mark of marks) mark.for = circle;
    for (const mark of [...picture.marks, ...attachment.marks]) mark.for = 'house';
    address.for = slug;
    if (circle !== 'anybody' && this.state !== 'moved') this.isPublic = false;
  }

  async asked(path: string, ask: Parameters<Cms['ask']>[1], status = 200): Promise<Answer> {
    const answer = await this.#desk.ask(path, ask);
    if (answer.status === status) return answer;
    throw new Error(`${this.#name}: ${path} was answered ${answer.status} ${answer.bytes}`);
  }

  async #write(circle: Circle): Promise<Edition> {
    const { collection, language } = this;
    const of = this.editions.length === 0 ? this.#name : `${this.#name}, newer`;
    const edition = await writeEdition({
      cms: this.#desk,
      marks: this.#marks,
      collection,
      language,
      of,
      circle,
    });
    this.editions.push(edition);
    const { word } = edition.slug;
    this.paths.push(
      collection === 'news-items' ? paths.newsItem(language, word) : paths.guidance(language, word),
    );
    return edition;
  }
}

/** The files that nobody outside may have now. */
export function hiddenFiles(texts: readonly LeakText[]): KeptFile[] {
  return filesOf(texts).filter(({ mark }) => mark.for !== 'anybody');
}

export function publicFiles(texts: readonly LeakText[]): KeptFile[] {
  return filesOf(texts).filter(({ mark }) => mark.for === 'anybody');
}

function filesOf(texts: readonly LeakText[]): KeptFile[] {
  return texts.flatMap(({ editions }) =>
    editions.flatMap(({ picture, attachment }) => [...picture.files, ...attachment.files]),
  );
}
