import type { BeforeDocumentControlsServerProps } from 'payload';
import { isWriter } from '../publish/is-writer.ts';
import { LiveLinkClient } from './LiveLink.client.tsx';

type LiveLinkProps = BeforeDocumentControlsServerProps & { collection: 'news-items' | 'guidance' };

/** Beside the document's controls: the address of what is published, in a new window. */
export function LiveLink({ id, user, collection }: LiveLinkProps) {
  if (id === undefined || !isWriter(user)) return null;
  return <LiveLinkClient collection={collection} id={String(id)} />;
}
