import { createLocalReq } from 'payload';
import { actAs } from '../../audit/actor.ts';
import { iso } from '../../clock/duties.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { confirmNotice } from '../confirm.ts';
import { type Link, type LinkQuestion, linkOf } from './find-link.ts';

/**
 * Does what a link is for, once, for exactly its notice, and notes on it when that was. A second use at the same moment finds it used.
 * @returns what came of it
 */
export async function useLink(question: LinkQuestion): Promise<Link> {
  const req = await createLocalReq({}, question.payload);
  return inTransaction(req, async () => {
    const found = await linkOf(req, question);
    const { link, subject } = found;
    if (!subject) return found;
    if (found.sentTo) actAs(req, { ...found.sentTo, roles: 'one-time link' });
    const at = iso(question.now);
    await req.payload.update({
      collection: 'notices',
      id: subject.notice,
      data: { link: { usedAt: at } },
      depth: 0,
      req,
    });
    if (link.state === 'confirm') {
      await confirmNotice({ req, notice: subject.notice, how: 'link', at });
      return { ...found, link: { ...link, state: 'confirmed' } };
    }
    if (link.state !== 'extend') return found;
    await confirmNotice({ req, notice: subject.notice, how: 'link', at });
    await req.payload.update({
      collection: 'events',
      id: subject.event,
      locale: subject.locale,
      data: { endsAt: link.longer },
      depth: 0,
      req,
    });
    return { ...found, link: { ...link, state: 'extended' } };
  });
}
