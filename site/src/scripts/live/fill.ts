import type { Phrase } from '../../words/phrase.ts';

/** Puts a phrase in place of what is there, unless it reads the same already. */
export function fill(place: Element | null, phrase: Phrase): void {
  if (!place) return;
  const made = document.createElement(place.tagName);
  made.append(...phrase.map(nodeOf));
  if (made.textContent !== place.textContent?.trim()) place.replaceChildren(...made.childNodes);
}

function nodeOf(piece: Phrase[number]): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const element = document.createElement('instant' in piece ? 'time' : 'span');
  if ('instant' in piece) element.setAttribute('datetime', piece.instant);
  else element.lang = piece.language;
  element.textContent = piece.text;
  return element;
}
