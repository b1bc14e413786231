import type { BeforeDocumentControlsServerProps } from 'payload';
import { ReturnedButtonClient } from './ReturnedButton.client.tsx';

/** Beside the controls of a call that is owed, or was returned: ticks it off with one press, or takes that back. */
export async function ReturnedButton({ id, payload, user }: BeforeDocumentControlsServerProps) {
  if (id === undefined) return null;
  const call = await payload.findByID({
    collection: 'calls',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user,
    select: { callBack: true },
  });
  if (call === null || call.callBack === 'none') return null;
  return <ReturnedButtonClient id={call.id} />;
}
