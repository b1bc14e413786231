import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import ContactList from './ContactList.astro';
import { examples } from './examples.ts';

itIsAccessible(ContactList, examples);

it('says who somebody is, how to reach them and what they speak', async () => {
  const page = await rendered(ContactList, examples['with a card']);
  expect([...page.querySelectorAll('p')].slice(0, 5).map(wordsOf)).toEqual([
    'Signe Råstrand',
    'Presschef',
    '070-174 06 05',
    'signe.rastrand@isvagsverket.example',
    'Talar svenska, engelska',
  ]);
  const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links.slice(0, 2)).toEqual(['tel:+46701740605', 'mailto:signe.rastrand@isvagsverket.example']);
});

it('offers a card for the address book, named for the person, where there is one', async () => {
  const page = await rendered(ContactList, examples['with a card']);
  const card = page.querySelector<HTMLAnchorElement>('a[download]');
  expect([wordsOf(card), card?.getAttribute('href'), card?.type, card?.download]).toEqual([
    'Spara Signe Råstrand i adressboken (vCard)',
    '/kontakt/contact-0.vcf',
    'text/vcard',
    'Signe Råstrand.vcf',
  ]);
  expect((await rendered(ContactList, examples.english)).querySelector('a[download]')).toBeNull();
});

it('writes numbers as they are dialled from abroad in English', async () => {
  const page = await rendered(ContactList, examples.english);
  expect(wordsOf(page.querySelector('a[href^="tel:"]'))).toMatch(/^\+46 70/);
  expect(wordsOf(page.querySelector('.contact-list__languages'))).toBe('Speaks Swedish, English');
});

it('leaves out what is not known', async () => {
  const contact = (await rendered(ContactList, examples['a name alone'])).querySelector('li');
  expect([...(contact?.children ?? [])].map(wordsOf)).toEqual(['Presscentrum']);
});

it('names each of several', async () => {
  const page = await rendered(ContactList, examples.english);
  const names = [...page.querySelectorAll('li > p:first-child')].map(wordsOf);
  expect(names).toEqual(['Signe Råstrand', 'Ante Blåisen']);
});

it('offers the card in English', async () => {
  const page = await rendered(ContactList, examples['with a card in English']);
  expect(wordsOf(page.querySelector('a[download]'))).toBe('Save Signe Råstrand in your address book (vCard)');
});
