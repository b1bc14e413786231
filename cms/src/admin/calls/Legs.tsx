import type { Call } from '@pressjour/contract/payload-types';
import type { AdminTexts, Say } from '../texts/index.ts';
import { clock } from '../time.ts';
import type { AboutCall } from './CallStory.tsx';
import { legResults } from './leg-results.ts';

type Leg = NonNullable<Call['attempts']>[number];

/** The telephones that rang, in order, and what became of each. */
export function Legs({ call, say, writing }: AboutCall) {
  const legs = call.attempts ?? [];
  return (
    <>
      <h2>{say('callLegs')}</h2>
      {legs.length === 0 && <p>{say('callLegsNone')}</p>}
      {legs.length > 0 && (
        <div className="pressjour-call__scroll">
          <table className="pressjour-table">
            <thead>
              <tr>
                <th scope="col">{say('callTime')}</th>
                <th scope="col">{say('callWho')}</th>
                <th scope="col">{say('callResult')}</th>
              </tr>
            </thead>
            <tbody>
              {legs.map((leg) => (
                <tr key={leg.id}>
                  <td>{leg.startedAt ? clock(leg.startedAt, writing) : '–'}</td>
                  <th scope="row">
                    {leg.name ?? '–'} <small>{placeOf(leg, say)}</small>
                  </th>
                  <td>
                    {resultOf(leg, say)} <small>{lastedOf(leg, say)}</small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function placeOf({ officer, tier, round }: Leg, say: Say): string {
  const tierSaid = officer ? (tier ? say('callTier', { tier }) : '') : say('callDesk');
  const roundSaid = round && round > 1 ? say('callRound', { round }) : '';
  return [tierSaid, roundSaid].filter(Boolean).join(', ');
}

function resultOf({ result }: Leg, say: Say): string {
  const key = legResults.find((known) => known === result);
  return key ? say(`leg_${key}` satisfies keyof AdminTexts) : (result ?? '–');
}

function lastedOf({ startedAt, endedAt }: Leg, say: Say): string {
  if (!startedAt || !endedAt) return '';
  return say('callLasted', { seconds: Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000) });
}
