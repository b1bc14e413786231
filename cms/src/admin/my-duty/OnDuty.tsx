import type { OtherOfficer } from '../../line/my-duty.ts';
import { written } from '../phone.ts';
import { end, moment } from '../time.ts';
import type { AboutDuty } from './about.ts';

const places = { before: 'dutyBefore', beside: 'dutyBeside', behind: 'dutyBehind' } as const;

/** Am I on, until when, and who else is. */
export function OnDuty({ duty, say, writing }: AboutDuty) {
  const isOn = duty.now.length > 0;
  const [next] = duty.duties;
  return (
    <section aria-labelledby="on-duty">
      <div className={isOn ? 'pressjour-duty__state pressjour-duty__state--on' : 'pressjour-duty__state'}>
        <h2 id="on-duty">{say(isOn ? 'dutyOn' : 'dutyOff')}</h2>
        {duty.now.map(({ id, from, until, tier }) => (
          <p key={`${id} ${from}`}>{say('dutyOnUntil', { moment: end(until, writing), tier })}</p>
        ))}
        {!isOn && (
          <p>{next ? say('dutyOffNext', { moment: moment(next.from, writing) }) : say('dutyOffNever')}</p>
        )}
      </div>
      <Others duty={duty} say={say} writing={writing} />
    </section>
  );
}

function Others({ duty, say, writing }: AboutDuty) {
  const isOn = duty.now.length > 0;
  const hasBehind = duty.others.some(({ place }) => place === 'behind' || place === 'beside');
  return (
    <>
      <h3>{say(isOn ? 'dutyOthers' : 'dutyNow')}</h3>
      <ul className="pressjour-duty__list">
        {duty.others.map((other) => (
          <li className="pressjour-duty__row" key={`${other.id} ${other.tier}`}>
            <span>
              {other.place !== null && <small>{say(places[other.place])}</small>}
              <strong>{other.name}</strong>
              <small>{say('whoTier', { tier: other.tier })}</small>
            </span>
            <Telephone other={other} say={say} writing={writing} />
          </li>
        ))}
      </ul>
      {isOn && !hasBehind && <p>{say('dutyNobodyBehind')}</p>}
      {!isOn && duty.others.length === 0 && <p>{say('dutyNobodyOn')}</p>}
    </>
  );
}

function Telephone({ other, say, writing }: Omit<AboutDuty, 'duty'> & { other: OtherOfficer }) {
  if (!other.phone) return <span>{say('dutyNoNumber')}</span>;
  const number = written(other.phone, writing.language);
  return (
    <a
      aria-label={say('dutyCallOf', { name: other.name, number })}
      className="pressjour-duty__button"
      href={`tel:${other.phone}`}
    >
      {number}
    </a>
  );
}
