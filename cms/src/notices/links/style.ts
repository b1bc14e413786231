import { createHash } from 'node:crypto';

/** Large type and one large button, readable in the dark; contrast at least 7:1 both ways. */
export const pageStyle = `
:root { color-scheme: light dark; font: 1.25rem/1.5 system-ui, sans-serif; }
body { margin: 0; color: #1a1a1a; background: #fff; }
main { max-width: 34rem; margin: 0 auto; padding: 2rem 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
button { font: inherit; font-weight: 700; width: 100%; min-height: 3.5rem; margin-top: 1rem; padding: 0.75rem 1rem;
  color: #fff; background: #14405f; border: 2px solid transparent; border-radius: 2px; cursor: pointer; }
button:focus-visible { outline: 4px solid #b35900; outline-offset: 3px; }
@media (prefers-color-scheme: dark) {
  body { color: #f2f2f2; background: #14181c; }
  button { color: #10161b; background: #9fd0f2; }
  button:focus-visible { outline-color: #ffc266; }
}
`;

/** What the content security policy knows the style by. */
export const styleHash = `sha256-${createHash('sha256').update(pageStyle).digest('base64')}`;
