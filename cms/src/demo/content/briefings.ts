import type { DemoBriefing } from './types.ts';

const room = { sv: 'Isvägsverket, sal Kärnis', en: 'The Ice Road Agency, room Kärnis' };
const address = { sv: 'Isgatan 1, Storviken', en: 'Isgatan 1, Storviken' };
const accreditation = {
  sv: 'Mejla namn och redaktion. Ta med presskort.',
  en: 'E-mail your name and newsroom. Bring your press card.',
};

export const briefings: DemoBriefing[] = [
  {
    slug: 'isvagarna-vintern-2026',
    title: { sv: 'Isvägarna inför vintern', en: 'The ice roads before the winter' },
    summary: {
      sv: 'Vi berättar vilka vägar som kan öppna först och visar de nya mätstationerna.',
      en: 'We tell you which roads may open first, and show the new measuring stations.',
    },
    startsAt: '2026-12-03T09:00:00.000Z',
    endsAt: '2026-12-03T10:00:00.000Z',
    place: room,
    address,
    stream: 'https://video.example/isvagsverket/direkt',
    accreditation,
    accreditationUntil: '2026-12-02T15:00:00.000Z',
    languages: ['sv', 'en'],
    signInterpreted: true,
    state: 'moved',
    reason: {
      sv: 'Mätstationen vid Gråsjön går inte att nå ännu, så vi ses i stället hos oss, och två dagar senare.',
      en: 'The station at Gråsjön cannot be reached yet, so we meet at our office instead, two days later.',
    },
    formerStartsAt: '2026-12-01T09:00:00.000Z',
    formerPlace: { sv: 'Mätstationen vid Gråsjön', en: 'The measuring station at Gråsjön' },
    contacts: ['ekhage', 'tjarnlund'],
  },
  {
    slug: 'provkorning-pa-lillsundet',
    title: { sv: 'Provkörning på Lillsundet', en: 'Test drive on Lillsundet' },
    summary: {
      sv: 'Följ med när den första bilen provar isen.',
      en: 'Come along when the first car tries the ice.',
    },
    startsAt: '2026-12-16T11:30:00.000Z',
    endsAt: '2026-12-16T13:00:00.000Z',
    place: { sv: 'Färjeläget vid Lillsundet', en: 'The ferry berth at Lillsundet' },
    address: null,
    stream: '',
    accreditation,
    accreditationUntil: null,
    languages: ['sv'],
    signInterpreted: false,
    state: 'cancelled',
    reason: {
      sv: 'Isen är för tunn för en provkörning före jul. Vi bjuder in igen i januari.',
      en: 'The ice is too thin for a test drive before Christmas. We will invite you again in January.',
    },
    formerStartsAt: null,
    formerPlace: null,
    contacts: ['tjarnlund'],
  },
  {
    slug: 'rapporten-om-vintern-2025-2026',
    title: { sv: 'Rapporten om vintern 2025/2026', en: 'The report on the winter of 2025/2026' },
    summary: {
      sv: 'Så gick vintern på isvägarna, och sex förslag till nästa.',
      en: 'How the winter went on the ice roads, and six proposals for the next.',
    },
    startsAt: '2026-05-26T08:00:00.000Z',
    endsAt: '2026-05-26T08:45:00.000Z',
    place: room,
    address,
    stream: '',
    accreditation: null,
    accreditationUntil: null,
    languages: ['sv'],
    signInterpreted: false,
    state: 'planned',
    reason: null,
    formerStartsAt: null,
    formerPlace: null,
    contacts: ['rautavuo'],
  },
];
