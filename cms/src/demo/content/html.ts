const blocks = 'p|h2|h3|ul|ol|li|figure|blockquote|figcaption|aside|br';

/**
 * Joins the lines of a text written as HTML, so that the white space of its layout in the source does not become
 * part of the text.
 * @example html`
 *   <p>One sentence,
 *   on two lines.</p>
 * ` // '<p>One sentence, on two lines.</p>'
 */
export function html(strings: TemplateStringsArray): string {
  return strings
    .join('')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(new RegExp(`\\s*(</?(?:${blocks})>)\\s*`, 'g'), '$1');
}
