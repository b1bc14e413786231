import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type ContactList from './ContactList.astro';

const signe = {
  name: 'Signe Råstrand',
  role: 'Presschef',
  phone: '+46701740605',
  email: 'signe.rastrand@isvagsverket.example',
  languages: ['sv', 'en'] as ('sv' | 'en')[],
};

export const examples = {
  'with a card': {
    props: { contacts: [{ ...signe, card: { path: '/kontakt/contact-0.vcf' } }], language: 'sv' },
  },
  english: { props: { contacts: [signe, { ...signe, name: 'Ante Blåisen', card: null }], language: 'en' } },
  'a name alone': {
    props: {
      contacts: [{ name: 'Presscentrum', role: '', phone: '', email: '', languages: [] }],
      language: 'sv',
    },
  },
} satisfies Record<string, Example<ComponentProps<typeof ContactList>>>;
