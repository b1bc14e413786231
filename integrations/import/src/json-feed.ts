import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { z } from 'zod';
import { FeedError, placeOf } from './feed-error.ts';
import type { RawItem } from './raw-item.ts';

const text = z.string().nullish();
const itemShape = z.object({
  id: z.union([z.string(), z.number().transform(String)]).nullish(),
  url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
});
const feedShape = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/'),
  items: z.array(itemShape),
});

/**
 * The items of a JSON Feed.
 * @see https://www.jsonfeed.org/version/1.1/
 * @throws {FeedError}
 */
export function jsonFeed(source: string): RawItem[] {
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const fault = errors[0];
  if (fault !== undefined || tree === undefined) {
    const code = fault === undefined ? 'ValueExpected' : printParseErrorCode(fault.error);
    throw new FeedError(`the feed is not valid JSON: ${code}`, placeOf(source, fault?.offset ?? 0));
  }
  const parsed = feedShape.safeParse(JSON.parse(source));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = (issue?.path ?? []) as (string | number)[];
    throw new FeedError(
      `the file is JSON, but not JSON Feed: ${path.join('.')} ${issue?.message}`,
      placeOf(source, nearest(tree, path).offset),
    );
  }
  return parsed.data.items.map((item, index) => {
    const place = placeOf(source, nearest(tree, ['items', index]).offset);
    return {
      place,
      title: item.title ?? null,
      guid: item.id ?? null,
      link: item.url ?? null,
      date: item.date_published ?? null,
      datePlace: placeOf(source, nearest(tree, ['items', index, 'date_published']).offset),
      summary: item.summary ? plain(item.summary) : null,
      content: item.content_html ?? (item.content_text ? plain(item.content_text) : null),
    };
  });
}

/** The node of a path, or of its nearest ancestor that exists. */
function nearest(tree: Node, path: (string | number)[]): Node {
  return findNodeAtLocation(tree, path) ?? (path.length === 0 ? tree : nearest(tree, path.slice(0, -1)));
}

/** Plain text as HTML: empty lines part paragraphs, other line breaks stay. */
function plain(value: string): string {
  const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\r?\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll(/\r?\n/g, '<br>')}</p>`)
    .join('');
}
