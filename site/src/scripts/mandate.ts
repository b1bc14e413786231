import type { Language } from '@pressjour/contract';
import { type Checked, checkMandate, type Filled } from '../mandate/check.ts';
import { type MandateField, mandateFields, mandateTexts } from '../text/mandate/index.ts';

/**
 * The power of attorney that is filled in on the page. What is written stays in the page: nothing is sent, and nothing is kept when it
 * is closed.
 */
const language: Language = document.documentElement.lang === 'en' ? 'en' : 'sv';
const { builder: words, fields } = mandateTexts[language];
const builder = document.querySelector<HTMLElement>('[data-mandate]');
const writing = part('writing');
const form = builder?.querySelector<HTMLFormElement>('[data-mandate-form]');
const summary = part('summary');
const ready = part('ready');

if (form && writing && summary && ready) {
  writing.hidden = false;
  input('from').value = today();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const filled = Object.fromEntries(mandateFields.map((field) => [field, input(field).value])) as Filled;
    const checked = checkMandate(filled, today());
    showRefusals(checked);
    if (checked.refusals.length > 0) summary.focus();
    else show(filled, checked);
  });
  part('print')?.addEventListener('click', () => print());
  part('change')?.addEventListener('click', () => {
    ready.hidden = true;
    writing.hidden = false;
    input('name').focus();
  });
}

function showRefusals({ refusals }: Checked): void {
  for (const field of mandateFields) {
    const refused = refusals.find((one) => one.field === field);
    const place = document.getElementById(`mandate-${field}-refusal`);
    const text = refused === undefined ? '' : words.refusals[refused.refusal];
    if (place) {
      place.textContent = text;
      place.hidden = text === '';
    }
    if (text === '') input(field).removeAttribute('aria-invalid');
    else input(field).setAttribute('aria-invalid', 'true');
  }
  if (!summary) return;
  const heading = document.createElement('h3');
  heading.id = 'mandate-refused';
  heading.textContent = words.refused(refusals.length);
  const list = document.createElement('ul');
  list.append(...refusals.map((refused) => itemOf(linkTo(refused))));
  summary.replaceChildren(heading, list);
  summary.hidden = refusals.length === 0;
}

function linkTo({ field, refusal }: Checked['refusals'][number]): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#mandate-${field}`;
  link.className = 'target';
  link.textContent = `${fields[field].label}: ${words.refusals[refusal]}`;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    input(field).focus();
  });
  return link;
}

function show(filled: Filled, { advice }: Checked): void {
  if (!ready || !writing) return;
  for (const row of ready.querySelectorAll<HTMLElement>('[data-mandate-row]')) {
    const field = row.dataset.mandateRow as MandateField | 'validity';
    const text =
      field === 'validity' ? words.period(day(filled.from), day(filled.until)) : filled[field].trim();
    const value = row.querySelector('dd');
    if (value) value.textContent = text;
    row.hidden = text === '';
  }
  const comment = form?.elements.namedItem('comment');
  setHidden('comment', !(comment instanceof HTMLInputElement && comment.checked));
  setHidden('guardians', filled.others.trim() === '');
  const place = part('place');
  if (place) place.textContent = filled.place.trim();
  part('advice')
    ?.querySelector('ul')
    ?.replaceChildren(...advice.map((one) => itemOf(words.advice[one])));
  setHidden('advice', advice.length === 0);
  writing.hidden = true;
  ready.hidden = false;
  part('title')?.focus();
}

function part(name: string): HTMLElement | null {
  return builder?.querySelector<HTMLElement>(`[data-mandate-${name}]`) ?? null;
}

function setHidden(name: string, isHidden: boolean): void {
  const element = part(name);
  if (element) element.hidden = isHidden;
}

function input(field: MandateField): HTMLInputElement | HTMLTextAreaElement {
  const found = document.getElementById(`mandate-${field}`);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`The form has no field ${field}.`);
}

function itemOf(content: Node | string): HTMLLIElement {
  const item = document.createElement('li');
  item.append(content);
  return item;
}

/** YYYY-MM-DD, where the reader is. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** 22 november 2026. */
function day(date: string): string {
  const format = new Intl.DateTimeFormat(language === 'sv' ? 'sv' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}
