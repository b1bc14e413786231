import { Button } from '@payloadcms/ui';
import { formatAdminURL } from 'payload/shared';
import { currentLine } from '../../line/current.ts';
import { type Say, saying } from '../texts/index.ts';
import { adminLanguage, end, stretch, type Writing } from '../time.ts';
import type { DashboardPartProps } from './part-props.ts';
import { type WhoAnswers, whoAnswers } from './who-answers.ts';

const gapsShown = 5;

/** Who answers now, until when, what comes next, and where the roster has gaps. */
export async function WhoAnswersNow({ i18n, payload, permissions }: DashboardPartProps) {
  const say = saying(i18n.t);
  const now = Temporal.Now.instant();
  const line = await currentLine(payload);
  const link = (path: `/${string}`) => formatAdminURL({ adminRoute: payload.config.routes.admin, path });
  if (line === null) {
    return (
      <article className="pressjour-dashboard__question">
        <h2>{say('whoAnswers')}</h2>
        <p>{say('noPressService')}</p>
        <Button buttonStyle="secondary" el="link" margin={false} to={link('/globals/press-service')}>
          {say('fillPressService')}
        </Button>
      </article>
    );
  }
  const writing = { language: adminLanguage(i18n.language), timeZone: line.timeZone, now };
  const { status, first, unstaffed, gaps } = whoAnswers({ line, now });

  return (
    <article className="pressjour-dashboard__question">
      <h2>{say('whoAnswers')}</h2>
      <p
        className={`pressjour-dashboard__answer pressjour-dashboard__answer--${status.answered ? 'yes' : 'no'}`}
      >
        {stateInWords({ status, first, say })}
      </p>
      {status.state === 'desk' && first !== null && <p>{say('firstToRing', { name: first })}</p>}
      <p>{whatFollows({ status, say, writing })}</p>

      {unstaffed.map(({ event, gaps: silent }) => (
        <div className="pressjour-warning" key={event.id} role="alert">
          <p>
            {say('nobodyOnShift', {
              title: event.title[writing.language] || event.title.sv,
              stretch: silent
                .map(({ from, until }) => stretch({ from: `${from}`, until: `${until}` }, writing))
                .join(` ${say('outlookAnd')} `),
            })}
          </p>
        </div>
      ))}

      {gaps.length === 0 ? (
        <p>{say('gapsNone')}</p>
      ) : (
        <>
          <h3>{say('gaps')}</h3>
          <ul>
            {gaps.slice(0, gapsShown).map(({ from, until }) => (
              <li key={`${from}`}>{stretch({ from: `${from}`, until: `${until}` }, writing)}</li>
            ))}
            {gaps.length > gapsShown && <li>{say('moreGaps', { count: gaps.length - gapsShown })}</li>}
          </ul>
        </>
      )}

      <div className="pressjour-dashboard__actions">
        {permissions.collections?.shifts?.create && (gaps.length > 0 || unstaffed.length > 0) && (
          <Button buttonStyle="secondary" el="link" margin={false} to={link('/collections/shifts/create')}>
            {say('addShift')}
          </Button>
        )}
        {permissions.collections?.events?.create && (
          <Button buttonStyle="secondary" el="link" margin={false} to={link('/collections/events/create')}>
            {say('startEvent')}
          </Button>
        )}
      </div>
    </article>
  );
}

function stateInWords({ status, first, say }: Pick<WhoAnswers, 'status' | 'first'> & { say: Say }): string {
  if (status.state === 'closed') return say('closed');
  if (status.state === 'desk') return say(status.answered ? 'deskAnswers' : 'deskSilent');
  return status.answered && first !== null ? say('eventAnswers', { name: first }) : say('eventSilent');
}

function whatFollows({
  status: { until, next },
  say,
  writing,
}: {
  status: WhoAnswers['status'];
  say: Say;
  writing: Writing & { now: Temporal.Instant };
}): string {
  if (until === null || next === null) return say('untilFar');
  const state = {
    desk: say('nextDesk'),
    event: say(next.answered ? 'nextEvent' : 'nextEventSilent'),
    closed: say('nextClosed'),
  }[next.state];
  return `${say('until', { moment: end(until, writing) })} ${say('next', { state })}`;
}
