import { languages, processEnvironment } from '@pressjour/contract';
import type { UIFieldServerProps } from 'payload';
import { formatAdminURL } from 'payload/shared';
import { saying } from '../texts/index.ts';
import { adminLanguage } from '../time.ts';
import { stateInWords } from './in-words.ts';
import { type PairedCollection, pairOf } from './pair-status.ts';
import './pair.css';

type PairCellProps = Pick<UIFieldServerProps, 'i18n' | 'payload'> & {
  collectionSlug: PairedCollection;
  /** Missing in the form of a document: Payload renders every component of a `ui` field there, its cell too. */
  rowData?: { id?: string; story?: string | null };
};

/** In a list: both languages of the story of this row, each with its state; the other one is a link. */
export async function PairCell({ i18n, payload, collectionSlug, rowData }: PairCellProps) {
  if (typeof rowData?.story !== 'string') return null;
  const say = saying(i18n.t);
  const pair = await pairOf({ payload, collection: collectionSlug, story: rowData.story });
  const adminRoute = payload.config.routes.admin;
  const writing = {
    language: adminLanguage(i18n.language),
    timeZone: processEnvironment().timeZone,
    now: Temporal.Now.instant(),
  };

  return (
    <ul className="pressjour-pair">
      {languages.map((language) => {
        const document = pair[language];
        const state = document?.state ?? 'missing';
        const text = `${say(`language_${language}`)}: ${stateInWords(document, { say, writing })}`;
        return (
          <li key={language} className={`pressjour-pair__${state}`}>
            {document === undefined || document.id === rowData.id ? (
              text
            ) : (
              <a href={formatAdminURL({ adminRoute, path: `/collections/${collectionSlug}/${document.id}` })}>
                {text}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
