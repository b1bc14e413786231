import { type PublicNewsItem, paths, type SocialImage, type SocialImageFile } from '@pressjour/contract';
import { hashOf } from '../tree/tree.ts';
import { known } from './frame.ts';
import type { Newsroom } from './newsroom.ts';

/** Of the drawing. Raised by one when it changes, so that pictures of an earlier one are never taken for it. */
const drawing = 1;

/** The picture for sharing a news item, as its page names it; null where the operator does without. */
export function socialImageOf(newsroom: Newsroom, item: PublicNewsItem): SocialImage | null {
  if (!newsroom.model.extras.has('pictures')) return null;
  const { path, organisation, title } = socialImageFile(newsroom, item);
  return { path, width: 1200, height: 630, alt: `${organisation}: ${title}` };
}

/** What is drawn at a path; null unless the page that is public now names it. */
export function socialImageAt(newsroom: Newsroom, path: string): SocialImageFile | null {
  const home = homeOf(path);
  const file = home === null ? null : socialImageFor(newsroom, home);
  return file?.path === path ? file : null;
}

/** What is drawn for the page at a path; null for one that has no picture. */
export function socialImageFor(newsroom: Newsroom, home: string): SocialImageFile | null {
  const { documents, extras } = newsroom.model;
  const item = extras.has('pictures') ? documents.atPath('news-items', home) : null;
  return item === null ? null : socialImageFile(newsroom, item);
}

/** The path of the page that a picture belongs to; null where the path is no picture's. */
export function homeOf(path: string): string | null {
  return /^\/og(\/.+\/)[0-9a-f]{16}\.png$/.exec(path)?.[1] ?? null;
}

function socialImageFile({ model }: Newsroom, item: PublicNewsItem): SocialImageFile {
  const { language, slug, title, kind, publishedAt } = item;
  const { organisation } = known(model.pressService(language), 'the press service');
  const drawn = { language, timeZone: model.timeZone, organisation, title, kind, publishedAt };
  const name = hashOf(JSON.stringify({ drawing, ...drawn })).slice(0, 16);
  return {
    page: 'social-image',
    path: paths.socialImage(paths.newsItem(language, slug), name),
    ...drawn,
  };
}
