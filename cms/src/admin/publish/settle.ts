/** A form that changes after this many looks is being written to by something else than its writer. */
const looks = 12;

/**
 * Waits until what was typed last stands in the form. Payload's rich text hands its words to the form in an idle callback of its own,
 * half a second later at most, so that a button pressed at once would miss them; a word still being composed comes with the blur.
 * @param read gives the form's fields, the same object as long as nothing changed
 * @see `useRunDeprioritized` of @payloadcms/richtext-lexical
 */
export async function settle(read: () => unknown): Promise<void> {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active.isContentEditable) active.blur();
  let unchanged = 0;
  for (let look = 0; look < looks && unchanged < 2; look += 1) {
    const before = read();
    await idle();
    await frame();
    unchanged = read() === before ? unchanged + 1 : 0;
  }
}

/** Behind every idle callback that was asked for before; as Payload does where a browser has none. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 600 });
    else setTimeout(resolve, 150);
  });
}

/** When React has drawn what changed; a hidden page draws no frames. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
