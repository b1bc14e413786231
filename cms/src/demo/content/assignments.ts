import type { DemoAssignment } from './types.ts';

const winter = { sv: 'Vinterdepartementet', en: 'Ministry of Winter Affairs' };
const agency = { sv: 'Isvägsverket', en: 'The Ice Road Agency' };

export const assignments: DemoAssignment[] = [
  {
    slug: 'raddning-pa-isvagar',
    title: { sv: 'Samordnad räddning på isvägar', en: 'Coordinated rescue on ice roads' },
    summary: {
      sv: 'Isvägsverket och Fjällräddningsverket ska komma överens om hur vi larmar, leder och räddar när ett fordon har gått genom isen. Rutinerna ska övas innan de börjar gälla.',
      en: 'The Ice Road Agency and the Mountain Rescue Agency are to agree on how to raise the alarm, lead and rescue when a vehicle has gone through the ice. The routines are to be practised before they apply.',
    },
    ministry: winter,
    agencies: [agency, { sv: 'Fjällräddningsverket', en: 'The Mountain Rescue Agency' }],
    referenceNumber: 'Vi2026/00412',
    decidedOn: '2026-02-19',
    decisionLink: 'https://regeringen.example/beslut/vi2026-00412',
    copiesTo: [
      { sv: 'Räkenskapsdepartementet', en: 'Ministry of Accounts' },
      { sv: 'Landskapsrådet i Nordan', en: 'The Nordan County Council' },
    ],
    dueOn: '2026-12-15',
    extendedTo: '2027-03-15',
    extensionReason: {
      sv: 'Övningarna på is kan göras först när isen bär, tidigast i januari.',
      en: 'The exercises on ice can be held only when the ice bears, in January at the earliest.',
    },
    status: 'extended',
    reports: [
      {
        title: { sv: 'Delredovisning', en: 'Interim report' },
        dueOn: '2026-09-30',
        deliveredOn: '2026-09-28',
        reportReference: 'IVV 2026/0988',
      },
      {
        title: { sv: 'Slutredovisning', en: 'Final report' },
        dueOn: '2027-03-15',
        deliveredOn: null,
        reportReference: '',
      },
    ],
  },
  {
    slug: 'oppna-matvarden',
    title: { sv: 'Öppna mätvärden om isens tjocklek', en: 'Open measurements of ice thickness' },
    summary: {
      sv: 'Mätvärden från alla mätstationer ska kunna hämtas och användas av vem som helst, senast en timme efter mätningen.',
      en: 'Measurements from every station are to be free for anybody to fetch and use, no later than an hour after they are made.',
    },
    ministry: winter,
    agencies: [agency],
    referenceNumber: 'Vi2026/01873',
    decidedOn: '2026-06-11',
    decisionLink: 'https://regeringen.example/beslut/vi2026-01873',
    copiesTo: [],
    dueOn: '2027-06-01',
    extendedTo: null,
    extensionReason: null,
    status: 'open',
    reports: [],
  },
  {
    slug: 'vinterns-lardomar',
    title: { sv: 'Lärdomar av vintern 2025/2026', en: 'Lessons from the winter of 2025/2026' },
    summary: {
      sv: 'Isvägsverket ska beskriva hur de oplanerade stängningarna hanterades och vad som bör ändras.',
      en: 'The Ice Road Agency is to describe how the unplanned closures were handled and what should be changed.',
    },
    ministry: winter,
    agencies: [agency],
    referenceNumber: 'Vi2026/00655',
    decidedOn: '2026-03-12',
    decisionLink: '',
    copiesTo: [],
    dueOn: '2026-05-29',
    extendedTo: null,
    extensionReason: null,
    status: 'reported',
    reports: [
      {
        title: { sv: 'Redovisning av uppdraget', en: 'Report on the assignment' },
        dueOn: '2026-05-29',
        deliveredOn: '2026-05-26',
        reportReference: 'IVV 2026/0540',
      },
    ],
  },
];
