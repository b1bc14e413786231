/**
 * Leads to a field of the form, as the form names it (`title`, `corrections.0.text`), once the dialog that asked has given the focus back.
 * A field that takes no focus itself, such as a rich text or a list of pictures, gives it to what stands in it.
 */
export function focusField(path: string): void {
  const [whole] = path.split('.');
  afterNextFrame(() => {
    const field =
      document.getElementById(`field-${path.replaceAll('.', '__')}`) ??
      document.querySelector(`[data-field-path="${CSS.escape(path)}"]`) ??
      document.getElementById(`field-${whole}`);
    field?.scrollIntoView({ block: 'center' });
    const inner = field?.querySelector<HTMLElement>(
      '[contenteditable="true"], input, textarea, button, a[href]',
    );
    if (field?.matches('input, textarea, select')) (field as HTMLElement).focus();
    else inner?.focus();
  });
}

/** The id of the state of a text, at the top of its form. */
export const stateId = 'pressjour-state';

/** Leads to the state of the text where what was pressed is gone, since there is nothing more to press. */
export function focusStateIfLost(): void {
  afterNextFrame(() => {
    if (document.activeElement === document.body) document.getElementById(stateId)?.focus();
  });
}

function afterNextFrame(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then, 0));
}
