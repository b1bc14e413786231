import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cms, startCms } from './support/cms.ts';
import {
  askFourEyes,
  auditOf,
  draft,
  edit,
  inSeconds,
  shown,
  stateOf,
  step,
  take,
} from './support/workflow.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
  await askFourEyes(cms, true);
});
afterAll(() => cms[Symbol.asyncDispose]());

const patch = (id: string, as: 'editor' | 'approver' | 'admin', body: object = {}) =>
  cms.ask(`/news-items/${id}`, { as, method: 'PATCH', body: { ...body, _status: 'published' } });

describe('with four eyes', () => {
  it('whoever wrote a text can neither approve nor publish it, by any way', async () => {
    const id = await draft(cms, {}, { as: 'approver' });
    for (const answer of [
      await step(cms, id, 'approve', 'approver'),
      await step(cms, id, 'publish', 'approver'),
      await patch(id, 'approver'),
      await patch(id, 'approver', { lead: 'Nytt.' }),
      await cms.ask('/news-items', {
        as: 'approver',
        body: { language: 'sv', title: 'x', lead: 'y', _status: 'published' },
      }),
    ]) {
      expect(answer.status).toBe(409);
      expect(JSON.stringify(answer.body)).toContain('changed the text yourself');
    }
    expect(await shown(cms, id)).toBe(404);
    const { actions, fourEyes } = await stateOf(cms, id, 'approver');
    expect(fourEyes).toBe(true);
    expect(actions.publish).toMatchObject({ allowed: false, why: expect.stringContaining('yourself') });
  });

  it('an editor publishes what somebody else has approved, and nothing else', async () => {
    const id = await draft(cms);
    expect((await patch(id, 'editor')).status).toBe(409);
    await take(cms, id, 'approve', 'approver');
    const changed = await patch(id, 'editor', { lead: 'Smugen in.' });
    expect(changed.status).toBe(409);
    expect((await stateOf(cms, id)).stage).toBe('approved');
    expect(await take(cms, id, 'publish', 'editor')).toBe('live');
  });

  it('everybody who has changed a text counts as its writer until it goes live', async () => {
    const id = await draft(cms);
    await edit(cms, id, { lead: 'Av den som godkänner.' }, 'approver');
    await edit(cms, id, { lead: 'Av redaktören igen.' }, 'editor');
    expect((await step(cms, id, 'approve', 'approver')).status).toBe(409);
    expect(await take(cms, id, 'publish', 'admin')).toBe('live');
    expect(await take(cms, id, 'withdraw', 'approver', { reason: 'Fel.' })).toBe('withdrawn');
    expect(await take(cms, id, 'publish', 'approver')).toBe('live');
  });

  it('nobody makes themself no writer by sending the field along', async () => {
    const id = await draft(cms, { writers: [] }, { as: 'approver' });
    await edit(cms, id, { writers: ['somebody'] }, 'approver');
    expect((await step(cms, id, 'approve', 'approver')).status).toBe(409);
  });

  it('an approval of one’s own words from before counts for nothing', async () => {
    await askFourEyes(cms, false);
    const id = await draft(cms, {}, { as: 'approver' });
    await take(cms, id, 'approve', 'approver');
    await askFourEyes(cms, true);
    expect((await step(cms, id, 'publish', 'approver')).status).toBe(409);
  });

  it('an hour ahead is no way around approval', async () => {
    const id = await draft(cms, { publishAt: inSeconds(3600) });
    expect((await step(cms, id, 'publish', 'editor')).status).toBe(409);
    expect(await take(cms, id, 'publish', 'approver')).toBe('scheduled');
  });

  it('a person’s import is refused, a service’s is not', async () => {
    const body = {
      language: 'sv',
      title: 'Gammal nyhet',
      lead: 'Från förr.',
      html: '<p>x</p>',
      publishedAt: '2018-02-01T09:00:00+01:00',
      guid: 'https://gamla.isvagsverket.example/7',
    };
    expect((await cms.ask('/news-items/import', { as: 'editor', body })).status).toBe(409);
    const made = await cms.ask('/news-items/import', { as: 'service', body });
    expect(made.body.outcome).toBe('created');
    const { body: rows } = await cms.ask(`/approvals?where[document][equals]=${made.body.id}`, {
      as: 'admin',
    });
    expect(rows.docs[0]).toMatchObject({ state: 'published', approvedByName: 'Import' });
  });

  it('a note that nobody approved goes out with no approved words', async () => {
    const id = await draft(cms);
    await take(cms, id, 'publish', 'approver');
    await edit(cms, id, { lead: 'Tre ton.' });
    await take(cms, id, 'ask-approval', 'editor', { correction: 'Vikten var fel.' });
    await take(cms, id, 'approve', 'approver');
    expect((await step(cms, id, 'publish', 'editor', { correction: 'Något annat.' })).status).toBe(409);
    expect(await take(cms, id, 'publish', 'editor')).toBe('live');
    const { body } = await cms.ask(`/news-items/${id}`);
    expect(body.corrections).toMatchObject([{ text: 'Vikten var fel.' }]);
  });
});

describe('a public note', () => {
  const live = async () => {
    const id = await draft(cms);
    await take(cms, id, 'publish', 'approver');
    await edit(cms, id, { lead: 'Tre ton.' });
    return id;
  };
  const note = { correction: 'Vikten var fel.' };

  it('is nobody’s to decide on who wrote it', async () => {
    const id = await live();
    for (const name of ['publish', 'approve']) {
      const answer = await step(cms, id, name, 'approver', note);
      expect(answer.status).toBe(409);
      expect(JSON.stringify(answer.body)).toContain('words of your own');
    }
    await take(cms, id, 'ask-approval', 'approver', note);
    expect((await step(cms, id, 'approve', 'approver')).status).toBe(409);
    expect((await step(cms, id, 'approve', 'admin', { correction: 'Annat.' })).status).toBe(409);
    await take(cms, id, 'approve', 'admin');
    expect(await take(cms, id, 'publish', 'approver')).toBe('live');
  });

  it('that was asked for is approved with the words', async () => {
    const id = await live();
    await take(cms, id, 'ask-approval', 'editor', note);
    expect(await take(cms, id, 'publish', 'approver')).toBe('live');
    expect((await cms.ask(`/news-items/${id}`)).body.corrections).toMatchObject([
      { text: 'Vikten var fel.' },
    ]);
  });
});

describe('an emergency', () => {
  it('is for when approval stands in the way', async () => {
    const id = await draft(cms);
    const answer = await step(cms, id, 'publish', 'approver', { emergency: { reason: 'Brinner.' } });
    expect(answer.status).toBe(409);
    expect((await step(cms, id, 'publish', 'editor', { emergency: { reason: ' ' } })).status).toBe(400);
    expect((await step(cms, id, 'publish', 'officer', { emergency: { reason: 'x' } })).status).toBe(403);
  });

  it('goes out at once, mails those who approve, and waits for one of them who did not write it', async () => {
    const id = await draft(cms, { publishAt: inSeconds(3600) }, { as: 'approver' });
    await edit(cms, id, { lead: 'Sista ordet.' }, 'editor');
    expect(await take(cms, id, 'publish', 'editor', { emergency: { reason: 'Isen brister.' } })).toBe('live');
    expect(await shown(cms, id)).not.toBe(404);
    const { docs: mails } = await cms.payload.find({
      collection: 'errands',
      where: { kind: { equals: 'mail' } },
    });
    const told = mails
      .map(({ errand }) => JSON.stringify(errand))
      .filter((mail) => mail.includes('Isen brister.'));
    expect(told.map((mail) => /(admin|approver)@/.exec(mail)?.[1]).sort()).toEqual(['admin', 'approver']);
    const waiting = await stateOf(cms, id, 'admin');
    expect(waiting.unapproved).toMatchObject({ by: { name: 'editor' }, reason: 'Isen brister.' });
    expect((await step(cms, id, 'approve-afterwards', 'approver')).status).toBe(409);
    expect(await take(cms, id, 'approve-afterwards', 'admin')).toBe('approved-afterwards');
    expect((await stateOf(cms, id)).unapproved).toBeNull();
    expect(await auditOf(cms, id)).toEqual(['published-in-emergency', 'approved-afterwards']);
  });

  it('waits for approval whatever has been decided since, and each of several does', async () => {
    const id = await draft(cms);
    for (const reason of ['Isen brister.', 'Bron också.']) {
      await edit(cms, id, { lead: reason });
      await take(cms, id, 'publish', 'editor', { emergency: { reason } });
    }
    await edit(cms, id, { lead: 'Lugnt igen.' });
    await take(cms, id, 'publish', 'approver');
    const { docs } = await cms.payload.find({ collection: 'approvals', where: { document: { equals: id } } });
    const { id: _, createdAt: __, ...later } = { ...docs[0], state: 'void' as const, emergencyReason: null };
    const data = { ...later, document: id };
    for (let n = 0; n < 21; n += 1) {
      await cms.payload.db.create({ collection: 'approvals', data, returning: false });
    }
    expect((await stateOf(cms, id)).unapproved?.reason).toBe('Isen brister.');
    await take(cms, id, 'approve-afterwards', 'approver');
    expect((await stateOf(cms, id)).unapproved?.reason).toBe('Bron också.');
    await take(cms, id, 'approve-afterwards', 'approver');
    expect((await stateOf(cms, id)).unapproved).toBeNull();
  });

  it('does not break an embargo', async () => {
    const id = await draft(cms, { embargoedUntil: inSeconds(3600) });
    const answer = await step(cms, id, 'publish', 'editor', { emergency: { reason: 'x' } });
    expect(answer.status).toBe(400);
    expect(await shown(cms, id)).toBe(404);
  });
});
