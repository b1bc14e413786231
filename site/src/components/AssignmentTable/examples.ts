import type { ComponentProps } from 'astro/types';
import type { Example } from '../rendered.ts';
import type AssignmentTable from './AssignmentTable.astro';

export const examples = {
  swedish: {
    props: {
      rows: [
        {
          path: '/uppdrag/raddning-pa-isvagar/',
          title: 'Samordnad räddning på isvägar',
          ministry: 'Vinterdepartementet',
          referenceNumber: 'Vi2026/00412',
          dueOn: '2027-02-28',
          status: 'extended',
        },
        {
          path: '/uppdrag/oppna-matvarden/',
          title: 'Öppna mätvärden om istjocklek',
          ministry: 'Vinterdepartementet',
          referenceNumber: 'Vi2026/01873',
          dueOn: '2027-06-01',
          status: 'open',
        },
      ],
      language: 'sv',
      labelledBy: 'current',
    },
  },
  english: {
    props: {
      rows: [
        {
          path: '/en/assignments/open-data/',
          title: 'Open data on ice',
          ministry: 'Ministry of Winter',
          referenceNumber: 'Vi2025/00007',
          dueOn: '2026-06-01',
          status: 'reported',
        },
      ],
      language: 'en',
      labelledBy: 'ended',
    },
  },
} satisfies Record<string, Example<ComponentProps<typeof AssignmentTable>>>;
