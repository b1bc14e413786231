import type { ComponentProps } from 'astro/types';
import { contacts } from '../../fixtures/news.ts';
import type { Example } from '../rendered.ts';
import type ContactList from './ContactList.astro';

const [signe] = contacts;
if (signe === undefined) throw new Error('The fixtures have no contact.');

export const examples = {
  'with a card': {
    props: { contacts: [{ ...signe, card: { path: '/kontakt/contact-0.vcf' } }], language: 'sv' },
  },
  english: { props: { contacts: [signe, { ...signe, name: 'Ante Blåisen', card: null }], language: 'en' } },
  'with a card in English': {
    props: { contacts: [{ ...signe, card: { path: '/en/contact/contact-0.vcf' } }], language: 'en' },
  },
  'a name alone': {
    props: {
      contacts: [{ name: 'Presscentrum', role: '', phone: '', email: '', languages: [] }],
      language: 'sv',
    },
  },
} satisfies Record<string, Example<ComponentProps<typeof ContactList>>>;
