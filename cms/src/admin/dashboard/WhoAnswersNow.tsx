import { Button } from '@payloadcms/ui';
import { horizonDays } from '@pressjour/rules';
import { createLocalReq } from 'payload';
import { formatAdminURL } from 'payload/shared';
import { acts } from '../../access/roles.ts';
import { currentLine } from '../../line/current.ts';
import { dutyCheck } from '../../line/duty-check.ts';
import { knownOfficers } from '../../line/officers.ts';
import { type Say, saying } from '../texts/index.ts';
import { adminLanguage, end, stretch, type Writing } from '../time.ts';
import type { DashboardPartProps } from './part-props.ts';
import { RosterHealth } from './RosterHealth.tsx';
import { TestCall } from './TestCall.tsx';
import { lastTestCall } from './test-call.ts';
import { type WhoAnswers, whoAnswers } from './who-answers.ts';

/** Who answers now, until when, what comes next, and what is wrong with the roster. */
export async function WhoAnswersNow({ i18n, payload, permissions, user }: DashboardPartProps) {
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
  const { status, first, unstaffed } = whoAnswers({ line, now });
  const officers = await knownOfficers(await createLocalReq({ user }, payload));
  const check = dutyCheck({
    line,
    from: now,
    until: now.add({ hours: horizonDays * 24 }),
    verified: new Set(officers.filter(({ verified }) => verified).map(({ id }) => id)),
  });
  const keepsRoster = acts(user, 'admin', 'duty-manager');

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

      <RosterHealth check={check} say={say} writing={writing} />
      {keepsRoster && <TestCall call={await lastTestCall(payload)} say={say} writing={writing} />}

      <div className="pressjour-dashboard__actions">
        {permissions.collections?.shifts?.create && (check.gaps.length > 0 || unstaffed.length > 0) && (
          <Button buttonStyle="secondary" el="link" margin={false} to={link('/collections/shifts/create')}>
            {say('addShift')}
          </Button>
        )}
        {permissions.collections?.events?.create && (
          <Button buttonStyle="secondary" el="link" margin={false} to={link('/collections/events/create')}>
            {say('startEvent')}
          </Button>
        )}
        <Button buttonStyle="secondary" el="link" margin={false} to={link('/roster')}>
          {say('rosterShow')}
        </Button>
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
