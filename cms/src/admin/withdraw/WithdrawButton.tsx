import type { BeforeDocumentControlsServerProps } from 'payload';
import { WithdrawButtonClient } from './WithdrawButton.client.tsx';

type WithdrawButtonProps = BeforeDocumentControlsServerProps & { collection: 'news-items' | 'guidance' };

/** Beside the document's controls of a published text, for those who may withdraw it. */
export function WithdrawButton({ id, collection }: WithdrawButtonProps) {
  return id === undefined ? null : <WithdrawButtonClient collection={collection} id={String(id)} />;
}
