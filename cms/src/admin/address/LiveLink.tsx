import type { BeforeDocumentControlsServerProps } from 'payload';
import { LiveLinkClient } from './LiveLink.client.tsx';

type LiveLinkProps = BeforeDocumentControlsServerProps & { collection: 'news-items' | 'guidance' };

/** Beside the document's controls: the address of what is published, in a new window. */
export function LiveLink({ id, collection }: LiveLinkProps) {
  return id === undefined ? null : <LiveLinkClient collection={collection} id={String(id)} />;
}
