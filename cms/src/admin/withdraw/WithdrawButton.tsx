import type { BeforeDocumentControlsServerProps } from 'payload';
import { isWriter } from '../publish/is-writer.ts';
import { WithdrawButtonClient } from './WithdrawButton.client.tsx';

type WithdrawButtonProps = BeforeDocumentControlsServerProps & { collection: 'news-items' | 'guidance' };

/** Beside the document's controls of a published text, for those who may withdraw it. */
export function WithdrawButton({ id, user, collection }: WithdrawButtonProps) {
  if (id === undefined || !isWriter(user)) return null;
  return <WithdrawButtonClient collection={collection} id={String(id)} />;
}
