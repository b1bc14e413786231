import {
  type GuidanceArticle,
  guidanceLanguages,
  isSiteLanguage,
  type Language,
  otherLanguage,
  type PublicGuidance,
  paths,
  siteLanguageOf,
} from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import { lineOf, pageFrame } from './frame.ts';
import { attachmentsOf } from './media.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { pdfOf } from './pdfs.ts';

/** The page of one guidance, with its versions in other languages. */
export function guidancePage(newsroom: Newsroom, guidance: PublicGuidance): PlannedPage {
  const { slug, story, updatedAt } = guidance;
  const language = siteLanguageOf(guidance.language);
  const path = paths.guidance(guidance.language, slug);
  const all = newsroom.model.documents.versionsOfGuidance(story);
  const versions = guidanceLanguages.flatMap(
    (one) => all.find((version) => version.language === one && one !== guidance.language) ?? [],
  );
  const alternate = versions.find((version) => version.language === otherLanguage(language))?.path ?? null;
  const documents: DocumentKey[] = [];
  return {
    page: {
      page: 'guidance',
      ...pageFrame(newsroom, { language, path, alternate, updatedAt }),
      guidance: articleOf(newsroom, guidance, documents),
      versions,
    },
    documents,
  };
}

/** All guidance in a language, and what is in none of the site's. Powers of attorney have a page that never moves. */
export function guidanceListPage(newsroom: Newsroom, language: Language): PlannedPage {
  const all = newsroom.model.documents
    .all('guidance', '')
    .map(({ language: of, kind, slug, title, lead }) => ({
      of,
      kind,
      path: paths.guidance(of, slug),
      title,
      lead,
    }));
  const { compare } = new Intl.Collator(language);
  return {
    page: {
      page: 'guidance-list',
      ...pageFrame(newsroom, {
        language,
        path: paths.guidanceList(language),
        alternate: paths.guidanceList(otherLanguage(language)),
      }),
      guidance: all
        .filter(({ of, kind }) => of === language && kind !== 'power-of-attorney')
        .sort((a, b) => compare(a.title, b.title))
        .map(({ path, title, lead }) => ({ path, title, lead })),
      elsewhere: guidanceLanguages
        .filter((one) => !isSiteLanguage(one))
        .flatMap((one) => all.filter(({ of }) => of === one))
        .map(({ of, path, title }) => ({ language: of, path, title })),
    },
    documents: [],
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
  const files = attachmentsOf(newsroom, { ids: guidance.files, language: siteLanguageOf(language), seen });
  const history = guidance.history.toReversed();
  return { language, kind, title, lead, bodyHtml, files, history, pdf: pdfOf(guidance) };
}
