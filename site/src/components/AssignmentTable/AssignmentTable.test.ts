import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import AssignmentTable from './AssignmentTable.astro';
import { examples } from './examples.ts';

itIsAccessible(AssignmentTable, examples);

it('is named by the heading above it', async () => {
  const page = await rendered(AssignmentTable, examples.english);
  expect(page.querySelector('table')?.getAttribute('aria-labelledby')).toBe('ended');
});

it.each([
  ['swedish', ['Diarienummer', 'Uppdrag', 'Departement', 'Redovisas senast', 'Läge']],
  ['english', ['Reference number', 'Assignment', 'Ministry', 'Report due', 'Status']],
] as const)('says what each column is, and on a phone each line: %s', async (name, columns) => {
  const page = await rendered(AssignmentTable, examples[name]);
  expect([...page.querySelectorAll('thead th[scope="col"]')].map(wordsOf)).toEqual(columns);
  const [row] = page.querySelectorAll('tbody tr');
  const labels = [...(row?.querySelectorAll('td') ?? [])].map(({ dataset }) => dataset.label);
  expect(labels).toEqual(columns.filter((_, at) => at !== 1));
});

it('has a row for each assignment, which its title names and leads to', async () => {
  const page = await rendered(AssignmentTable, examples.swedish);
  const rows = [...page.querySelectorAll('tbody tr')];
  expect(rows.map(wordsOf)).toEqual([
    'Vi2026/00412 Samordnad räddning på isvägar Vinterdepartementet 28 februari 2027 Pågår, förlängt',
    'Vi2026/01873 Öppna mätvärden om istjocklek Vinterdepartementet 1 juni 2027 Pågår',
  ]);
  expect(rows[0]?.querySelector('th[scope="row"] a')?.getAttribute('href')).toBe(
    '/uppdrag/raddning-pa-isvagar/',
  );
  expect(rows[0]?.querySelector('time')?.dateTime).toBe('2027-02-28');
});

it('writes days and states in English on the English pages', async () => {
  const page = await rendered(AssignmentTable, examples.english);
  expect(wordsOf(page.querySelector('tbody tr'))).toBe(
    'Vi2025/00007 Open data on ice Ministry of Winter 1 June 2026 Reported',
  );
});
