import type { ReactNode } from 'react';

/** A table that may be wider than a phone: it scrolls sideways by itself, by finger and by keyboard. */
export function Wide({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label={name} className="pressjour-wide" tabIndex={0}>
      {children}
    </section>
  );
}
