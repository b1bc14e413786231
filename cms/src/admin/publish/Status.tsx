import { processEnvironment } from '@pressjour/contract';
import type { BeforeDocumentControlsServerProps } from 'payload';
import type { PairedCollection } from '../pair/pair-status.ts';
import { adminLanguage } from '../time.ts';
import { isWriter } from './is-writer.ts';
import { StatusClient } from './Status.client.tsx';

type StatusProps = BeforeDocumentControlsServerProps & { collection: PairedCollection };

/** In place of Payload's status, which knows drafts and published texts only. */
export function Status({ id, i18n, user, collection }: StatusProps) {
  if (id === undefined || !isWriter(user)) return null;
  const writing = { language: adminLanguage(i18n.language), timeZone: processEnvironment().timeZone };
  return <StatusClient collection={collection} id={String(id)} writing={writing} />;
}
