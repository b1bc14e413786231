/**
 * The public holidays of Lag (1989:1253) and the three eves on which agencies are closed, worked out without a calendar library.
 * @see https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/lag-19891253-om-allmanna-helgdagar_sfs-1989-1253/
 */
export function isSwedishClosedDay(date: Temporal.PlainDate): boolean {
  const { year, month, day, dayOfWeek } = date;
  const monthDay = `${month}-${day}`;
  const fixed = ['1-1', '1-6', '5-1', '6-6', '12-24', '12-25', '12-26', '12-31'];
  if (fixed.includes(monthDay)) return true;
  const friday = dayOfWeek === 5;
  const saturday = dayOfWeek === 6;
  if (friday && month === 6 && day >= 19 && day <= 25) return true;
  if (saturday && month === 6 && day >= 20 && day <= 26) return true;
  if (saturday && ((month === 10 && day === 31) || (month === 11 && day <= 6))) return true;
  const sinceEaster = easterOf(year).until(date, { largestUnit: 'day' }).days;
  const goodFriday = -2;
  const easterMonday = 1;
  const ascension = 39;
  const pentecost = 49;
  return [goodFriday, 0, easterMonday, ascension, pentecost].includes(sinceEaster);
}

const easters = new Map<number, Temporal.PlainDate>();

function easterOf(year: number): Temporal.PlainDate {
  const known = easters.get(year) ?? easter(year);
  easters.set(year, known);
  return known;
}

/** Easter Sunday by the "Anonymous Gregorian" computus (Nature, 20 April 1876). */
function easter(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}
