import { expect } from 'vitest';
import type { WorkflowState } from '../../../cms/src/workflow/state.ts';
import type { Answer, Cms, Reader } from './cms.ts';

type Collection = 'news-items' | 'guidance';

/** An instant so many seconds from now, as the REST API takes it. */
export const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

let serial = 0;

/** A draft in Swedish; gives its id. */
export async function draft(
  cms: Cms,
  fields: object = {},
  { as = 'editor', collection = 'news-items' }: { as?: Reader; collection?: Collection } = {},
): Promise<string> {
  serial += 1;
  const body = { language: 'sv', title: `Isvägen ${serial}`, lead: 'Vägen bär två ton.', ...fields };
  const answer = await cms.ask(`/${collection}?draft=true`, { as, body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.doc.id;
}

/** Saves a draft of other words. */
export async function edit(cms: Cms, id: string, body: object, as: Reader = 'editor'): Promise<void> {
  const answer = await cms.ask(`/news-items/${id}?draft=true`, { as, method: 'PATCH', body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

/** A step on the way to readers. */
export function step(cms: Cms, id: string, name: string, as: Reader, body: object = {}): Promise<Answer> {
  return cms.ask(`/news-items/${id}/${name}`, { as, body });
}

/** A step that is to succeed; gives its outcome. */
export async function take(
  cms: Cms,
  id: string,
  name: string,
  as: Reader,
  body: object = {},
): Promise<string> {
  const answer = await step(cms, id, name, as, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.outcome;
}

export async function stateOf(cms: Cms, id: string, as: Reader = 'editor'): Promise<WorkflowState> {
  const answer = await cms.ask(`/news-items/${id}/workflow`, { as });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

/** What a reader without credentials gets of a text: its title, or the status that is answered. */
export async function shown(
  cms: Cms,
  id: string,
  collection: Collection = 'news-items',
): Promise<string | number> {
  const answer = await cms.ask(`/${collection}/${id}?depth=0`);
  return answer.status === 200 ? answer.body.title : answer.status;
}

/** Has four eyes asked for, or not. */
export async function askFourEyes(cms: Cms, fourEyes: boolean): Promise<void> {
  const answer = await cms.ask('/globals/site-settings', { as: 'admin', body: { fourEyes } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

/** What the audit log says was done to a text, oldest first. */
export async function auditOf(cms: Cms, id: string): Promise<string[]> {
  const { body } = await cms.ask(`/audit-log?where[aboutId][equals]=${id}&sort=at&limit=100`, {
    as: 'admin',
  });
  return body.docs.map(({ action }: { action: string }) => action);
}
