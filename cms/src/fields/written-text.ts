import type { SelectField } from 'payload';
import { label } from '../labels.ts';
import { guidanceLanguageOptions } from './languages.ts';

/** For rows about a text: in which collection it is. The text itself is named by its id, so that a row outlives it. */
export const collectionOfText: SelectField = {
  name: 'collection',
  type: 'select',
  required: true,
  label: label('Slag', 'Collection'),
  options: [
    { value: 'news-items', label: label('Nyhet', 'News item') },
    { value: 'guidance', label: label('Vägledning', 'Guidance') },
  ],
};

/** For rows about a text: its language. */
export const languageOfText: SelectField = {
  name: 'language',
  type: 'select',
  required: true,
  label: label('Språk', 'Language'),
  options: guidanceLanguageOptions,
};
