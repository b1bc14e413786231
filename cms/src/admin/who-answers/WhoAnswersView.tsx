import { processEnvironment } from '@pressjour/contract';
import type { AdminViewServerProps } from 'payload';
import { formatAdminURL } from 'payload/shared';
import { maySeeBlocked } from '../../collections/BlockedCallers/may-see-blocked.ts';
import { maySeePhone } from '../../collections/Users/may-see-phone.ts';
import { officeTimeZone } from '../../line/current.ts';
import { snapshotAt } from '../../line/snapshot.ts';
import { whoAnswersAt } from '../../line/who-answers.ts';
import { saying } from '../texts/index.ts';
import { adminLanguage } from '../time.ts';
import { OwnView, onlyInside, parameter } from '../view/OwnView.tsx';
import { AskForm } from './AskForm.tsx';
import { CallerHears, Changes, Headline, Ladder, Why } from './answer/index.ts';
import { type Question, questionOf } from './question.ts';
import '../warning.css';
import './who-answers.css';

const path = '/who-answers';

/** Who answers at any instant, to any caller, by the rules that route. The address holds the question, so that it can be passed on. */
export async function WhoAnswersView(view: AdminViewServerProps) {
  onlyInside(view, path);
  const { payload, initPageResult } = view;
  const say = saying(initPageResult.req.i18n.t);
  const timeZone = officeTimeZone(payload);
  const question = questionOf(
    { at: parameter(view, 'at'), turn: parameter(view, 'turn'), from: parameter(view, 'from') },
    { now: Temporal.Now.instant(), timeZone },
  );
  const action = formatAdminURL({ adminRoute: payload.config.routes.admin, path });
  return (
    <OwnView lead={say('whoAnswersLead')} title={say('whoAnswersAt')} view={view}>
      <AskForm
        action={action}
        language={adminLanguage(initPageResult.req.i18n.language)}
        question={question}
        say={say}
        timeZone={timeZone}
      />
      {question.kind === 'asked' && <Answered question={question} view={view} />}
    </OwnView>
  );
}

type Asked = Extract<Question, { kind: 'asked' }>;

async function Answered({ question, view }: { question: Asked; view: AdminViewServerProps }) {
  const { payload, initPageResult } = view;
  const { req } = initPageResult;
  const say = saying(req.i18n.t);
  const line = await snapshotAt({
    payload,
    at: new Date(question.at.epochMilliseconds),
    timeZone: officeTimeZone(payload),
  });
  if (line === null) return <p>{say('noPressService')}</p>;
  const answer = whoAnswersAt({
    line,
    instant: question.at,
    from: question.from,
    siteUrl: processEnvironment().siteUrl,
    mayRead: (id) => maySeePhone({ req, id }) === true,
    mayReadBlocked: maySeeBlocked({ req }),
  });
  const writing = {
    language: adminLanguage(req.i18n.language),
    timeZone: line.timeZone,
    now: Temporal.Now.instant(),
  };
  const props = { answer, question, say, writing };
  return (
    <div aria-live="polite" className="pressjour-who">
      <Headline {...props} />
      <Why {...props} />
      <Ladder {...props} />
      <CallerHears {...props} />
      <Changes {...props} />
    </div>
  );
}
