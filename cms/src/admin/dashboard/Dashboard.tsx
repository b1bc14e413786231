import { saying } from '../texts/index.ts';
import { CallsOwed } from './CallsOwed.tsx';
import type { DashboardPartProps } from './part-props.ts';
import { Waiting } from './Waiting.tsx';
import { WhoAnswersNow } from './WhoAnswersNow.tsx';
import '../warning.css';
import './dashboard.css';

/** The start page in three questions. */
export function Dashboard({ i18n, payload, permissions, user }: DashboardPartProps) {
  const say = saying(i18n.t);
  const props = { i18n, payload, permissions, user };
  return (
    <section aria-label={say('dashboardTitle')} className="pressjour-dashboard">
      <WhoAnswersNow {...props} />
      <Waiting {...props} />
      <CallsOwed {...props} />
    </section>
  );
}
