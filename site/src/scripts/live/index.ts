import type { LineStatus } from '@pressjour/contract';
import { browserTimeIn } from '../../words/browser-time.ts';
import { showEvents } from './events.ts';
import { keepingPlace } from './keeping-place.ts';
import { language, timeZone } from './page.ts';
import { tellTimeOfPrinting } from './printing.ts';
import { showState } from './state.ts';

/**
 * Keeps what the page says about the line and about ongoing events true: filled in when the page opens and when the
 * reader comes back to it, without moving what is read. The page says nothing wrong without it.
 */
void refresh();
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refresh();
});
addEventListener('beforeprint', tellTimeOfPrinting);

async function refresh(): Promise<void> {
  const response = await fetch('/status.json').catch(() => null);
  if (!response?.ok) return;
  const line = (await response.json()) as LineStatus;
  const told = { line, language, local: browserTimeIn(timeZone) };
  keepingPlace(() => {
    showState(told);
    showEvents(told);
  });
}
