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
  let closed: (typeof path)[number] | undefined;
  const here = (): Place => ({ line: parser.line, column: parser.column + 1 });

  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '');
    // The parser has taken the element off its own stack already when a close tag of another one meets it.
    const open = reason.startsWith('unexpected close tag') ? closed : path.at(-1);
    if (open !== undefined && /^(unexpected close|unclosed) tag/.test(reason)) {
      const noticed = `the parser noticed it in line ${parser.line}`;
      throw new FeedError(
        `the feed is not well-formed XML: <${open.name}> begins here and is not closed (${noticed}).`,
        open.place,
      );
    }
    throw new FeedError(`the feed is not well-formed XML: ${reason}`, here());
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
    closed = path.pop();
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
