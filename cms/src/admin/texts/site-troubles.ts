import { label } from '../../labels.ts';

/** Of the start page: what is not on the site as it should be, and having something tried again. */
export const siteTroubleTexts = {
  siteTroubles: label('Inte som det ska på webbplatsen', 'Not as it should be on the site'),
  siteTroubleSince: label('Sedan {{moment}}.', 'Since {{moment}}.'),
  siteTroubleOpen: label('Öppna ”{{title}}”', 'Open “{{title}}”'),
  siteTroublesMore: label('och {{count}} till.', 'and {{count}} more.'),
  retry: label('Försök igen', 'Try again'),
  retryOf: label('Försök igen: {{what}}', 'Try again: {{what}}'),
  retried: label('Nytt försök görs nu.', 'It is being tried again.'),
  notRetried: label('Inget nytt försök gjordes. {{reason}}', 'It is not tried again. {{reason}}'),
} as const;
