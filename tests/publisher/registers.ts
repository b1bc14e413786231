import { type Language, languages, paths } from '@pressjour/contract';
import type { CmsDouble, DoubleDocument } from './cms-double.ts';
import { nextUpdate } from './content.ts';
import { endRedirects, leaveAddress, moveAddress, type Touched } from './left-addresses.ts';

/** What an editor may do to the register of assignments and to briefings. */
export const registerActs = [
  'assignment',
  'move-assignment',
  'hide-assignment',
  'briefing',
  'move-briefing',
  'hide-briefing',
] as const;
export type RegisterAct = (typeof registerActs)[number];

export function isRegisterAct(act: string): act is RegisterAct {
  return (registerActs as readonly string[]).includes(act);
}

export function assignment(fields: { id: string } & Partial<DoubleDocument>): DoubleDocument {
  const { id } = fields;
  return {
    title: { sv: `Uppdrag ${id}`, en: `Assignment ${id}` },
    slug: `uppdrag-${id}`,
    summary: { sv: 'Isen ska mätas.', en: 'The ice is to be measured.' },
    ministry: { sv: 'Räkenskapsdepartementet', en: 'Ministry of Accounts' },
    agencies: [{ id: 'a', name: 'Isvägsverket' }],
    referenceNumber: `Rd2026/0${id}`,
    decidedOn: '2026-02-12',
    decisionLink: null,
    copiesTo: [],
    dueOn: '2026-12-15',
    extendedTo: null,
    extensionReason: null,
    status: 'open',
    reports: [],
    files: [],
    updatedAt: nextUpdate(),
    ...fields,
  };
}

export function briefing(fields: { id: string } & Partial<DoubleDocument>): DoubleDocument {
  const { id } = fields;
  return {
    title: { sv: `Pressträff ${id}`, en: `Briefing ${id}` },
    slug: `traff-${id}`,
    summary: null,
    startsAt: '2026-11-26T09:00:00.000Z',
    endsAt: '2026-11-26T10:00:00.000Z',
    place: { sv: 'Sal Kärnis', en: 'Room Kärnis' },
    address: null,
    stream: null,
    accreditation: null,
    accreditationUntil: null,
    accreditationEmail: null,
    languages: ['sv'],
    signInterpreted: false,
    state: 'planned',
    reason: null,
    formerStartsAt: null,
    formerPlace: null,
    contacts: [],
    newsItems: [],
    sequence: 0,
    updatedAt: nextUpdate(),
    ...fields,
  };
}

/** Makes the edit in the double as the cms does, and gives the documents that it would tell the publisher of. */
export function performRegister(
  cms: CmsDouble,
  { act, at, turn }: { act: RegisterAct; at: number; turn: number },
): Touched {
  const id = String(at % 3);
  const collection = act.endsWith('briefing') ? 'briefings' : 'assignments';
  const pathOf = collection === 'briefings' ? paths.briefing : paths.assignment;
  const known = cms.get(collection, id);
  const before = known === undefined || known.hidden === true ? null : String(known.slug);
  if (act.startsWith('hide-')) {
    if (known === undefined || before === null) return [];
    cms.put(collection, { ...known, hidden: true });
    return [{ collection, id }, ...leave(cms, pathOf, before)];
  }
  const slug = act.startsWith('move-')
    ? `${collection}-${id}-${turn % 2}`
    : String(known?.slug ?? `egen-${id}`);
  cms.put(
    collection,
    collection === 'briefings' ? aBriefing({ id, slug, turn }) : anAssignment({ id, slug, turn }),
  );
  const left = languages.flatMap((language) => {
    const target = pathOf(language, slug);
    return moveAddress(cms, { language, path: before === null ? target : pathOf(language, before), target });
  });
  return [{ collection, id }, ...left];
}

type PathOf = (language: Language, slug: string) => string;

function leave(cms: CmsDouble, pathOf: PathOf, slug: string): Touched {
  return languages.flatMap((language) => {
    const path = pathOf(language, slug);
    return [...leaveAddress(cms, { language, path, kind: 'gone' }), ...endRedirects(cms, path)];
  });
}

interface Varied {
  id: string;
  slug: string;
  turn: number;
}

function anAssignment({ id, slug, turn }: Varied): DoubleDocument {
  const status = ['open', 'reported', 'closed'][turn % 3];
  const reports = [{ id: 'r', title: 'Delredovisning', dueOn: '2026-06-30', file: String(turn % 3) }];
  return assignment({
    id,
    slug,
    status,
    dueOn: `2026-12-1${turn}`,
    reports: turn > 2 ? reports : [],
    files: turn % 2 === 0 ? [String(turn % 3)] : [],
  });
}

function aBriefing({ id, slug, turn }: Varied): DoubleDocument {
  const day = ['2025-11-27', '2026-11-22', '2026-11-26'][turn % 3];
  return briefing({
    id,
    slug,
    startsAt: `${day}T09:00:00.000Z`,
    endsAt: `${day}T10:00:00.000Z`,
    state: turn === 4 ? 'cancelled' : 'planned',
    contacts: [String(turn % 3)],
    newsItems: [String(turn % 5), String((turn + 1) % 5)],
    sequence: turn,
  });
}
