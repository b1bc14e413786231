import type { Payload } from 'payload';
import { formatAdminURL } from 'payload/shared';
import { written } from '../phone.ts';
import type { AboutDuty } from './about.ts';
import { VerifyNumber } from './VerifyNumber.client.tsx';

/** Whether my number is known to be mine; if not, the way to show it. */
export function MyNumber({ about: { duty, say, writing }, payload }: { about: AboutDuty; payload: Payload }) {
  const { phone, phoneVerified } = duty.officer;
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
