/**
 * Changes the page so that the text that fills the window stays where it is. Browsers do so for what changes above the window; here it
 * may be in sight, too. What changes at the side of the text, or while the reader looks at what stands before it, moves nothing.
 */
export function keepingPlace(change: () => void): void {
  const text = document.querySelector('.desk__text') ?? document.querySelector('main');
  const top = () => text?.getBoundingClientRect().top ?? 0;
  const before = top();
  change();
  if (before < innerHeight / 2) scrollBy({ top: top() - before, behavior: 'instant' });
}
