import type { ServerProps } from 'payload';
import { formatAdminURL } from 'payload/shared';
import { saying } from '../texts/index.ts';

/** Over the list of calls: the way to their figures and the export. */
export function StatisticsLink({ i18n, payload }: ServerProps) {
  return (
    <p>
      <a href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/calls-statistics' })}>
        {saying(i18n.t)('statisticsLink')}
      </a>
    </p>
  );
}
