import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import PreviewBand from './PreviewBand.astro';

itIsAccessible(PreviewBand, examples);

it.each([
  [
    'editor',
    'Förhandsvisning',
    [
      'Utkast – inte publicerat',
      'För dig som redigerar texten. Länken gäller till 22 november 2026 kl. 11.00.',
    ],
  ],
  [
    'editor-english',
    'Preview',
    ['Draft – not published', 'For you who edit the text. The link holds until 22 November 2026, 11:00.'],
  ],
  [
    'colleague',
    'Preview',
    [
      'Draft – not published',
      'The link was made for Aino Rautavuo. Do not pass it on. The link holds until 29 November 2026, 11:00.',
    ],
  ],
  [
    'embargo',
    'Förhandsvisning',
    [
      'Godkänd text – inte publicerad',
      'Embargo till 23 november 2026 kl. 7.00',
      'Länken är gjord för redaktion@tidningen.example. Sprid den inte vidare. Länken gäller till 23 november 2026 kl. 7.00.',
    ],
  ],
  [
    'embargo-english',
    'Preview',
    [
      'Approved text – not published',
      'Embargo until 23 November 2026, 07:00',
      'The link was made for redaktion@tidningen.example. Do not pass it on. The link holds until 23 November 2026, 07:00.',
    ],
  ],
] as const)(
  'is a named region that says that nothing is published, whom it is shown to and until when: %s',
  async (name, label, sentences) => {
    const band = (await rendered(PreviewBand, examples[name])).querySelector('section');
    expect(band?.getAttribute('aria-label')).toBe(label);
    const said = [...(band?.querySelectorAll('[data-preview-words] > p') ?? [])].map(wordsOf);
    expect(said).toEqual(sentences);
    expect(wordsOf(band)).toBe(sentences.join(' '));
  },
);

it.each([
  ['colleague', ['2026-11-29T10:00:00Z']],
  ['embargo', ['2026-11-23T06:00:00Z', '2026-11-23T06:00:00Z']],
] as const)('has for machines when the embargo and the link end: %s', async (name, instants) => {
  const page = await rendered(PreviewBand, examples[name]);
  expect([...page.querySelectorAll('time')].map(({ dateTime }) => dateTime)).toEqual(instants);
});

it.each([
  [
    'editor',
    'Förhandsvisningen kunde inte uppdateras. Det du har skrivit finns kvar i formuläret. Nästa ändring försöker på nytt.',
    'Länken gäller inte längre. Det du har skrivit finns kvar i formuläret. Stäng förhandsvisningen och öppna den igen.',
  ],
  [
    'editor-english',
    'The preview could not be brought up to date. What you have written is kept in the form. Your next change tries again.',
    'The link no longer holds. What you have written is kept in the form. Close the preview and open it again.',
  ],
] as const)(
  'tells the script beside a form whom to listen to and what to say, and keeps a place for it that typing leaves be: %s',
  async (name, failed, ended) => {
    const page = await rendered(PreviewBand, examples[name]);
    const band = page.querySelector<HTMLElement>('[data-preview]');
    const { typedAt, ...words } = band?.dataset ?? {};
    expect(typedAt).toBe('https://cms.isvagsverket.example');
    expect(words).toMatchObject({ failed, ended });
    const problem = band?.querySelector('[data-preview-problem]');
    expect([problem?.getAttribute('role'), problem?.innerHTML]).toEqual(['status', '']);
    expect(problem?.closest('[data-preview-words]')).toBeNull();
    expect(page.querySelectorAll('script')).toHaveLength(1);
  },
);

it.each(['colleague', 'embargo', 'embargo-english'] as const)(
  'listens to no form where there is none: %s',
  async (name) => {
    const page = await rendered(PreviewBand, examples[name]);
    expect({ ...page.querySelector<HTMLElement>('[data-preview]')?.dataset }).toEqual({ preview: '' });
    expect(page.querySelector('script, [role="status"]')).toBeNull();
  },
);
