import type { Say } from '../texts/index.ts';
import type { Chosen } from './chosen.ts';

interface AskFormProps {
  /** The address of the page. */
  action: string;
  chosen: Chosen;
  events: { id: string; title: string }[];
  say: Say;
}

/** Which calls: a form of the page's own address, which needs no script. */
export function AskForm({ action, chosen, events, say }: AskFormProps) {
  return (
    <form action={action} aria-label={say('statisticsAsk')} className="pressjour-ask" method="get">
      <div className="pressjour-ask__field">
        <label htmlFor="pressjour-from">{say('statisticsFrom')}</label>
        <input
          defaultValue={chosen.from ?? ''}
          id="pressjour-from"
          key={chosen.from}
          name="from"
          type="date"
        />
      </div>
      <div className="pressjour-ask__field">
        <label htmlFor="pressjour-until">{say('statisticsUntil')}</label>
        <input
          defaultValue={chosen.until ?? ''}
          id="pressjour-until"
          key={chosen.until}
          name="until"
          type="date"
        />
      </div>
      <div className="pressjour-ask__field">
        <label htmlFor="pressjour-event">{say('statisticsEvent')}</label>
        <select defaultValue={chosen.event ?? ''} id="pressjour-event" key={chosen.event} name="event">
          <option value="">{say('statisticsAnyEvent')}</option>
          {events.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{say('statisticsShow')}</button>
    </form>
  );
}
