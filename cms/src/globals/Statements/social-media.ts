import { label } from '../../labels.ts';
import { both, byEmptyLine, oneALine, ownWords, words } from './fields.ts';
import { statement } from './statement.ts';

/** What holds on the agency's social channels. The channels themselves are a collection. */
export const socialMediaRules = statement({
  slug: 'social-media-rules',
  name: label('Regler i sociala medier', 'Rules in social media'),
  fields: [
    words('lead', label('Ingress', 'Lead'), ownWords),
    words('tone', label('Hur vi samtalar', 'How we converse'), both(byEmptyLine, ownWords)),
    words('grounds', label('Grunder för att ta bort', 'Grounds for removal'), both(oneALine, ownWords)),
    words('records', label('Allmänna handlingar', 'Public records'), both(byEmptyLine, ownWords)),
    words('rights', label('Dina rättigheter', 'Your rights'), both(byEmptyLine, ownWords)),
  ],
});
