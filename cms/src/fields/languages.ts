import { furtherLanguages, languages } from '@pressjour/contract';
import type { Option } from 'payload';
import { label } from '../labels.ts';

/** The languages of the site, as the form names them. */
export const siteLanguageOptions: Option[] = [
  { value: languages[0], label: label('Svenska', 'Swedish') },
  { value: languages[1], label: label('Engelska', 'English') },
];

/** And those that guidance may be in besides, as they name themselves. */
export const guidanceLanguageOptions: Option[] = [
  ...siteLanguageOptions,
  ...Object.entries(furtherLanguages).map(([value, { name }]) => ({ value, label: name })),
];
