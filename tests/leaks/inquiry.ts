import type { SanitizedCollectionConfig } from 'payload';
import type { Answer } from '../cms/support/cms.ts';
import { type Asker, askAndLook, type Question, twelveAtOnce } from './asking.ts';
import type { KeptFile } from './editions.ts';
import type { Mark } from './marks.ts';
import { type Holds, namedCollections } from './named.ts';
import type { LeakNewsroom } from './newsroom.ts';
import { readings, readingsOf } from './questions.ts';
import { hiddenFiles, publicFiles } from './texts.ts';
import { Oracle, type Twins } from './twins.ts';
import { relationsIn, type Value, valuesOf } from './values.ts';

/** Asks a cms with texts of every state, as everybody who can ask it. */
export class Inquiry {
  readonly newsroom: LeakNewsroom;
  /** Of all texts. */
  readonly files: KeptFile[];
  readonly #askers: Record<string, Asker>;
  readonly #oracle: Oracle;
  readonly #ids = new Map<string, string[]>();
  readonly #hiddenIds = new Map<string, string[]>();

  constructor(newsroom: LeakNewsroom, askers: Record<string, Asker>) {
    this.newsroom = newsroom;
    this.files = [...hiddenFiles(newsroom.texts), ...publicFiles(newsroom.texts)];
    this.#askers = askers;
    this.#oracle = new Oracle((asker, question) => this.#ask(asker, question));
  }

  get collections(): SanitizedCollectionConfig[] {
    return this.newsroom.cms.payload.config.collections;
  }

  holding(...holds: Holds[]): SanitizedCollectionConfig[] {
    return this.collections.filter(({ slug }) => holds.includes(namedCollections[slug]?.holds ?? 'nothing'));
  }

  asker(name: string): Asker {
    const found = this.#askers[name];
    if (!found) throw new Error(`Nobody is called ${name}.`);
    return found;
  }

  /** The ids of the documents of a collection, and of those that were deleted; of those that readers may not see. */
  ids(collection: string): string[] {
    return this.#ids.get(collection) ?? [];
  }

  hiddenIds(collection: string): string[] {
    return this.#hiddenIds.get(collection) ?? [];
  }

  async findIds(): Promise<void> {
    const { cms, texts } = this.newsroom;
    for (const { slug } of this.collections) {
      const rows = await cms.payload.db.find<{ id: string }>({
        collection: slug,
        pagination: false,
        limit: 0,
      });
      const open = new Set((await this.listOf(slug, this.asker('anonymous'))).map(({ id }) => id));
      const deleted = texts.filter(({ collection }) => collection === slug).map(({ id }) => id);
      const all = [...new Set([...rows.docs.map(({ id }) => String(id)), ...deleted])];
      this.#ids.set(slug, all);
      this.#hiddenIds.set(
        slug,
        all.filter((id) => !open.has(id)),
      );
    }
  }

  /**
   * Everything that can be read of the cms. `thorough`: each text in each way; otherwise some, in those ways that show most, where the
   * lists have told of all. `tokens`: with the tokens of links too, which open what they are for to the services alone.
   */
  *readings({ thorough, tokens }: { thorough: boolean; tokens: boolean }): Generator<Question> {
    const { globals, endpoints } = this.newsroom.cms.payload.config;
    const few = !thorough;
    yield* readings('', endpoints);
    for (const { slug, endpoints: own } of globals) yield* readings(`/globals/${slug}`, own, { few });
    for (const collection of this.collections) {
      const mayHold = namedCollections[collection.slug]?.holds !== 'nothing';
      if (thorough || mayHold) yield* readings(`/${collection.slug}`, collection.endpoints, { few });
      const known = this.ids(collection.slug);
      const isText = namedCollections[collection.slug]?.holds === 'texts';
      const about = isText ? (few ? 10 : known.length) : few ? 2 : 20;
      for (const id of some(known, about)) yield* readingsOf(collection, id, { few });
    }
    for (const { name } of this.files) yield { method: 'GET', path: `/media/file/${name}` };
    for (const { links } of tokens ? this.newsroom.texts : []) {
      for (const path of Object.values(links)) {
        const token = path.split('/')[2];
        yield { method: 'GET', path: `/previews/${token}` };
        yield { method: 'POST', path: `/previews/${token}`, body: { typed: {} } };
        yield { method: 'GET', path: `/links/${token}` };
      }
    }
  }

  /** What somebody is shown that they may not see, in words, twenty at most; and what they are shown. */
  async readAll(reader: Asker, questions: Iterable<Question>): Promise<{ leaks: string[]; seen: Set<Mark> }> {
    const { cms, marks } = this.newsroom;
    const leaks: string[] = [];
    const seen = new Set<Mark>();
    await twelveAtOnce(questions, async (question) => {
      const looked = await askAndLook({ cms, marks, files: this.files }, reader, question);
      leaks.push(...looked.leaks);
      for (const mark of looked.seen) seen.add(mark);
    });
    return { leaks: leaks.slice(0, 20), seen };
  }

  /** Of the marks that are wanted, those that nobody has seen, in words. */
  unseen(seen: ReadonlySet<Mark>, wanted: (mark: Mark) => boolean): string[] {
    const missed = this.newsroom.marks.all.filter((mark) => wanted(mark) && !seen.has(mark));
    return missed.map(({ of, word }) => `${of} ${word}`);
  }

  /** Where answers about what is hidden differ from those about what never was, in words; ten at most. */
  async differences(name: string, twins: readonly Twins[]): Promise<string[]> {
    const told: string[] = [];
    await twelveAtOnce(twins, async (pair) => {
      const difference = await this.#oracle.differ(this.asker(name), pair);
      if (difference !== null) told.push(difference);
    });
    return told.slice(0, 10);
  }

  /** What documents say that readers may not see, as conditions on their collection and on those that refer to it. */
  async hiddenValues(): Promise<(Value & { slug: string })[]> {
    const concerned = this.holding('texts', 'files', 'related');
    const referring = concerned.flatMap(({ slug, flattenedFields }) =>
      relationsIn(flattenedFields).map(({ path, to }) => ({ slug, path: `${path}.`, to })),
    );
    const found: (Value & { slug: string })[] = [];
    for (const { slug } of concerned) {
      for (const { path, value } of await this.#secretsOf(slug)) {
        found.push({ slug, path, value });
        // What is public names what it refers to, by its id.
        for (const from of referring.filter(({ to }) => to === slug && path !== 'id')) {
          found.push({ slug: from.slug, path: from.path + path, value });
        }
      }
    }
    return found;
  }

  /** What stands in some hidden documents, and in drafts of live ones, and in nothing that is public. */
  async #secretsOf(slug: string): Promise<Value[]> {
    const known = new Set(
      (await this.listOf(slug, this.asker('anonymous'))).flatMap((each) => valuesOf(each)).map(nameOf),
    );
    const newer = this.newsroom.texts.filter(({ state }) => state === 'edited' || state === 'changing');
    const chosen = new Set([...some(this.hiddenIds(slug), 6), ...newer.map(({ id }) => id)]);
    const documents = await this.listOf(slug, this.asker('admin'), 'draft=true');
    return documents
      .filter(({ id }) => chosen.has(String(id)))
      .flatMap((document) => valuesOf(document))
      .filter((each) => each.path !== '_status' && !known.has(nameOf(each)));
  }

  async listOf(slug: string, reader: Asker, query = ''): Promise<Record<string, unknown>[]> {
    const { body } = await this.#ask(reader, { method: 'GET', path: `/${slug}?limit=0&depth=0&${query}` });
    return body.docs ?? [];
  }

  #ask({ as, headers }: Asker, { method, path, body, headers: more }: Question): Promise<Answer> {
    const all = { ...headers, ...more };
    return this.newsroom.cms.ask(path, { as, method, headers: all, ...(body ? { body } : {}) });
  }
}

/** Every nth, so that there are about so many. */
export function some<Item>(items: readonly Item[], about: number): Item[] {
  const step = Math.max(1, Math.floor(items.length / about));
  return items.filter((_item, number) => number % step === 0);
}

const nameOf = ({ path, value }: Value) => `${path} ${value}`;
