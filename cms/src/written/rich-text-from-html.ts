import { $createServerBlockNode, editorConfigFactory, getEnabledNodes } from '@payloadcms/richtext-lexical';
import {
  $createParagraphNode,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical';
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless';
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html';
import type { NewsItem } from '@pressjour/contract/payload-types';
import type { SanitizedConfig } from 'payload';
import { richText } from './rich-text.ts';

/** A rich text as the cms keeps it. */
export type RichText = NonNullable<NewsItem['body']>;

/**
 * Rich text of a piece of HTML. A figure with a quote becomes a quote, an aside with a heading a fact box. What the editor does not
 * know (scripts, styles, pictures, tables) leaves its bare text or nothing. Payload's own converter pastes the nodes at a cursor, which
 * takes list items out of their list.
 */
export async function richTextFromHtml(html: string, config: SanitizedConfig): Promise<RichText> {
  const { JSDOM } = await import('jsdom');
  const editorConfig = await editorConfigFactory.fromEditor({ config, editor: richText });
  const nodes = getEnabledNodes({ editorConfig });
  const { document } = new JSDOM(withoutActive(html)).window;
  return richTextOf(document.body, () => createHeadlessEditor({ nodes }));
}

function richTextOf(parent: HTMLElement, makeEditor: () => LexicalEditor): RichText {
  const parts = partsOf(parent, makeEditor);
  const editor = makeEditor();
  editor.update(
    () => {
      const root = $getRoot().clear();
      let line = $createParagraphNode();
      for (const node of parts.flatMap((part) => $nodesOf(part, editor))) {
        if (($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline()) {
          root.append(node);
          line = $createParagraphNode();
        } else if (node.getTextContent().trim() !== '' || !line.isEmpty()) {
          if (line.isEmpty()) root.append(line);
          line.append(node);
        }
      }
    },
    { discrete: true },
  );
  const state: object = editor.getEditorState().toJSON();
  return state as RichText;
}

/** What stands between two blocks, or a block. */
type Part = HTMLElement | { block: { blockType: string; blockName: string; [field: string]: unknown } };

function $nodesOf(part: Part, editor: LexicalEditor): LexicalNode[] {
  return 'block' in part ? [$createServerBlockNode(part.block)] : $generateNodesFromDOM(editor, part);
}

function partsOf(parent: HTMLElement, makeEditor: () => LexicalEditor): Part[] {
  const parts: Part[] = [];
  for (const node of [...parent.childNodes]) {
    const block = quoteIn(node) ?? factBoxIn(node, makeEditor);
    const last = parts.at(-1);
    if (block !== null) parts.push({ block: { blockName: '', ...block } });
    else if (last !== undefined && !('block' in last)) last.append(node);
    else {
      const run = parent.ownerDocument.createElement('div');
      run.append(node);
      parts.push(run);
    }
  }
  return parts;
}

function quoteIn(node: Node) {
  if (!isElement(node, 'FIGURE')) return null;
  const [quote, caption] = [node.querySelector('blockquote'), node.querySelector('figcaption')];
  if (quote === null || caption === null) return null;
  const paragraphs = [...quote.querySelectorAll('p')].map(wordsIn);
  const speaker = wordsIn(caption);
  const name = wordsIn(caption.querySelector('strong')) || (speaker.split(',', 1)[0] ?? '');
  return {
    blockType: 'quote',
    text: paragraphs.join('\n') || wordsIn(quote),
    name,
    title: speaker.slice(name.length).replace(/^[\s,]+/, ''),
  };
}

function factBoxIn(node: Node, makeEditor: () => LexicalEditor) {
  if (!isElement(node, 'ASIDE')) return null;
  const heading = node.querySelector('h2, h3, h4');
  if (heading === null) return null;
  const words = wordsIn(heading);
  heading.remove();
  return { blockType: 'factBox', heading: words, body: richTextOf(node, makeEditor) };
}

function isElement(node: Node, name: string): node is HTMLElement {
  return node.nodeName === name;
}

function wordsIn(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function withoutActive(html: string): string {
  return html.replace(/<(script|style|iframe|object|template)\b[\s\S]*?(<\/\1\s*>|$)/gi, '');
}
