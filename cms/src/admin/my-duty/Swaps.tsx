import { swapStates } from '../../collections/Swaps/states.ts';
import type { MySwap } from '../../endpoints/my-duty.ts';
import { stretch } from '../time.ts';
import { Action } from './Action.client.tsx';
import type { AboutDuty } from './about.ts';

/** Swaps that wait for my answer, those that I asked for, and what became of them. */
export function Swaps({ duty, say, writing }: AboutDuty) {
  const { askedOfMe, askedByMe } = duty;
  if (askedOfMe.length + askedByMe.length === 0) return null;
  const timeOf = ({ startsAt, endsAt }: MySwap) => stretch({ from: startsAt, until: endsAt }, writing);
  const of = (swap: MySwap) => `${swap.with.name}, ${timeOf(swap)}`;
  return (
    <section aria-labelledby="swaps">
      <h2 id="swaps">{say('swapsHeading')}</h2>
      <ul className="pressjour-duty__list">
        {askedOfMe.map((swap) => (
          <li key={swap.id}>
            <p>{say('swapOfMe', { name: swap.with.name, stretch: timeOf(swap), tier: swap.tier })}</p>
            {swap.message && <blockquote>{swap.message}</blockquote>}
            <div className="pressjour-duty__actions">
              <Action
                done="swapAccepted"
                failed="swapNotAccepted"
                label={say('swapAccept')}
                method="POST"
                of={of(swap)}
                path={`/swaps/${swap.id}/accept`}
                strong
              />
              <Action
                done="swapDeclined"
                failed="swapNotDeclined"
                label={say('swapDecline')}
                method="POST"
                of={of(swap)}
                path={`/swaps/${swap.id}/decline`}
              />
            </div>
          </li>
        ))}
        {askedByMe.map((swap) => (
          <li key={swap.id}>
            <p>
              {say('swapByMe', { name: swap.with.name, stretch: timeOf(swap), tier: swap.tier })}{' '}
              <strong>{swapStates[swap.state][writing.language]}.</strong>
            </p>
            {swap.state === 'asked' && (
              <Action
                done="swapWithdrawn"
                failed="swapNotWithdrawn"
                label={say('swapWithdraw')}
                method="POST"
                of={of(swap)}
                path={`/swaps/${swap.id}/withdraw`}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
