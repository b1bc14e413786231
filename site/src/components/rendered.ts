import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';

/** What a component is shown with. */
export interface Example<Props> {
  props: Props;
  /** HTML in its slot. */
  slot?: string;
}

const container = AstroContainer.create();

/** A page with nothing on it but a component, in the language of its example, Swedish where that has none. */
async function pageWith(component: AstroComponentFactory, { props, slot }: Example<unknown>): Promise<JSDOM> {
  const html = await (await container).renderToString(component, {
    props: props as Record<string, unknown>,
    ...(slot === undefined ? {} : { slots: { default: slot } }),
  });
  const page = `<!doctype html><html lang="${languageOf(props)}"><title>Example</title><body>${html}</body></html>`;
  return new JSDOM(page, { runScripts: 'outside-only' });
}

/** A component as readers get it. */
export async function rendered(
  component: AstroComponentFactory,
  example: Example<unknown>,
): Promise<HTMLElement> {
  return (await pageWith(component, example)).window.document.body;
}

/** The words of an element as they are read, with one space between them; '' for none. */
export function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The words and the address of each link that a selector finds, in order. */
export function linksIn(page: Element | undefined, selector = 'a'): [words: string, href: string | null][] {
  return [...(page?.querySelectorAll(selector) ?? [])].map((link) => [
    wordsOf(link),
    link.getAttribute('href'),
  ]);
}

/** What an element says that it is named by. */
export function titleOf(element: Element | null | undefined): Element | null {
  return element?.ownerDocument.getElementById(element.getAttribute('aria-labelledby') ?? '') ?? null;
}

/**
 * Each example of a component is found to be accessible by itself. Colours, sizes and what a whole page needs are looked at on the pages
 * (`tests/site/axe.test.ts`): there is no layout here.
 */
export function itIsAccessible(
  component: AstroComponentFactory,
  examples: Record<string, Example<unknown>>,
): void {
  describe('is accessible', () => {
    it.each(Object.entries(examples))('%s', async (_, example) => {
      const { window } = await pageWith(component, example);
      window.eval(axe.source);
      const found = await (window as unknown as { axe: typeof axe }).axe.run(window.document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        rules: {
          'color-contrast': { enabled: false },
          'label-content-name-mismatch': { enabled: false },
          'target-size': { enabled: false },
        },
      });
      const wrong = found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      expect(wrong).toEqual([]);
    });
  });
}

function languageOf(props: unknown): string {
  const language = fieldOf(props, 'language') ?? fieldOf(fieldOf(props, 'page'), 'language');
  return typeof language === 'string' ? language : 'sv';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
