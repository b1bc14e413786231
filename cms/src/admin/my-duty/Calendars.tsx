import type { ActingUser } from '../../access/roles.ts';
import { acts } from '../../access/roles.ts';
import type { Say } from '../texts/index.ts';
import { CalendarAddress } from './CalendarAddress.client.tsx';

/** The secret addresses of my own duties and, for those who staff the line, of the whole roster. */
export function Calendars({ say, user }: { say: Say; user: ActingUser | null }) {
  return (
    <section aria-labelledby="calendars">
      <h2 id="calendars">{say('calendarHeading')}</h2>
      <p>{say('calendarLead')}</p>
      <CalendarAddress calendar="mine" mayRenew />
      {acts(user, 'admin', 'duty-manager', 'officer') && (
        <CalendarAddress calendar="roster" mayRenew={acts(user, 'admin', 'duty-manager')} />
      )}
    </section>
  );
}
