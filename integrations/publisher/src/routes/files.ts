import { languages } from '@pressjour/contract';
import { known } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';

/** `/status.json`. */
export function statusFile({ model }: Newsroom): PlannedPage {
  const line = known(model.lineStatus(), 'the state of the line');
  return { page: { page: 'status', line }, documents: [] };
}

/** `/robots.txt`. */
export function robotsFile({ model, siteUrl }: Newsroom): PlannedPage {
  const indexed = languages.every((language) => model.siteSettings(language)?.indexed !== false);
  return { page: { page: 'robots', siteUrl, indexed }, documents: [] };
}
