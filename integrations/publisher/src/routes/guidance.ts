import {
  type GuidanceArticle,
  type Language,
  otherLanguage,
  type PublicGuidance,
  paths,
} from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import { lineOf, pageFrame } from './frame.ts';
import { attachmentsOf } from './media.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { pdfOf } from './pdfs.ts';

/** The page of one guidance. */
export function guidancePage(newsroom: Newsroom, guidance: PublicGuidance): PlannedPage {
  const { language, slug, story, updatedAt } = guidance;
  const [pair] = newsroom.model.documents.ofStory('guidance', story, otherLanguage(language));
  const alternate = pair?.path ?? null;
  const documents: DocumentKey[] = [];
  return {
    page: {
      page: 'guidance',
      ...pageFrame(newsroom, { language, path: paths.guidance(language, slug), alternate, updatedAt }),
      guidance: articleOf(newsroom, guidance, documents),
    },
    documents,
  };
}

/** The page on powers of attorney, with the newest guidance of that kind. */
export function powerOfAttorneyPage(newsroom: Newsroom, language: Language): PlannedPage {
  const guidance = newsroom.model.documents.newestGuidance(language, 'power-of-attorney');
  const documents: DocumentKey[] = [];
  return {
    page: {
      page: 'power-of-attorney',
      ...pageFrame(newsroom, {
        language,
        path: paths.powerOfAttorney(language),
        alternate: paths.powerOfAttorney(otherLanguage(language)),
        updatedAt: guidance?.updatedAt ?? null,
      }),
      ...lineOf(newsroom, language),
      form: { path: paths.powerOfAttorneyForm(language) },
      guidance: guidance === null ? null : articleOf(newsroom, guidance, documents),
    },
    documents,
  };
}

function articleOf(newsroom: Newsroom, guidance: PublicGuidance, seen: DocumentKey[]): GuidanceArticle {
  const { kind, title, lead, bodyHtml, language } = guidance;
  const files = attachmentsOf(newsroom, { ids: guidance.files, language, seen });
  return { kind, title, lead, bodyHtml, files, pdf: pdfOf(guidance) };
}
