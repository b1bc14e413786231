import { processEnvironment } from '@pressjour/contract';
import type { PublishButtonServerProps } from 'payload';
import type { PairedCollection } from '../pair/pair-status.ts';
import { adminLanguage } from '../time.ts';
import { PublishControlClient } from './PublishControl.client.tsx';

type PublishControlProps = PublishButtonServerProps & { id?: string | number; collection: PairedCollection };

/** In place of Payload's publish button: the ways to readers that make sense now. */
export async function PublishControl({ id, payload, i18n, collection }: PublishControlProps) {
  const { fourEyes } = await payload.findGlobal({
    slug: 'site-settings',
    depth: 0,
    select: { fourEyes: true },
  });
  const fields = payload.collections[collection].config.flattenedFields;
  return (
    <PublishControlClient
      collection={collection}
      corrections={fields.some(({ name }) => name === 'corrections')}
      fourEyes={fourEyes === true}
      id={id === undefined ? null : String(id)}
      writing={{ language: adminLanguage(i18n.language), timeZone: processEnvironment().timeZone }}
    />
  );
}
