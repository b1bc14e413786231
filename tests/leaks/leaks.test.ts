import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { house, meetAskers, outside, writers } from './askers.ts';
import { askAndLook, type Question, twelveAtOnce } from './asking.ts';
import { Inquiry, some } from './inquiry.ts';
import { mayRead } from './marks.ts';
import { named, namedCollections, offeredBy } from './named.ts';
import { openLeakNewsroom } from './newsroom.ts';
import { changesByWord, everythingOf, guesses, waysToFile } from './questions.ts';
import { guessTheSite, lookAtSite, type SiteLook, tryLinks } from './site.ts';
import { hiddenFiles, publicFiles } from './texts.ts';
import { neverId, neverValue, neverWord, type Twins, twinsOf } from './twins.ts';
import { sortablePaths } from './values.ts';

let inquiry: Inquiry;
/** What stood on the site when all that was ever public was. */
let once: SiteLook;

beforeAll(async () => {
  const newsroom = await openLeakNewsroom(async ({ site, marks, texts }) => {
    once = await lookAtSite(site, { marks, files: publicFiles(texts) });
  });
  inquiry = new Inquiry(newsroom, await meetAskers(newsroom.cms));
  await inquiry.findIds();
});
afterAll(() => inquiry?.newsroom[Symbol.asyncDispose]());

it('asks all that the cms offers, of which nothing is unnamed', () => {
  expect(offeredBy(inquiry.newsroom.cms.payload.config)).toEqual(named());
});

describe('the REST API', () => {
  it.each(outside)('shows somebody %s what is public, and no word more', async (name) => {
    const thorough = name === 'anonymous';
    const { leaks, seen } = await inquiry.readAll(
      inquiry.asker(name),
      inquiry.readings({ thorough, tokens: true }),
    );
    expect(leaks).toEqual([]);
    if (thorough) expect(inquiry.unseen(seen, ({ for: circle }) => circle === 'anybody')).toEqual([]);
  });

  it.each([...house, ...writers])('shows %s what that role may read, and no word more', async (name) => {
    const reader = inquiry.asker(name);
    const { leaks, seen } = await inquiry.readAll(
      reader,
      inquiry.readings({ thorough: false, tokens: name !== 'service' }),
    );
    expect(leaks).toEqual([]);
    if (reader.circle !== 'house')
      expect(inquiry.unseen(seen, (mark) => mayRead(reader.circle, mark))).toEqual([]);
  });
});

/** Fails when answers about what is hidden differ from those about what never was. */
async function expectNoDifference(names: readonly string[], twins: readonly Twins[]): Promise<void> {
  expect(twins.length).toBeGreaterThan(0);
  for (const name of names) expect(await inquiry.differences(name, twins)).toEqual([]);
}

describe('nobody outside can tell by guessing', () => {
  it.each(['anonymous', 'without a role'])('whether there is a document, by its id (%s)', async (name) => {
    const twins = inquiry.collections.flatMap((collection) => {
      const { account } = inquiry.asker(name);
      const hidden = inquiry.hiddenIds(collection.slug).filter((id) => id !== account);
      const isText = namedCollections[collection.slug]?.holds === 'texts';
      const about = isText && name === 'anonymous' ? hidden.length : 4;
      return some(hidden, about).flatMap((id) => {
        const never = neverId(id);
        return twinsOf(everythingOf(collection, id), everythingOf(collection, never), [id, never]);
      });
    });
    await expectNoDifference([name], twins);
  });

  it('whether there is a text at an address, or at the old one of a text', async () => {
    const twins = inquiry.newsroom.texts.flatMap(({ collection, language, editions }) =>
      editions
        .filter(({ slug }) => slug.for !== 'anybody')
        .flatMap(({ slug }) => {
          const make = (word: string): Question[] => {
            const body = { language, slug: word, title: 'Ny', lead: 'Ny.', _status: 'published' };
            const asked = [...guesses(collection, 'slug', word), ...changesByWord(collection, 'slug', word)];
            return [...asked, { method: 'POST', path: `/${collection}`, body }];
          };
          return twinsOf(make(slug.word), make(neverWord), [slug.word, neverWord]);
        }),
    );
    await expectNoDifference(['anonymous'], twins);
  });

  it('whether there is a file or a size of a picture, by its name', async () => {
    const twins = some(hiddenFiles(inquiry.newsroom.texts), 40).flatMap(({ name, mark }) => {
      const never = name.replace(mark.word, neverWord);
      return twinsOf(waysToFile(name), waysToFile(never), [name, never]);
    });
    await expectNoDifference(['anonymous'], twins);
  });

  it('what stands in a hidden document, by asking for it in a collection or over a relation', async () => {
    const twins: Twins[] = [];
    for (const { slug, path, value } of await inquiry.hiddenValues()) {
      const never = neverValue(value);
      const [hidden, other] = [guesses(slug, path, String(value)), guesses(slug, path, never)];
      twins.push(...twinsOf(hidden, other, [String(value), never]));
    }
    await expectNoDifference(['anonymous'], twins);
  });

  it.each(['news-items', 'guidance', 'media', 'press-contacts', 'events', 'addresses'])(
    'in what order hidden values of %s would come',
    async (slug) => {
      const anonymous = inquiry.asker('anonymous');
      const flattenedFields = inquiry.collections.find((each) => each.slug === slug)?.flattenedFields ?? [];
      const shown = new Set((await inquiry.listOf(slug, anonymous)).flatMap(Object.keys));
      for (const path of sortablePaths(flattenedFields).filter(
        (each) => !shown.has(each.split('.')[0] ?? ''),
      )) {
        const order = async (sort: string) =>
          (await inquiry.listOf(slug, anonymous, `sort=${sort}`)).map(({ id }) => id);
        expect(await order(path), path).toEqual(await order(`-${path}`));
      }
    },
  );
});

describe('whoever has no right to it', () => {
  it.each(house)('changes no text and no file as %s, and is told no word', async (name) => {
    const reader = inquiry.asker(name);
    const questions = inquiry
      .holding('texts', 'files')
      .flatMap((collection) =>
        some(inquiry.ids(collection.slug), 10).flatMap((id) =>
          everythingOf(collection, id).filter(({ method }) => method !== 'GET'),
        ),
      );
    const changed: string[] = [];
    await twelveAtOnce(questions, async (question) => {
      const { answer, leaks } = await askAndLook(
        { ...inquiry.newsroom, files: inquiry.files },
        reader,
        question,
      );
      changed.push(...leaks);
      const isRight = question.path.includes('/access/') ? [200, 404] : [401, 403, 404];
      if (!isRight.includes(answer.status))
        changed.push(`${question.method} ${question.path} ${answer.status}`);
    });
    expect(changed).toEqual([]);
  });
});

describe('the site', () => {
  it('had every word that was public, while it was', () => {
    const shown = new Set(once.words.map(({ mark }) => mark.of));
    const live = ['live', 'edited', 'changing', 'moved', 'withdrawn', 'removed', 'deleted', 'taken-back'];
    for (const text of inquiry.newsroom.texts.filter(({ state }) => live.includes(state))) {
      const [first] = text.editions;
      expect(shown, text.paths[0]).toContain(first?.title.of);
      expect(shown).toContain(first?.picture.marks[0]?.of);
      expect(once.files.map(({ file }) => file.name)).toContain(first?.attachment.files[0]?.name);
    }
  });

  it('has no word and no byte on disk that readers may not have', async () => {
    const look = await lookAtSite(inquiry.newsroom.site, {
      marks: inquiry.newsroom.marks,
      files: inquiry.files,
    });
    const secret = [
      ...look.words.filter(({ mark }) => !mayRead('anybody', mark)).map((at) => `${at.in}: ${at.mark.of}`),
      ...look.files
        .filter(({ file }) => !mayRead('anybody', file.mark))
        .map((at) => `${at.in}: ${at.file.name}`),
    ];
    expect(secret).toEqual([]);
    const shown = new Set(look.words.map(({ mark }) => mark));
    const onPages = /: (title|lead|body|reference number|correction|reason of the (withdrawal|removal))$/;
    expect(inquiry.unseen(shown, (mark) => mark.for === 'anybody' && onPages.test(mark.of))).toEqual([]);
  });

  it('answers at the address of what is hidden as at one that never was', async () => {
    expect(await guessTheSite(inquiry.newsroom)).toEqual([]);
  });

  it('shows what a link is for to its holder, and nothing to anybody else', async () => {
    expect(await tryLinks(inquiry.newsroom)).toEqual([]);
  });
});
