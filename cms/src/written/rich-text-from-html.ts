import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical';
import { convertHTMLToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical';
import type { SanitizedConfig } from 'payload';
import { richText } from './rich-text.ts';

/** Rich text of a piece of HTML. What the editor does not know (scripts, styles, pictures, tables) leaves its bare text or nothing. */
export async function richTextFromHtml(html: string, config: SanitizedConfig): Promise<SerializedEditorState> {
  const { JSDOM } = await import('jsdom');
  const editorConfig = await editorConfigFactory.fromEditor({ config, editor: richText });
  return convertHTMLToLexical({ editorConfig, html: withoutActive(html), JSDOM });
}

function withoutActive(html: string): string {
  return html.replace(/<(script|style|iframe|object|template)\b[\s\S]*?(<\/\1\s*>|$)/gi, '');
}
