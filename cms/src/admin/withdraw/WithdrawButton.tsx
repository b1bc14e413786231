import type { BeforeDocumentControlsServerProps } from 'payload';
import { acts } from '../../access/roles.ts';
import { WithdrawButtonClient } from './WithdrawButton.client.tsx';

type WithdrawButtonProps = BeforeDocumentControlsServerProps & { collection: 'news-items' | 'guidance' };

/** Beside the document's controls of a published text, for those who may withdraw it. */
export function WithdrawButton({ id, user, collection }: WithdrawButtonProps) {
  if (id === undefined || !acts(user, 'admin', 'approver')) return null;
  return <WithdrawButtonClient collection={collection} id={String(id)} />;
}
