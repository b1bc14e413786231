import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { formatAdminURL } from 'payload/shared';
import { acts } from '../../access/roles.ts';
import { readStatistics } from '../../endpoints/calls-statistics.ts';
import { officeTimeZone } from '../../line/current.ts';
import { PublicError } from '../../public-error.ts';
import { saying } from '../texts/index.ts';
import { adminLanguage } from '../time.ts';
import { OwnView, onlyInside, parameter } from '../view/OwnView.tsx';
import { AskForm } from './AskForm.tsx';
import { Export } from './Export.tsx';
import { Figures } from './Figures.tsx';
import '../warning.css';
import './statistics.css';

const path = '/calls-statistics';
const eventsOffered = 100;

/** How calls were taken, in figures, for a period and an event of choice. The address holds the choice. */
export async function StatisticsView(view: AdminViewServerProps) {
  onlyInside(view, path);
  const { payload, initPageResult } = view;
  const { req } = initPageResult;
  const say = saying(req.i18n.t);
  const timeZone = officeTimeZone(payload);
  const language = adminLanguage(req.i18n.language);
  const [found, events] = await Promise.all([readOrRefuse(req, timeZone), latestEvents(req)]);
  const asked = {
    from: parameter(view, 'from'),
    until: parameter(view, 'until'),
    event: parameter(view, 'event'),
  };
  const chosen = 'refused' in found ? asked : { ...asked, ...daysOf(found, timeZone) };
  const link = (of: `/${string}`) => formatAdminURL({ adminRoute: payload.config.routes.admin, path: of });

  return (
    <OwnView lead={say('statisticsLead', { timeZone })} title={say('statistics')} view={view}>
      {'refused' in found && (
        <div className="pressjour-warning" role="alert">
          <p>{found.refused}</p>
        </div>
      )}
      <AskForm action={link(path)} chosen={chosen} events={events} say={say} />
      {!('refused' in found) && <Figures figures={found} language={language} say={say} />}
      {acts(req.user, 'admin', 'duty-manager') && !('refused' in found) && (
        <Export apiRoute={payload.config.routes.api} chosen={chosen} say={say} />
      )}
    </OwnView>
  );
}

type Found = Awaited<ReturnType<typeof readStatistics>>;

/** The figures, or why there are none for what was asked. */
async function readOrRefuse(req: PayloadRequest, timeZone: string): Promise<Found | { refused: string }> {
  try {
    return await readStatistics({ req, timeZone });
  } catch (error) {
    if (error instanceof PublicError) return { refused: error.message };
    throw error;
  }
}

async function latestEvents({ payload, i18n, user }: PayloadRequest) {
  const { docs } = await payload.find({
    collection: 'events',
    sort: '-startsAt',
    limit: eventsOffered,
    pagination: false,
    depth: 0,
    locale: adminLanguage(i18n.language),
    fallbackLocale: 'sv',
    overrideAccess: false,
    user,
    select: { title: true, startsAt: true },
  });
  return docs.map(({ id, title, startsAt }) => ({ id, title: `${title} (${startsAt.slice(0, 10)})` }));
}

/** First and last local day of a period. */
function daysOf({ from, until }: Found, timeZone: string): { from: string; until: string } {
  const day = (at: Temporal.Instant) => `${at.toZonedDateTimeISO(timeZone).toPlainDate()}`;
  return { from: day(from), until: day(until.subtract({ milliseconds: 1 })) };
}
