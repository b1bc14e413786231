import { isSiteLanguage, languageName } from '@pressjour/contract';
import { formatAdminURL } from 'payload/shared';
import { acts, deciders } from '../../access/roles.ts';
import { type Say, saying } from '../texts/index.ts';
import { moment, type Writing } from '../time.ts';
import type { Decision, WaitingDecisions } from './approvals.ts';
import type { DashboardPartProps } from './part-props.ts';

const shown = 8;

interface DecisionsProps extends Pick<DashboardPartProps, 'i18n' | 'payload' | 'user'> {
  decisions: WaitingDecisions;
  writing: Writing & { now: Temporal.Instant };
}

/** What waits on the way of texts to their readers, what asks for something first. Approving is for those who may. */
export function Decisions({ i18n, payload, user, decisions, writing }: DecisionsProps) {
  const say = saying(i18n.t);
  const when = (instant: string | null | undefined) => (instant ? moment(instant, writing) : '');
  const approves = acts(user, ...deciders);
  const group = { say, adminRoute: payload.config.routes.admin };
  return (
    <>
      <Group
        {...group}
        about={({ dueAt, approvedByName, voidedByName }) =>
          say('waitsLostOf', {
            moment: when(dueAt),
            approver: approvedByName ?? '',
            name: voidedByName ?? '',
          })
        }
        heading="waitsLost"
        rows={decisions.lost}
        warning
      />
      {approves && (
        <Group
          {...group}
          about={({ doneAt, publishedByName, emergencyReason }) =>
            say('waitsAfterwardsOf', {
              moment: when(doneAt),
              name: publishedByName ?? '',
              reason: emergencyReason ?? '',
            })
          }
          heading="waitsAfterwards"
          rows={decisions.toApproveAfterwards}
        />
      )}
      <Group
        {...group}
        about={({ askedAt, askedByName }) =>
          say('waitsApproveOf', { moment: when(askedAt), name: askedByName ?? '' })
        }
        heading={approves ? 'waitsApprove' : 'waitsForOthers'}
        rows={decisions.toApprove}
      />
      <Group
        {...group}
        about={({ approvedAt, approvedByName }) =>
          say('waitsPublishOf', { moment: when(approvedAt), name: approvedByName ?? '' })
        }
        heading="waitsPublish"
        rows={decisions.toPublish}
      />
      <Group
        {...group}
        about={({ action, dueAt, problem }) =>
          [say(`waitsScheduled_${action}`, { moment: when(dueAt) }), problem ?? ''].join(' ').trim()
        }
        heading="waitsScheduled"
        rows={decisions.scheduled}
      />
    </>
  );
}

interface GroupProps {
  say: Say;
  adminRoute: string;
  heading:
    | 'waitsLost'
    | 'waitsAfterwards'
    | 'waitsApprove'
    | 'waitsForOthers'
    | 'waitsPublish'
    | 'waitsScheduled';
  rows: Decision[];
  about: (row: Decision) => string;
  /** Whether something was expected that will not happen. */
  warning?: boolean;
}

function Group({ say, adminRoute, heading, rows, about, warning = false }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <div className={warning ? 'pressjour-warning' : ''}>
      <h3>{say(heading, { count: rows.length })}</h3>
      <ul className="pressjour-dashboard__list">
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <a
              href={formatAdminURL({ adminRoute, path: `/collections/${row.collection}/${row.document}` })}
              lang={row.language}
            >
              {row.title}
            </a>
            <span>
              {isSiteLanguage(row.language) ? say(`language_${row.language}`) : languageName(row.language)}.{' '}
              {about(row)}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > shown && <p>{say('waitsMoreOf', { count: rows.length - shown })}</p>}
    </div>
  );
}
