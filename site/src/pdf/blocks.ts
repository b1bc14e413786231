import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Face } from './fonts.ts';
import type { Run } from './runs.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A text as it is set, in the order of reading. */
export type Block =
  | { block: 'heading'; level: 2 | 3; runs: Run[] }
  | { block: 'paragraph'; runs: Run[] }
  | { block: 'list'; isOrdered: boolean; items: Block[][] }
  /** What somebody said, and a box of facts: set off from the text. */
  | { block: 'quote' | 'aside'; blocks: Block[] }
  | { block: 'rule' };

interface Style {
  isBold: boolean;
  isItalic: boolean;
  href: string | null;
}

const plain: Style = { isBold: false, isItalic: false, href: null };
const inline = new Set([
  'a',
  'strong',
  'b',
  'em',
  'i',
  'cite',
  'br',
  'span',
  'q',
  'sup',
  'sub',
  'code',
  '#text',
]);

/**
 * Reads the clean HTML of a guidance. Elements that hold others and have no form of their own give what is in them. No heading
 * skips a level: a reader who jumps from heading to heading would miss one (ISO 14289-1, 7.4.2).
 * @param base where links without a host lead, without a slash at the end
 */
export function blocksOf(html: string, base: string): Block[] {
  const reading = { base, level: 1 };
  return blocksIn(parseFragment(html).childNodes, reading);
}

interface Reading {
  base: string;
  /** Of the last heading. */
  level: number;
}

function blocksIn(nodes: Node[], reading: Reading): Block[] {
  const blocks: Block[] = [];
  let loose: Node[] = [];
  const gather = () => {
    const runs = runsOf(loose, reading.base);
    if (runs.length > 0) blocks.push({ block: 'paragraph', runs });
    loose = [];
  };
  for (const node of nodes) {
    if (inline.has(node.nodeName)) {
      loose.push(node);
      continue;
    }
    gather();
    if ('tagName' in node) blocks.push(...blocksOfElement(node, reading));
  }
  gather();
  return blocks;
}

function blocksOfElement(
  { tagName, childNodes }: DefaultTreeAdapterTypes.Element,
  reading: Reading,
): Block[] {
  switch (tagName) {
    case 'h2':
    case 'h3':
    case 'h4': {
      const runs = runsOf(childNodes, reading.base);
      if (runs.length === 0) return [];
      const level = tagName === 'h2' || reading.level === 1 ? 2 : 3;
      reading.level = level;
      return [{ block: 'heading', level, runs }];
    }
    case 'ul':
    case 'ol': {
      const items = childNodes
        .filter((node) => 'tagName' in node)
        .map((item) => blocksIn(item.childNodes, reading))
        .filter((blocks) => blocks.length > 0);
      return items.length === 0 ? [] : [{ block: 'list', isOrdered: tagName === 'ol', items }];
    }
    case 'blockquote':
    case 'aside': {
      const blocks = blocksIn(childNodes, reading);
      const block = tagName === 'aside' ? 'aside' : 'quote';
      return blocks.length === 0 ? [] : [{ block, blocks }];
    }
    case 'hr':
      return [{ block: 'rule' }];
    default:
      return blocksIn(childNodes, reading);
  }
}

function runsOf(nodes: Node[], base: string): Run[] {
  const runs = nodes.flatMap((node) => runsIn(node, plain, base));
  return trimmed(runs);
}

function runsIn(node: Node, style: Style, base: string): Run[] {
  if (node.nodeName === '#text' && 'value' in node) {
    return [{ text: node.value.replace(/[ \t\r\n\f]+/g, ' '), face: faceOf(style), href: style.href }];
  }
  if (!('tagName' in node)) return [];
  if (node.tagName === 'br') return [{ text: '\n', face: faceOf(style), href: null }];
  return node.childNodes.flatMap((child) => runsIn(child, styleWithin(node, style, base), base));
}

function styleWithin({ tagName, attrs }: DefaultTreeAdapterTypes.Element, style: Style, base: string): Style {
  if (tagName === 'strong' || tagName === 'b') return { ...style, isBold: true };
  if (tagName === 'em' || tagName === 'i' || tagName === 'cite') return { ...style, isItalic: true };
  const href = attrs.find(({ name }) => name === 'href')?.value;
  if (tagName !== 'a' || href === undefined) return style;
  return { ...style, href: href.startsWith('/') ? base + href : href };
}

function faceOf({ isBold, isItalic }: Style): Face {
  if (isBold) return isItalic ? 'bold-italic' : 'bold';
  return isItalic ? 'italic' : 'regular';
}

/** Without spaces at the ends and around new lines, and never two in a row. */
function trimmed(runs: Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const before = kept.at(-1)?.text ?? ' ';
    const text = /[ \n]$/.test(before) ? run.text.replace(/^ /, '') : run.text;
    if (text === '') continue;
    const last = kept.at(-1);
    if (text.startsWith('\n') && last !== undefined) last.text = last.text.replace(/ $/, '');
    kept.push({ ...run, text });
  }
  const last = kept.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  return kept.filter(({ text }) => text !== '');
}
