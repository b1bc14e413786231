import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem } from './content.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { assignment, briefing, performRegister } from './registers.ts';

let cms: CmsDouble;
let newsroom: Newsroom;
let today: string;

beforeEach(async () => {
  cms = await startCmsDouble();
  today = '2026-11-26T12:00:00Z';
  for (const id of ['0', '1', '2', '3', '4']) {
    cms.put('assignments', assignment({ id }));
    cms.put('briefings', briefing({ id }));
  }
  newsroom = await openNewsroom(cms, { now: () => Temporal.Instant.from(today) });
});
afterEach(async () => {
  await newsroom.close();
  await cms.close();
});

const page = async (path: string) => {
  const response = await newsroom.get(path);
  return { status: response.status, text: await response.text() };
};

it('writes a fixed number of files for an assignment and for a briefing, however many there are', async () => {
  cms.put('assignments', assignment({ id: '1', dueOn: '2027-01-15' }));
  const { written } = await newsroom.change({ documents: [{ collection: 'assignments', id: '1' }] });
  expect(written).toEqual([
    '/en/government-assignments.ics',
    '/en/government-assignments/',
    '/en/government-assignments/uppdrag-1/',
    '/regeringsuppdrag.ics',
    '/regeringsuppdrag/',
    '/regeringsuppdrag/uppdrag-1/',
    '/sitemap/pages.xml',
  ]);
  cms.put('briefings', briefing({ id: '1', title: { sv: 'Ny', en: 'New' }, sequence: 1 }));
  const second = await newsroom.change({ documents: [{ collection: 'briefings', id: '1' }] });
  expect(second.written).toEqual([
    '/en/briefings.ics',
    '/en/briefings/',
    '/en/briefings/traff-1/',
    '/en/briefings/traff-1/briefing.ics',
    '/en/search/pages.json',
    '/presstraffar.ics',
    '/presstraffar/',
    '/presstraffar/traff-1/',
    '/presstraffar/traff-1/briefing.ics',
    '/sitemap/pages.xml',
    '/sok/pages.json',
  ]);
});

it('keeps a briefing among the coming ones until its day is over in the press office', async () => {
  const comingAt = async (now: string) => {
    today = now;
    const { written } = await newsroom.change({ documents: [], line: true });
    const { text } = await page('/presstraffar/');
    return { isComing: !text.includes('"coming": []'), written: written.includes('/presstraffar/') };
  };
  expect(await comingAt('2026-11-26T22:59:59Z')).toEqual({ isComing: true, written: false });
  expect(await comingAt('2026-11-26T23:00:00Z')).toEqual({ isComing: false, written: true });
});

it('names the next briefing on the front page while its day lasts, after one before it that is cancelled', async () => {
  const put = (fields: { id: string; startsAt: string; state?: string }) =>
    cms.put(
      'briefings',
      briefing({
        title: { sv: `Nummer ${fields.id}`, en: `Number ${fields.id}` },
        ...fields,
        endsAt: fields.startsAt,
      }),
    );
  put({ id: '0', startsAt: '2026-11-25T22:59:59Z' });
  put({ id: '1', startsAt: '2026-11-26T09:00:00Z', state: 'cancelled' });
  put({ id: '2', startsAt: '2026-11-27T09:00:00Z', state: 'moved' });
  put({ id: '3', startsAt: '2026-11-28T09:00:00Z' });
  cms.remove('briefings', '4');
  const ids = ['0', '1', '2', '3', '4'];
  const named = async (path: string, word: string) => {
    const { text } = await page(path);
    return ids.filter((id) => text.includes(`${word} ${id}"`));
  };
  await newsroom.change({ documents: ids.map((id) => ({ collection: 'briefings', id })) });
  expect(await named('/', 'Nummer')).toEqual(['1', '2']);
  expect(await named('/en/', 'Number')).toEqual(['1', '2']);
  today = '2026-11-27T22:59:59Z';
  await newsroom.change({ documents: [], line: true });
  expect(await named('/', 'Nummer')).toEqual(['2']);
  today = '2026-11-27T23:00:00Z';
  await newsroom.change({ documents: [], line: true });
  expect(await named('/en/', 'Number')).toEqual(['3']);
  cms.put('briefings', { ...briefing({ id: '3' }), hidden: true });
  const { written } = await newsroom.change({ documents: [{ collection: 'briefings', id: '3' }] });
  expect(written).toEqual(expect.arrayContaining(['/', '/en/']));
  expect(await named('/', 'Nummer')).toEqual([]);
});

it('leads from where a briefing stood, its calendar too, and says that one is gone', async () => {
  await newsroom.change({ documents: performRegister(cms, { act: 'move-briefing', at: 0, turn: 0 }) });
  const moved = async (path: string) => (await newsroom.get(path)).headers.get('location');
  expect(await moved('/presstraffar/traff-0/')).toBe('/presstraffar/briefings-0-0/');
  expect(await moved('/en/briefings/traff-0/briefing.ics')).toBe('/en/briefings/briefings-0-0/briefing.ics');
  const calendar = await newsroom.get('/presstraffar/briefings-0-0/briefing.ics');
  expect(calendar.status).toBe(200);
  expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  await newsroom.change({ documents: performRegister(cms, { act: 'hide-briefing', at: 0, turn: 0 }) });
  expect((await page('/presstraffar/briefings-0-0/')).status).toBe(410);
  expect((await page('/presstraffar/')).text).not.toContain('briefings-0-0');
});

it('names the news of its own language on the page of a briefing, for as long as there is any', async () => {
  cms.put('news-items', newsItem({ id: 'sv', title: 'Isen bär' }));
  cms.put('news-items', newsItem({ id: 'en', language: 'en', title: 'The ice bears' }));
  cms.put('briefings', briefing({ id: '0', newsItems: ['sv', 'en'] }));
  await newsroom.change({ documents: [{ collection: 'briefings', id: '0' }] });
  const named = async () => [
    (await page('/presstraffar/traff-0/')).text,
    (await page('/en/briefings/traff-0/')).text,
  ];
  const [sv, en] = await named();
  expect(sv).toContain('Isen bär');
  expect(sv).not.toContain('The ice bears');
  expect(en).toContain('The ice bears');
  cms.remove('news-items', 'sv');
  await newsroom.change({ documents: [{ collection: 'news-items', id: 'sv' }] });
  expect((await named())[0]).not.toContain('Isen bär');
});

it('has no calendar while there is nothing in it', async () => {
  for (const { id } of cms.all('assignments')) cms.remove('assignments', id);
  const documents = ['0', '1', '2', '3', '4'].map((id) => ({ collection: 'assignments' as const, id }));
  await newsroom.change({ documents });
  expect((await page('/regeringsuppdrag.ics')).status).toBe(404);
  expect((await page('/regeringsuppdrag/')).text).toContain('"calendar": null');
});
