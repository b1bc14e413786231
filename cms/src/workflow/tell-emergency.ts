import type { PayloadRequest } from 'payload';
import { deciders } from '../access/roles.ts';
import { actorOf } from '../audit/actor.ts';
import { raiseNotice, type Wording } from '../notices/raise.ts';
import type { WrittenCollection, WrittenDocument } from '../written/kinds.ts';

interface Emergency {
  req: PayloadRequest;
  collection: WrittenCollection;
  document: WrittenDocument;
  /** The id of the version that went out. */
  version: string;
  reason: string;
}

/** Mails those who approve texts that one went out without waiting for them, in the transaction of the publishing. */
export async function tellOfEmergency({
  req,
  collection,
  document,
  version,
  reason,
}: Emergency): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: deciders } },
    select: {},
    depth: 0,
    pagination: false,
    req,
  });
  const publisher = actorOf(req);
  const address = `${req.payload.config.serverURL}/admin/collections/${collection}/${document.id}`;
  const wording = wordingOf({ title: document.title, by: publisher.name, reason, address });
  for (const { id } of docs) {
    if (id === publisher.id) continue;
    await raiseNotice({
      req,
      key: `emergency-published:${version}:${id}`,
      kind: 'emergency-published',
      officer: id,
      channels: ['mail'],
      wording,
    });
  }
}

interface Told {
  title: string;
  by: string;
  reason: string;
  address: string;
}

function wordingOf({ title, by, reason, address }: Told): Wording {
  return ({ language }) => {
    const [subject, sentences] =
      language === 'sv'
        ? [
            `Nödpublicerat: ${title}`,
            [
              `${by} publicerade ”${title}” utan att vänta på godkännande.`,
              `Skäl: ${reason}`,
              `Läs texten och godkänn den i efterhand, eller dra tillbaka den: ${address}`,
            ],
          ]
        : [
            `Published in an emergency: ${title}`,
            [
              `${by} published “${title}” without waiting for approval.`,
              `Reason: ${reason}`,
              `Read the text and approve it afterwards, or withdraw it: ${address}`,
            ],
          ];
    return {
      text: sentences.join(' ').slice(0, 1000),
      mail: { subject: subject.replace(/\s+/g, ' '), text: `${sentences.join('\n\n')}\n` },
    };
  };
}
