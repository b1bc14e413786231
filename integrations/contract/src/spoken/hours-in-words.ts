import type { Language } from '../language.ts';
import type { LineSettings } from '../line.ts';

type WeeklyHours = LineSettings['weeklyHours'];

const dayNames: Record<Language, string[]> = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** The weekly hours as a voice says them; empty when there are none. Neighbouring days with the same hours go together. */
export function hoursInWords(weeklyHours: WeeklyHours, language: Language): string {
  const runs: { from: number; to: number; hours: string }[] = [];
  for (let day = 1; day <= 7; day += 1) {
    const hours = hoursOf({ weeklyHours, day, language });
    const last = runs.at(-1);
    if (hours === '') continue;
    if (last?.to === day - 1 && last.hours === hours) last.to = day;
    else runs.push({ from: day, to: day, hours });
  }
  return listed(
    runs.map(({ from, to, hours }) => `${daysInWords({ from, to, language })} ${hours}`),
    language,
  );
}

function daysInWords({ from, to, language }: { from: number; to: number; language: Language }): string {
  const name = (day: number) => dayNames[language][day - 1] ?? '';
  if (from === to) return name(from);
  return `${name(from)} ${language === 'sv' ? 'till' : 'to'} ${name(to)}`;
}

function hoursOf({
  weeklyHours,
  day,
  language,
}: {
  weeklyHours: WeeklyHours;
  day: number;
  language: Language;
}): string {
  const stretches = weeklyHours
    .filter((entry) => entry.day === day)
    .sort((a, b) => (a.opens < b.opens ? -1 : 1))
    .map(({ opens, closes }) =>
      language === 'sv'
        ? `klockan ${swedishTime(opens)} till ${swedishTime(closes === '00:00' ? '24:00' : closes)}`
        : `from ${englishTime(opens)} to ${englishTime(closes)}`,
    );
  return listed(stretches, language);
}

/** 08:00 → 8, 16:30 → 16.30 */
function swedishTime(time: string): string {
  const [hour, minute] = time.split(':');
  return minute === '00' ? `${Number(hour)}` : `${Number(hour)}.${minute}`;
}

/** 08:00 → 8 am, 16:30 → 4:30 pm */
function englishTime(time: string): string {
  if (time === '00:00') return 'midnight';
  if (time === '12:00') return 'noon';
  const [hour, minute] = time.split(':');
  const clock = `${Number(hour) % 12 || 12}${minute === '00' ? '' : `:${minute}`}`;
  return `${clock} ${Number(hour) < 12 ? 'am' : 'pm'}`;
}

function listed(parts: string[], language: Language): string {
  const and = language === 'sv' ? ' och ' : ' and ';
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1)}`;
}
