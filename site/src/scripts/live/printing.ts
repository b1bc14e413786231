import { calendars } from '../../text/calendar.ts';
import { browserTimeIn } from '../../words/browser-time.ts';
import { language, timeZone } from './page.ts';

/** Writes the time of printing where paper has it. */
export function tellTimeOfPrinting(): void {
  const place = document.querySelector<HTMLElement>('[data-printed]');
  if (!place) return;
  const now = browserTimeIn(timeZone)(new Date().toISOString());
  place.textContent = `${place.dataset.printed}: ${calendars[language].dateTime(now)}`;
  place.hidden = false;
}
