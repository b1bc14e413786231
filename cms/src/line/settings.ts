import type { LineSettings } from '@pressjour/contract';
import type { Payload, PayloadRequest } from 'payload';
import { bothLanguages } from './both-languages.ts';
import { ownLocale } from './own-locale.ts';

/** The press service as the rules read it. A service that nobody has filled in yet has an empty number. */
export async function readSettings(payload: Payload, req?: PayloadRequest): Promise<LineSettings> {
  const service = await payload.findGlobal({
    slug: 'press-service',
    locale: 'all',
    depth: 0,
    ...(req ? { req: ownLocale(req) } : {}),
  });
  return {
    organisation: bothLanguages(service.organisation),
    number: service.number ?? '',
    email: service.email ?? '',
    weeklyHours: (service.weeklyHours ?? []).map(({ day, opens, closes }) => ({
      day: Number(day),
      opens,
      closes,
    })),
    closedOnSwedishHolidays: service.closedOnSwedishHolidays !== false,
    closedDays: (service.closedDays ?? []).map(({ date, reason }) => ({ date, reason: reason ?? null })),
    shortDays: (service.shortDays ?? []).map(({ date, opens, closes }) => ({ date, opens, closes })),
    deskNumbers: (service.deskNumbers ?? []).map(({ label, phone, acceptByKey }) => ({
      label,
      phone,
      acceptByKey: acceptByKey === true,
    })),
    overflowToOfficers: service.overflowToOfficers === true,
    ringSeconds: service.ringSeconds ?? 20,
    rounds: service.rounds ?? 2,
    maxWaitSeconds: service.maxWaitSeconds ?? 180,
    voicemail: {
      offered: service.voicemail?.offered !== false,
      maxSeconds: service.voicemail?.maxSeconds ?? 120,
    },
    textToCaller: service.textToCaller === true,
    messages: {
      closed: spoken(service.messages?.closed),
      voicemail: spoken(service.messages?.voicemail),
      thanks: spoken(service.messages?.thanks),
    },
  };
}

/** A spoken text keeps to its own language: the line has a text of its own for a language without one. */
function spoken(text: unknown): { sv: string; en: string } {
  const { sv, en } = (text ?? {}) as { sv?: string | null; en?: string | null };
  return { sv: sv ?? '', en: en ?? '' };
}
