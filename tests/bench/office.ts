import type { LineSnapshot } from '@pressjour/contract';
import { settings } from '@pressjour/rules/testing';
import { pressNumber } from '../duty-line/line-under-test.ts';

const timeZone = 'Europe/Stockholm';
const officers = Array.from({ length: 12 }, (_, index) => ({
  id: `officer-${index}`,
  name: `Jour ${index}`,
  phone: `+467017406${10 + index}`,
}));

/** An office on a closed day during a staffed event: twelve officers in four weekly rotations, and some shifts beside. */
export function officeAt(now: Temporal.Instant): LineSnapshot {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const from = (hours: number, length: number) => ({
    startsAt: now.add({ hours }).toString(),
    endsAt: now.add({ hours: hours + length }).toString(),
  });
  const title = { sv: 'Sprickor i isen vid Ånn', en: 'Cracks in the ice near Ånn' };
  return {
    madeAt: now.toString(),
    timeZone,
    settings: settings({
      number: pressNumber,
      closedDays: [0, 1].map((days) => ({ date: today.add({ days }).toString() })),
      rounds: 2,
      voicemail: { offered: true, maxSeconds: 120 },
    }),
    events: [
      { id: 'event', title, notice: title, staffed: true, updatedAt: now.toString(), ...from(-2, 24) },
    ],
    shifts: officers.slice(0, 6).map((officer, index) => ({
      id: `shift-${index}`,
      officer,
      tier: 1 + (index % 4),
      extra: true,
      ...from((index - 3) * 24, 12),
    })),
    rotations: [1, 2, 3, 4].map((tier) => ({
      id: `rotation-${tier}`,
      name: `Rotation ${tier}`,
      tier,
      officers: officers.slice(3 * (tier - 1), 3 * tier),
      firstHandOver: today.subtract({ days: 20 + tier }).toString(),
      handOverTime: '08:00',
      weeks: 1,
      until: null,
    })),
    blockedCallers: [{ phone: '+46701740699', until: null }],
  };
}
