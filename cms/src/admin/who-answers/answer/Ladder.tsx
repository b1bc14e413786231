import { written } from '../../phone.ts';
import { Wide } from '../../view/Wide.tsx';
import { minutes } from '../minutes.ts';
import type { AnswerProps } from './props.ts';

/** Every attempt with its time, when nobody picks up, and what comes at the end. */
export function Ladder({ answer, say, writing }: AnswerProps) {
  const { ladder, unanswered } = answer;
  const last = ladder.at(-1);
  if (last === undefined) {
    return (
      <section>
        <h2>{say('whoLadder')}</h2>
        <p>{say('whoLadderNone')}</p>
      </section>
    );
  }
  const showNumbers = ladder.some(({ phone }) => phone !== null);
  return (
    <section>
      <h2>{say('whoLadder')}</h2>
      <Wide name={say('whoLadder')}>
        <table className="pressjour-table">
          <caption>{say('whoLadderCaption')}</caption>
          <thead>
            <tr>
              <th className="pressjour-table__number" scope="col">
                {say('whoTime')}
              </th>
              <th scope="col">{say('whoWho')}</th>
              {showNumbers && <th scope="col">{say('whoNumber')}</th>}
              <th scope="col">{say('whoHow')}</th>
            </tr>
          </thead>
          <tbody>
            {ladder.map(({ fromSeconds, ringSeconds, name, phone, tier, round, acceptByKey }) => (
              <tr key={fromSeconds}>
                <td className="pressjour-table__number">{minutes(fromSeconds)}</td>
                <th scope="row">{name}</th>
                {showNumbers && <td>{phone === null ? '–' : written(phone, writing.language)}</td>}
                <td>
                  {[
                    say('whoRings', { seconds: ringSeconds }),
                    tier === 0 ? say('whoTierDesk') : say('whoTier', { tier }),
                    say('whoRound', { round }),
                    ...(acceptByKey ? [say('whoByKey')] : []),
                  ].join(', ')}
                </td>
              </tr>
            ))}
            <tr>
              <td className="pressjour-table__number">{minutes(last.fromSeconds + last.ringSeconds)}</td>
              <th colSpan={showNumbers ? 3 : 2} scope="row">
                {say(unanswered === 'voicemail' ? 'whoEndsVoicemail' : 'whoEndsMessage')}
              </th>
            </tr>
          </tbody>
        </table>
      </Wide>
    </section>
  );
}
