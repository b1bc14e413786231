import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Ask, Reader } from '../cms/support/cms.ts';
import { asFirstAdmin, pressService } from '../harness/cms.ts';
import { eventually } from '../harness/eventually.ts';
import { type Pressjour, startPressjour } from '../harness/services.ts';
import { leakOf, whole } from './asking.ts';
import type { KeptFile } from './editions.ts';
import { Marks, mayRead } from './marks.ts';
import { bringIntoState, makeTexts } from './states.ts';
import { hiddenFiles, type LeakText, publicFiles, type State } from './texts.ts';
import { neverId, neverWord } from './twins.ts';

const states: State[] = ['draft', 'live', 'embargoed', 'edited', 'withdrawn'];

let pressjour: Pressjour;
let texts: LeakText[];
const marks = new Marks();
const tokens = new Map<Reader, string>();

beforeAll(async () => {
  pressjour = await startPressjour({ services: ['cms', 'publisher'], prepare: settle });
  const made = await makeTexts({
    desk: { ask, expire: async () => {} },
    marks,
    only: states,
    inLanguages: ['sv'],
  });
  texts = made;
  for (const file of publicFiles(texts)) await readAnonymously(resized(file));
  await bringIntoState(made);
  for (const { paths, state } of texts.filter(({ state }) => state === 'withdrawn')) {
    await eventually(`${state} ${paths[0]}`, async () => {
      const { bytes } = await read(`${pressjour.environment.siteUrl}${paths[0]}`);
      return marks.in(bytes.toString()).every((mark) => mayRead('anybody', mark));
    });
  }
});
afterAll(() => pressjour?.[Symbol.asyncDispose]());

/** Asks the built cms on its public address, as the support of the tests of the cms does. */
async function ask(
  path: string,
  { as = 'anonymous', method, body, file, headers = {} }: Ask = {},
): Promise<Answer> {
  const given = new Headers(headers);
  const token = tokens.get(as);
  if (token) given.set('authorization', `JWT ${token}`);
  let content: string | FormData | undefined;
  if (file) {
    content = new FormData();
    content.set('file', new File([file.data as Uint8Array<ArrayBuffer>], file.name, { type: file.type }));
    content.set('_payload', JSON.stringify(body));
  } else if (body) {
    content = JSON.stringify(body);
    given.set('content-type', 'application/json');
  }
  const answer = await read(`${pressjour.environment.cmsUrl}/api${path}`, {
    method: method ?? (content === undefined ? 'GET' : 'POST'),
    headers: given,
    ...(content === undefined ? {} : { body: content }),
  });
  const isJson = answer.headers.get('content-type')?.includes('json');
  return { ...answer, body: isJson ? JSON.parse(answer.bytes.toString()) : answer.bytes.toString() };
}

async function read(url: string, init: RequestInit = {}): Promise<Omit<Answer, 'body'>> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const headers = new Headers(response.headers);
  headers.delete('date');
  return { status: response.status, headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Where Next would resize a file. */
const resized = ({ name }: KeptFile) => `/_next/image?url=%2Fapi%2Fmedia%2Ffile%2F${name}&w=640&q=75`;
const readAnonymously = (path: string, init?: RequestInit) => read(pressjour.environment.cmsUrl + path, init);

/** What Next seals for its own later use, anew in each page. */
const sealed = /[A-Za-z0-9+/]{60,}={0,2}/g;
const seam = /"\]\)<\/script><script>self\.__next_f\.push\(\[1,"/g;

/** The words of an answer. Next cuts and orders the pieces of a page as they get ready. */
function wordsOf(text: string): string {
  if (!text.includes('self.__next_f')) return text;
  const words =
    text
      .replace(seam, '')
      .replace(sealed, '')
      .match(/[\p{L}·]{4,}/gu) ?? [];
  return [...new Set(words)].sort().join(' ');
}

/** What differs between the answers about something hidden and something that never was, and what either shows. */
async function compare(
  path: string,
  [hidden, never]: [string, string],
  init?: RequestInit,
): Promise<string[]> {
  const answer = await readAnonymously(path, init);
  const other = await readAnonymously(path.replaceAll(hidden, never), init);
  const about = `${init?.method ?? 'GET'} ${path} → ${answer.status}`;
  const asked = new Set(marks.in(path));
  const shown = marks.in(whole(answer)).filter((mark) => !asked.has(mark) && !mayRead('anybody', mark));
  const plain = (each: Omit<Answer, 'body'>) =>
    wordsOf(whole(each).replaceAll(hidden, '·').replaceAll(never, '·'));
  const differs =
    plain(answer) === plain(other) ? [] : [`${about} is answered otherwise than one that never was`];
  return [...shown.map((mark) => leakOf(about, mark)), ...differs];
}

async function settle(environment: Pressjour['environment']): Promise<void> {
  const admin = await asFirstAdmin(environment);
  await admin.updateGlobal('press-service', pressService);
  await admin.updateGlobal('site-settings', { fourEyes: true });
  for (const role of ['editor', 'approver'] as const) {
    const account = { email: `${role}@isvagsverket.example`, password: randomUUID(), name: role };
    await admin.create('users', { ...account, roles: [role] });
    const answer = await fetch(`${environment.cmsUrl}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(account),
    });
    tokens.set(role, ((await answer.json()) as { token: string }).token);
  }
}

describe('the built cms, asked by somebody who is not signed in,', () => {
  it('has no page of the admin that tells of a text', async () => {
    const told: string[] = [];
    for (const { id, collection } of texts) {
      const place = `/admin/collections/${collection}/${id}`;
      for (const path of [place, `${place}/versions`, `/_next/data/x${place}.json`]) {
        told.push(...(await compare(path, [id, neverId(id)])));
        told.push(...(await compare(path, [id, neverId(id)], { headers: { rsc: '1' } })));
      }
    }
    expect(told).toEqual([]);
  });

  it('answers as for a text that never was', async () => {
    const told: string[] = [];
    for (const { id, collection, state } of texts) {
      if (['live', 'edited'].includes(state)) continue;
      for (const query of ['', '?draft=true&depth=2', '?locale=all']) {
        for (const method of ['GET', 'HEAD', 'OPTIONS', 'DELETE']) {
          told.push(...(await compare(`/api/${collection}/${id}${query}`, [id, neverId(id)], { method })));
        }
      }
    }
    expect(told).toEqual([]);
  });

  it('gives no file, size or piece of one, whatever it was before', async () => {
    const told: string[] = [];
    for (const file of hiddenFiles(texts)) {
      const { name, mark } = file;
      const names: [string, string] = [mark.word, neverWord];
      const ways = [
        `/api/media/file/${name}`,
        `/api/media/file/.%2f${name}`,
        `/media/${name}`,
        resized(file),
      ];
      for (const way of ways) told.push(...(await compare(way, names)));
      told.push(...(await compare(`/api/media/file/${name}`, names, { method: 'HEAD' })));
      told.push(...(await compare(`/api/media/file/${name}`, names, { headers: { range: 'bytes=0-20' } })));
    }
    expect(told).toEqual([]);
  });

  it('gives what is live', async () => {
    for (const { id, collection, editions } of texts.filter(({ state }) => state === 'live')) {
      const { bytes } = await readAnonymously(`/api/${collection}/${id}`);
      expect(bytes.toString()).toContain(editions[0]?.title.word);
    }
    const [file] = publicFiles(texts);
    const { bytes } = await readAnonymously(`/api/media/file/${file?.name}`);
    expect(bytes.equals(file?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  it('has the page of the admin for a writer', async () => {
    const [draft] = texts;
    const headers = { authorization: `JWT ${tokens.get('editor')}` };
    const { bytes } = await readAnonymously(`/admin/collections/${draft?.collection}/${draft?.id}`, {
      headers,
    });
    expect(bytes.toString()).toContain(draft?.editions[0]?.lead.word);
  });
});
