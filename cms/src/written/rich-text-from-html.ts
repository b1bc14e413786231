import { editorConfigFactory, getEnabledNodes } from '@payloadcms/richtext-lexical';
import {
  $createParagraphNode,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
} from '@payloadcms/richtext-lexical/lexical';
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless';
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html';
import type { NewsItem } from '@pressjour/contract/payload-types';
import type { SanitizedConfig } from 'payload';
import { richText } from './rich-text.ts';

/** A rich text as the cms keeps it. */
export type RichText = NonNullable<NewsItem['body']>;

/**
 * Rich text of a piece of HTML. What the editor does not know (scripts, styles, pictures, tables) leaves its bare text or
 * nothing. Payload's own converter pastes the nodes at a cursor, which takes list items out of their list.
 */
export async function richTextFromHtml(html: string, config: SanitizedConfig): Promise<RichText> {
  const { JSDOM } = await import('jsdom');
  const editorConfig = await editorConfigFactory.fromEditor({ config, editor: richText });
  const editor = createHeadlessEditor({ nodes: getEnabledNodes({ editorConfig }) });
  editor.update(
    () => {
      const { document } = new JSDOM(withoutActive(html)).window;
      const root = $getRoot().clear();
      let line = $createParagraphNode();
      for (const node of $generateNodesFromDOM(editor, document)) {
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

function withoutActive(html: string): string {
  return html.replace(/<(script|style|iframe|object|template)\b[\s\S]*?(<\/\1\s*>|$)/gi, '');
}
