import { Button } from '@payloadcms/ui';
import { horizonDays } from '@pressjour/rules';
import type { AdminViewServerProps } from 'payload';
import { formatAdminURL } from 'payload/shared';
import { currentLine } from '../../line/current.ts';
import { saying } from '../texts/index.ts';
import { adminLanguage } from '../time.ts';
import { OwnView, onlyInside } from '../view/OwnView.tsx';
import { RosterTable } from './RosterTable.tsx';
import { rosterByWeek } from './weeks.ts';
import './roster.css';

const path = '/roster';

/** Who has duty in the next 60 days, rotations and shifts together, and what is to be put right. */
export async function RosterView(view: AdminViewServerProps) {
  onlyInside(view, path);
  const { payload, initPageResult } = view;
  const { i18n } = initPageResult.req;
  const say = saying(i18n.t);
  const line = await currentLine(payload);
  if (line === null) {
    return (
      <OwnView title={say('roster')} view={view}>
        <p>{say('noPressService')}</p>
      </OwnView>
    );
  }
  const now = Temporal.Now.instant();
  const roster = rosterByWeek({ from: now, until: now.add({ hours: horizonDays * 24 }), line });
  const empty = roster.weeks.every(({ duties }) => duties.every((tier) => tier.length === 0));
  const { permissions } = initPageResult;
  const link = (of: `/${string}`) => formatAdminURL({ adminRoute: payload.config.routes.admin, path: of });

  return (
    <OwnView lead={say('rosterLead', { timeZone: line.timeZone })} title={say('roster')} view={view}>
      <div className="pressjour-roster__actions">
        {permissions.collections?.shifts?.create && (
          <Button buttonStyle="secondary" el="link" margin={false} to={link('/collections/shifts/create')}>
            {say('addShift')}
          </Button>
        )}
        <a href={link('/collections/shifts')}>{say('rosterShifts')}</a>
        <a href={link('/collections/rotations')}>{say('rosterRotations')}</a>
      </div>
      {empty && <p>{say('rosterEmpty')}</p>}
      <RosterTable
        link={({ source, id }) => link(`/collections/${source}s/${id}`)}
        roster={roster}
        say={say}
        writing={{ language: adminLanguage(i18n.language), timeZone: line.timeZone, now }}
      />
    </OwnView>
  );
}
