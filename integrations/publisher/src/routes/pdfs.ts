import {
  type Language,
  type PageFrame,
  type PdfFrame,
  type PublicGuidance,
  paths,
  siteLanguageOf,
} from '@pressjour/contract';
import { pageFrame } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { guidanceOfPdf } from './read-path.ts';

/** The PDF of a guidance; null at any other path. */
export function guidancePdfAt(path: string, newsroom: Newsroom): PlannedPage | null {
  const home = guidanceOfPdf(path);
  const guidance = home === null ? null : newsroom.model.documents.atPath('guidance', home);
  if (home === null || guidance === null) return null;
  return guidancePdf(newsroom, { guidance, home });
}

/** Where the PDF of a guidance stands. */
export function pdfOf({ language, slug }: PublicGuidance): { path: string } {
  return { path: paths.guidancePdf(paths.guidance(language, slug)) };
}

/** The blank power of attorney. It says nothing that an editor writes. */
export function powerOfAttorneyForm(newsroom: Newsroom, language: Language): PlannedPage {
  const path = paths.powerOfAttorneyForm(language);
  const frame = printed(pageFrame(newsroom, { language, path, alternate: null }));
  return { page: { page: 'power-of-attorney-form', ...frame }, documents: [] };
}

function guidancePdf(
  newsroom: Newsroom,
  { guidance, home }: { guidance: PublicGuidance; home: string },
): PlannedPage {
  const { language, title, lead, bodyHtml, updatedAt } = guidance;
  const path = paths.guidancePdf(home);
  const around = siteLanguageOf(language);
  const frame = printed(pageFrame(newsroom, { language: around, path, alternate: null }));
  const text = { language, title, lead, bodyHtml };
  return {
    page: { page: 'guidance-pdf', ...frame, home, updatedAt, guidance: text },
    documents: [],
  };
}

function printed({ language, path, siteUrl, timeZone, press }: PageFrame): PdfFrame {
  return { language, path, siteUrl, timeZone, press };
}
