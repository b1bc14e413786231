import { processEnvironment } from '@pressjour/contract';
import type { BeforeDocumentControlsServerProps } from 'payload';
import { acts, deciders, writers } from '../../access/roles.ts';
import { adminLanguage } from '../time.ts';
import { ShareButtonClient } from './ShareButton.client.tsx';

type ShareButtonProps = BeforeDocumentControlsServerProps & { collection: 'news-items' | 'guidance' };

/** Beside the document's controls: links that show the text to somebody without a login. */
export function ShareButton({ id, user, i18n, collection }: ShareButtonProps) {
  if (!acts(user, ...writers)) return null;
  return (
    <ShareButtonClient
      collection={collection}
      id={id === undefined ? null : String(id)}
      mayEmbargo={acts(user, ...deciders)}
      writing={{ language: adminLanguage(i18n.language), timeZone: processEnvironment().timeZone }}
    />
  );
}
