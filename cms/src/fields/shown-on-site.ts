import type { CheckboxField } from 'payload';
import { label } from '../labels.ts';

/** Whether readers may see the document, in both languages at once. Indexed: the public asks for nothing else. */
export const shownOnSite: CheckboxField = {
  name: 'public',
  type: 'checkbox',
  defaultValue: false,
  index: true,
  label: label('Visas på webbplatsen', 'Shown on the site'),
  admin: {
    position: 'sidebar',
    description: label(
      'Visas på båda språken så snart du sparar. Det som saknas på ett språk visas på det andra.',
      'Shown in both languages as soon as you save. What is missing in one language is shown in the other.',
    ),
  },
};
