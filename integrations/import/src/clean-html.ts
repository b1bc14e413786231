import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { InlineWriter } from './inline-writer.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What is thrown away with all that it holds. */
const dropped = new Set(
  'script style noscript template iframe object embed svg math img picture video audio canvas form input button select textarea head title meta link'.split(
    ' ',
  ),
);
const headings: Record<string, string> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3' };
const lists = new Set(['ul', 'ol']);
const containers = new Set(
  'div section article main header footer aside nav figure figcaption address center pre table thead tbody tfoot tr td th caption dl dt dd details summary fieldset html body p li'.split(
    ' ',
  ),
);

export interface CleanOptions {
  /** What relative links are relative to. Without it they become plain text. */
  base?: string | undefined;
}

/**
 * The text of foreign HTML in the few elements that the newsroom keeps: p, h2, h3, ul, ol, li, a, strong, em, blockquote,
 * br, hr. Links lead to http, https or mailto. Runs of white space become one space. One string for each block.
 */
export function cleanBlocks(html: string, { base }: CleanOptions = {}): string[] {
  return blocksOf(parseFragment(html).childNodes, base);
}

/** The same as one text of HTML. */
export function cleanHtml(html: string, options: CleanOptions = {}): string {
  return cleanBlocks(html, options).join('');
}

/** The words of some HTML, without markup, on one line. */
export function plainText(html: string): string {
  const words: string[] = [];
  const walk = (nodes: Node[]) => {
    for (const node of nodes) {
      if ('value' in node) words.push(node.value);
      else if ('tagName' in node && !dropped.has(node.tagName)) {
        const apart = isBlock(node) || node.tagName === 'br';
        if (apart) words.push(' ');
        walk(node.childNodes);
        if (apart) words.push(' ');
      }
    }
  };
  walk(parseFragment(html).childNodes);
  return words.join('').replace(/\s+/g, ' ').trim();
}

function blocksOf(nodes: Node[], base: string | undefined): string[] {
  const blocks: string[] = [];
  let run = new InlineWriter(base);
  const flush = () => {
    blocks.push(...run.paragraphs().map((text) => `<p>${text}</p>`));
    run = new InlineWriter(base);
  };
  for (const node of nodes) {
    if ('tagName' in node && isBlock(node)) {
      flush();
      blocks.push(...blockOf(node, base));
    } else {
      writeInline(node, run);
    }
  }
  flush();
  return blocks;
}

function blockOf(element: Element, base: string | undefined): string[] {
  const { tagName, childNodes } = element;
  const heading = headings[tagName];
  if (heading !== undefined) return wrap(heading, inlineText(childNodes, base));
  if (tagName === 'hr') return ['<hr>'];
  if (tagName === 'blockquote') return wrap('blockquote', blocksOf(childNodes, base).join(''));
  if (lists.has(tagName)) return wrap(tagName, childNodes.flatMap((child) => itemOf(child, base)).join(''));
  return blocksOf(childNodes, base);
}

/** Words in a list item stand there directly; lists within it stay lists. */
function itemOf(node: Node, base: string | undefined): string[] {
  if (!('tagName' in node) || dropped.has(node.tagName)) return [];
  const inner = blocksOf(node.tagName === 'li' ? node.childNodes : [node], base);
  const text = inner.map((block) => block.replace(/^<p>(.*)<\/p>$/s, '$1'));
  const joined = text.reduce((all, part, index) => {
    const needsBreak = index > 0 && inner[index]?.startsWith('<p>') && inner[index - 1]?.startsWith('<p>');
    return all + (needsBreak ? '<br>' : '') + part;
  }, '');
  return wrap('li', joined);
}

function inlineText(nodes: Node[], base: string | undefined): string {
  const run = new InlineWriter(base);
  for (const node of nodes) writeInline(node, run);
  return run.paragraphs().join('<br>');
}

function writeInline(node: Node, run: InlineWriter): void {
  if ('value' in node) {
    run.text(node.value);
    return;
  }
  if (!('tagName' in node) || dropped.has(node.tagName)) return;
  const inside = () => {
    for (const child of node.childNodes) writeInline(child, run);
  };
  switch (node.tagName) {
    case 'br':
      run.lineBreak();
      break;
    case 'b':
    case 'strong':
      run.element('strong', inside);
      break;
    case 'i':
    case 'em':
      run.element('em', inside);
      break;
    case 'a':
      run.link(node.attrs.find(({ name }) => name === 'href')?.value, inside);
      break;
    default:
      if (isBlock(node)) run.text(' ');
      inside();
  }
}

function isBlock({ tagName }: Element): boolean {
  return (
    tagName in headings ||
    lists.has(tagName) ||
    containers.has(tagName) ||
    tagName === 'hr' ||
    tagName === 'blockquote'
  );
}

function wrap(name: string, content: string): string[] {
  return content === '' ? [] : [`<${name}>${content}</${name}>`];
}
