import { type FurtherLanguage, furtherLanguages, otherLanguage, siteLanguageOf } from '@pressjour/contract';
import type { BeforeDocumentControlsServerProps } from 'payload';
import { FurtherLanguages } from './FurtherLanguages.client.tsx';
import { PairButtonClient } from './PairButton.client.tsx';
import { type PairedCollection, pairOf } from './pair-status.ts';

type PairButtonProps = BeforeDocumentControlsServerProps & { collection: PairedCollection };

/** Beside the document's controls: makes the other language's version, or leads to it. */
export async function PairButton({ id, payload, user, collection }: PairButtonProps) {
  if (id === undefined) return null;
  const document = await payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user,
    select: { story: true, language: true },
  });
  if (typeof document?.story !== 'string') return null;
  const other = otherLanguage(siteLanguageOf(document.language));
  const pair = await pairOf({ payload, collection, story: document.story });
  const further = (Object.keys(furtherLanguages) as FurtherLanguage[])
    .filter((language) => language !== document.language)
    .map((language) => ({
      language,
      name: furtherLanguages[language].name,
      id: pair[language]?.id ?? null,
    }));
  return (
    <>
      <PairButtonClient
        collection={collection}
        id={document.id}
        other={other}
        pairId={pair[other]?.id ?? null}
      />
      {collection === 'guidance' && <FurtherLanguages id={document.id} languages={further} />}
    </>
  );
}
