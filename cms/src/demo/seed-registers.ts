import type { Localized } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import { demoContent } from './content/index.ts';

/** Assignments and briefings, in both languages and shown. @param contacts the ids of the press contacts by their keys */
export async function seedRegisters(
  req: PayloadRequest,
  contacts: ReadonlyMap<string, string>,
): Promise<void> {
  for (const assignment of demoContent.assignments) await seedAssignment(req, assignment);
  for (const briefing of demoContent.briefings) await seedBriefing(req, briefing, contacts);
}

async function seedAssignment(
  req: PayloadRequest,
  { title, summary, ministry, agencies, copiesTo, reports, extensionReason, ...same }: Assignment,
): Promise<void> {
  const words = (language: 'sv' | 'en') => ({
    title: title[language],
    summary: summary[language],
    ministry: ministry[language],
    extensionReason: extensionReason?.[language] ?? null,
  });
  const { payload } = req;
  const made = await payload.create({
    collection: 'assignments',
    locale: 'sv',
    data: {
      ...same,
      ...words('sv'),
      agencies: agencies.map(({ sv }) => ({ name: sv })),
      copiesTo: copiesTo.map(({ sv }) => ({ name: sv })),
      reports: reports.map((report) => ({ ...report, title: report.title.sv })),
      public: true,
    },
    depth: 0,
    req,
  });
  await payload.update({
    collection: 'assignments',
    id: made.id,
    locale: 'en',
    data: {
      ...words('en'),
      agencies: inEnglish(made.agencies, agencies),
      copiesTo: inEnglish(made.copiesTo, copiesTo),
      reports: (made.reports ?? []).map((row, at) => ({ ...row, title: reports[at]?.title.en ?? null })),
    },
    depth: 0,
    req,
  });
}

async function seedBriefing(
  req: PayloadRequest,
  { title, summary, place, address, accreditation, reason, formerPlace, ...same }: Briefing,
  contacts: ReadonlyMap<string, string>,
): Promise<void> {
  const words = (language: 'sv' | 'en') => ({
    title: title[language],
    summary: summary[language],
    place: place[language],
    address: address?.[language] ?? null,
    accreditation: accreditation?.[language] ?? null,
    reason: reason?.[language] ?? null,
    formerPlace: formerPlace?.[language] ?? null,
  });
  const accreditationEmail = accreditation === null ? null : demoContent.pressService.email;
  const ids = same.contacts.flatMap((key) => contacts.get(key) ?? []);
  const { payload } = req;
  const { id } = await payload.create({
    collection: 'briefings',
    locale: 'sv',
    data: { ...same, ...words('sv'), accreditationEmail, contacts: ids, public: true },
    depth: 0,
    req,
  });
  await payload.update({ collection: 'briefings', id, locale: 'en', data: words('en'), depth: 0, req });
}

type Assignment = (typeof demoContent.assignments)[number];
type Briefing = (typeof demoContent.briefings)[number];

/** The rows that were made in Swedish, with their English names. */
function inEnglish<Row extends object>(
  rows: Row[] | null | undefined,
  names: Localized[],
): (Row & { name: string | null })[] {
  return (rows ?? []).map((row, at) => ({ ...row, name: names[at]?.en ?? null }));
}
