import { expect, it } from 'vitest';
import { itIsAccessible, rendered, titleOf, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import MandateBuilder from './MandateBuilder.astro';

itIsAccessible(MandateBuilder, examples);

it.each([
  [
    'swedish',
    'Fyll i fullmakten här',
    ['Du som lämnar fullmakten', 'Den som får ta del av uppgifterna', 'Vad fullmakten gäller', 'Gränser'],
    ['Samtycke', 'Underskrift'],
    'Jag går med på att Isvägsverket lämnar ut',
  ],
  [
    'english',
    'Fill it in here',
    ['You who give the power of attorney', 'Who may receive the information', 'What it covers', 'Limits'],
    ['Consent', 'Signature'],
    'I agree that The Ice Road Agency discloses',
  ],
] as const)(
  'says without script what to write, part by part: %s',
  async (name, title, parts, last, consent) => {
    const page = await rendered(MandateBuilder, examples[name]);
    const region = page.querySelector('section');
    expect(wordsOf(titleOf(region))).toBe(title);
    const shown = page.querySelector('noscript');
    expect([...(shown?.querySelectorAll('h3') ?? [])].map(wordsOf)).toEqual([...parts, ...last]);
    expect([...(shown?.querySelectorAll('ul') ?? [])].map((list) => list.childElementCount)).toEqual([
      2, 2, 3, 4, 2,
    ]);
    expect(wordsOf(shown)).toContain(consent);
    const parted = [...page.querySelectorAll('fieldset > legend')].map(wordsOf);
    expect(parted).toEqual([...parts, ...last]);
  },
);

it('hides until its script shows them the form, what is refused, the advice and what is to be printed', async () => {
  const page = await rendered(MandateBuilder, examples.swedish);
  const hidden = ['writing', 'summary', 'ready', 'advice'].map(
    (part) => page.querySelector<HTMLElement>(`[data-mandate] [data-mandate-${part}]`)?.hidden,
  );
  expect(hidden).toEqual([true, true, true, true]);
});

it('names each field with a mark at what is needed, and reads out its hint and what it is refused for', async () => {
  const page = await rendered(MandateBuilder, examples.swedish);
  const fields = [...page.querySelectorAll('form :is(input[type="text"], input[type="date"], textarea)')];
  const read = fields.map((field) => {
    const name = field.getAttribute('name');
    const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.at(-1)).toBe(`mandate-${name}-refusal`);
    expect(page.querySelector<HTMLElement>(`p#${ids.at(-1)}`)?.hidden).toBe(true);
    const hints = ids.slice(0, -1).map((id) => wordsOf(page.querySelector(`#${id}`)));
    return [name, wordsOf(page.querySelector(`label[for="${field.id}"]`)), ...hints];
  });
  expect(read).toEqual([
    ['name', 'Namn *'],
    ['identityNumber', 'Personnummer', 'Så att vi hittar rätt person.'],
    ['journalist', 'Journalistens namn *', 'En person. En hel redaktion räcker inte.'],
    ['newsroom', 'Redaktion'],
    ['caseNumber', 'Ärendenummer *', 'Eller beskriv handlingarna här nedanför.'],
    [
      'documents',
      'Vilka handlingar eller vilken händelse *',
      'Till exempel vilket beslut, från vilken dag. Behövs inte om du har skrivit ärendets nummer.',
    ],
    ['purpose', 'Vad uppgifterna ska användas till', 'Till exempel ett visst reportage.'],
    ['from', 'Gäller från *'],
    ['until', 'Gäller till *'],
    ['exceptions', 'Det här får inte lämnas ut'],
    [
      'others',
      'Andra personer i ärendet, och barn under 18 år',
      'Var och en lämnar en egen fullmakt. För barn skriver vårdnadshavarna under.',
    ],
    ['place', 'Ort'],
  ]);
  // Of the case number and the documents one is enough.
  const required = fields.filter((field) => field.getAttribute('aria-required') === 'true');
  expect(required.map((field) => field.getAttribute('name'))).toEqual([
    'name',
    'journalist',
    'from',
    'until',
  ]);
});

it('sends nothing, and lets the browser remember nothing', async () => {
  const form = (await rendered(MandateBuilder, examples.swedish)).querySelector('[data-mandate-form]');
  expect(form?.getAttribute('method')).toBe('dialog');
  expect(form?.getAttribute('autocomplete')).toBe('off');
  expect(form?.hasAttribute('action')).toBe(false);
  expect([...(form?.querySelectorAll('button') ?? [])].map(wordsOf)).toEqual(['Visa fullmakten']);
});

it('has a place on the paper for all that is filled in, with the days in one', async () => {
  const page = await rendered(MandateBuilder, examples.english);
  const sheet = page.querySelector('[data-mandate-ready] article');
  const rows = [...(sheet?.querySelectorAll<HTMLElement>('[data-mandate-row]') ?? [])];
  expect(rows.map((row) => [row.dataset.mandateRow, wordsOf(row)])).toEqual([
    ['name', 'Name'],
    ['identityNumber', 'Personal identity number'],
    ['journalist', 'Name of the journalist'],
    ['newsroom', 'Newsroom'],
    ['caseNumber', 'Case number'],
    ['documents', 'Which documents or which event'],
    ['purpose', 'What the information is for'],
    ['exceptions', 'What may not be disclosed'],
    ['others', 'Other people in the case, and children under 18'],
    ['validity', 'Valid'],
  ]);
  expect(rows.every((row) => row.querySelectorAll('dd').length === 1)).toBe(true);
  expect([...(sheet?.querySelectorAll('li') ?? [])].map(wordsOf)).toEqual([
    'Place, date',
    'Signature',
    'Name in capital letters',
    'For a child under 18: the signatures of the guardians',
  ]);
  expect(sheet?.querySelector('li:first-child [data-mandate-place]')).not.toBeNull();
  expect(wordsOf(sheet?.querySelector('[data-mandate-comment]'))).toBe(
    'The Ice Road Agency may also answer the journalist’s questions about the case.',
  );
});
