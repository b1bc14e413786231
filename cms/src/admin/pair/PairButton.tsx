import { otherLanguage } from '@pressjour/contract';
import type { BeforeDocumentControlsServerProps } from 'payload';
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
  const other = otherLanguage(document.language);
  const pair = await pairOf({ payload, collection, story: document.story });
  return (
    <PairButtonClient
      collection={collection}
      id={document.id}
      other={other}
      pairId={pair[other]?.id ?? null}
    />
  );
}
