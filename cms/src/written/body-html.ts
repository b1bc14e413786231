import { convertLexicalToHTML, type HTMLConvertersFunction } from '@payloadcms/richtext-lexical/html';
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical';
import escapeHTML from 'escape-html';
import { type BlockFields, factBoxHtml, quoteHtml } from './block-html.ts';

/**
 * Payload's own converters emit random ids, inline styles and classes: the same text must give the same, bare bytes. Whoever sends
 * a rich text by REST can put any node in it, so what the editor does not make, as a table or a file, is left out.
 */
const converters: HTMLConvertersFunction = () => ({
  unknown: () => '',
  paragraph: ({ node, nodesToHTML }) => {
    const text = nodesToHTML({ nodes: node.children }).join('');
    return text === '' ? '' : `<p>${text}</p>`;
  },
  text: ({ node }) => {
    const text = escapeHTML(node.text);
    const strong = node.format & 1 ? `<strong>${text}</strong>` : text;
    return node.format & 2 ? `<em>${strong}</em>` : strong;
  },
  heading: ({ node, nodesToHTML }) => {
    const tag = node.tag === 'h3' ? 'h3' : 'h2';
    return `<${tag}>${nodesToHTML({ nodes: node.children }).join('')}</${tag}>`;
  },
  quote: ({ node, nodesToHTML }) =>
    `<blockquote>${nodesToHTML({ nodes: node.children }).join('')}</blockquote>`,
  list: ({ node, nodesToHTML }) => {
    const tag = node.tag === 'ol' ? 'ol' : 'ul';
    return `<${tag}>${nodesToHTML({ nodes: node.children }).join('')}</${tag}>`;
  },
  listitem: ({ node, nodesToHTML }) => `<li>${nodesToHTML({ nodes: node.children }).join('')}</li>`,
  link: ({ node, nodesToHTML }) => anchor(node.fields.url, nodesToHTML({ nodes: node.children }).join('')),
  autolink: ({ node, nodesToHTML }) =>
    anchor(node.fields.url, nodesToHTML({ nodes: node.children }).join('')),
  horizontalrule: '<hr>',
  linebreak: '<br>',
  tab: '\t',
  // Looked up by what was sent, as the converters are.
  blocks: Object.assign(Object.create(null), {
    quote: ({ node }: { node: BlockNode }) => quoteHtml(node.fields),
    factBox: ({ node: { fields } }: { node: BlockNode }) => factBoxHtml(fields, factsHtml(fields.body)),
  }),
});

interface BlockNode {
  fields: BlockFields;
}

/** Payload looks a converter up by the type of the node, which may be called what every object has, as `constructor`. */
const convertersAlone: HTMLConvertersFunction = (given) =>
  Object.assign(Object.create(null), converters(given));

/** What stands in a fact box: no blocks, and no headings but the box's own. */
const factConverters: HTMLConvertersFunction = (given) =>
  Object.assign(convertersAlone(given), { blocks: Object.create(null), heading: () => '' });

function factsHtml(body: unknown): string {
  const facts = body as SerializedEditorState | null | undefined;
  if (!Array.isArray(facts?.root?.children)) return '';
  return convertLexicalToHTML({ converters: factConverters, data: facts, disableContainer: true });
}

/**
 * Clean HTML of a rich text: p, h2, h3, ul, ol, li, a, strong, em, blockquote, br, hr; a quote with its speaker as figure, blockquote and
 * figcaption; a fact box as aside with an h2. The same text gives the same bytes.
 */
export function bodyHtml(body: SerializedEditorState | null | undefined): string {
  if (!body?.root) return '';
  return convertLexicalToHTML({ converters: convertersAlone, data: body, disableContainer: true });
}

function anchor(url: string | undefined, text: string): string {
  const href = safeHref(url ?? '');
  return href === null ? text : `<a href="${escapeHTML(href)}">${text}</a>`;
}

/** Web, mail and telephone addresses, and paths of the site itself; null for anything that could run. */
function safeHref(url: string): string | null {
  const trimmed = url.trim();
  return /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(trimmed) ? trimmed : null;
}
