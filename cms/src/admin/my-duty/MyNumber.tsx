import type { Payload } from 'payload';
import { formatAdminURL } from 'payload/shared';
import { type ActingUser, acts } from '../../access/roles.ts';
import { written } from '../phone.ts';
import type { AboutDuty } from './about.ts';
import { VerifyNumber } from './VerifyNumber.client.tsx';

interface MyNumberProps {
  about: AboutDuty;
  payload: Payload;
  user: ActingUser | null;
}

/** Whether my number is known to be mine; if not, the way to show it. Nothing for those who have none and need none. */
export function MyNumber({ about: { duty, say, writing }, payload, user }: MyNumberProps) {
  const { phone, phoneVerified } = duty.officer;
  if (phone === null && !acts(user, 'officer')) return null;
  const number = phone === null ? null : written(phone, writing.language);
  return (
    <section aria-labelledby="my-number">
      <h2 id="my-number">{say('phoneHeading')}</h2>
      {number !== null && <p>{say(phoneVerified ? 'phoneVerified' : 'phoneUnverified', { number })}</p>}
      {number !== null && !phoneVerified && <VerifyNumber number={number} />}
      {number === null && (
        <>
          <p>{say('phoneMissing')}</p>
          <a
            className="pressjour-duty__link"
            href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/account' })}
          >
            {say('phoneAccount')}
          </a>
        </>
      )}
    </section>
  );
}
