import { otherLanguage, processEnvironment, siteLanguageOf } from '@pressjour/contract';
import type { UIFieldServerProps } from 'payload';
import { formatAdminURL } from 'payload/shared';
import { stateInWords } from '../pair/in-words.ts';
import { type PairedCollection, pairOf } from '../pair/pair-status.ts';
import { saying } from '../texts/index.ts';
import { adminLanguage } from '../time.ts';
import { isWriter } from './is-writer.ts';
import { StatePanelClient } from './StatePanel.client.tsx';

type StatePanelProps = Pick<UIFieldServerProps, 'id' | 'i18n' | 'payload' | 'data' | 'req'> & {
  collection: PairedCollection;
};

/** At the top of a text's form: where it stands on its way to readers, its pair beside it. */
export async function StatePanel({ id, i18n, payload, data, req, collection }: StatePanelProps) {
  if (id === undefined || !isWriter(req.user)) return null;
  const writing = { language: adminLanguage(i18n.language), timeZone: processEnvironment().timeZone };
  const other = otherLanguage(siteLanguageOf(data.language));
  const pair = typeof data.story === 'string' ? await pairOf({ payload, collection, story: data.story }) : {};
  const say = saying(i18n.t);
  return (
    <StatePanelClient
      collection={collection}
      id={String(id)}
      pair={{
        text: say('factPair', {
          language: say(`pairOf_${other}`),
          state: stateInWords(pair[other], { say, writing: { ...writing, now: Temporal.Now.instant() } }),
        }),
        href:
          pair[other] === undefined
            ? null
            : formatAdminURL({
                adminRoute: payload.config.routes.admin,
                path: `/collections/${collection}/${pair[other].id}`,
              }),
      }}
      writing={writing}
    />
  );
}
