import type { PublicPressService } from '@pressjour/contract';
import {
  type Language,
  otherLanguage,
  type PageFrame,
  type PressBox,
  type WithLine,
} from '@pressjour/contract';
import { hourExceptions } from '@pressjour/rules';
import type { Newsroom } from './newsroom.ts';

/** What every page carries. `alternate` is the path of the same page in the other language. */
export function pageFrame(
  { model, siteUrl }: Newsroom,
  {
    language,
    path,
    alternate,
    updatedAt = null,
  }: { language: Language; path: string; alternate: string | null; updatedAt?: string | null },
): PageFrame {
  const { siteName, indexed } = known(model.siteSettings(language), 'the site settings');
  return {
    language,
    path,
    alternate: alternate === null ? null : { language: otherLanguage(language), path: alternate },
    siteUrl,
    timeZone: model.timeZone,
    press: pressBox(known(model.pressService(language), 'the press service')),
    siteName,
    indexed,
    hasSearch: model.extras.has('search'),
    updatedAt,
  };
}

/** What every page shows of the press service. */
export function pressBox({ organisation, number, email, weeklyHours }: PublicPressService): PressBox {
  return { organisation, number, email, weeklyHours };
}

/** What the pages that state whether somebody answers carry besides. */
export function lineOf({ model }: Newsroom, language: Language): WithLine {
  const service = known(model.pressService(language), 'the press service');
  const exceptions = hourExceptions({
    from: Temporal.PlainDate.from(known(model.today(), 'the date')),
    days: 31,
    settings: service,
    language,
  });
  return { line: known(model.lineStatus(), 'the state of the line'), exceptions };
}

/** @throws when a page is asked for before the cms was read for the first time */
export function known<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`No page can be made yet: ${what} has not been read from the cms.`);
  return value;
}
