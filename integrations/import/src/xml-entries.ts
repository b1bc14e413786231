import { SaxesParser, type SaxesTagNS } from 'saxes';
import { FeedError, type Place } from './feed-error.ts';

/** An item of a feed as it stands in the text. */
export interface EntryPlace {
  place: Place;
  /** Where its child elements with some text stand, by local name. */
  children: Map<string, Place>;
}

/**
 * Reads an XML feed only to know whether it is well-formed and where its items stand.
 * @throws {FeedError} at the first fault
 */
export function xmlEntries(text: string): EntryPlace[] {
  const parser = new SaxesParser({ xmlns: true });
  const entries: EntryPlace[] = [];
  const path: { name: string; place: Place }[] = [];
  let entry: { at: EntryPlace; depth: number } | null = null;
  let tagAt: Place = { line: 1, column: 1 };
  const here = (): Place => ({ line: parser.line, column: parser.column + 1 });

  parser.on('error', (error) => {
    throw new FeedError(
      `the feed is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')}`,
      here(),
    );
  });
  parser.on('opentagstart', ({ name }) => {
    tagAt = { line: parser.line, column: Math.max(1, parser.column - name.length) };
  });
  parser.on('opentag', ({ local }: SaxesTagNS) => {
    path.push({ name: local, place: tagAt });
    if (entry === null && (local === 'item' || local === 'entry')) {
      entry = { at: { place: tagAt, children: new Map() }, depth: path.length };
      entries.push(entry.at);
    }
  });
  parser.on('closetag', () => {
    if (entry !== null && path.length === entry.depth) entry = null;
    path.pop();
  });
  const onText = (content: string) => {
    const child = entry === null ? undefined : path[entry.depth];
    if (child === undefined || content.trim() === '') return;
    if (!entry?.at.children.has(child.name)) entry?.at.children.set(child.name, child.place);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return entries;
}
