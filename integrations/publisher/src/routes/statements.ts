import { type Language, otherLanguage, paths } from '@pressjour/contract';
import { known, pageFrame } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';

/** What the agency says of how accessible its newsroom is. */
export function accessibilityPage(newsroom: Newsroom, language: Language): PlannedPage {
  const statement = statementsOf(newsroom, language)['accessibility-statement'];
  const { updatedAt } = statement;
  return {
    page: {
      page: 'accessibility',
      ...pageFrame(newsroom, { ...bothOf(paths.accessibility, language), updatedAt }),
      statement,
    },
    documents: [],
  };
}

/** Which personal data the press service handles, and for how long. */
export function privacyPage(newsroom: Newsroom, language: Language): PlannedPage {
  const privacy = statementsOf(newsroom, language)['privacy-statement'];
  const { updatedAt } = privacy;
  const { retention } = known(newsroom.model.pressService(language), 'the press service');
  return {
    page: {
      page: 'privacy',
      ...pageFrame(newsroom, { ...bothOf(paths.privacy, language), updatedAt }),
      privacy,
      retention,
    },
    documents: [],
  };
}

/** The statements that pages are made from, as they were last read. */
export function statementsOf({ model }: Newsroom, language: Language) {
  return known(model.statements(language), 'the statements');
}

function bothOf(path: (language: Language) => string, language: Language) {
  return { language, path: path(language), alternate: path(otherLanguage(language)) };
}
