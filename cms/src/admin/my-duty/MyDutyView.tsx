import type { AdminViewServerProps } from 'payload';
import { readMyDuty } from '../../endpoints/my-duty.ts';
import { officeTimeZone } from '../../line/current.ts';
import { saying } from '../texts/index.ts';
import { adminLanguage } from '../time.ts';
import { OwnView, onlyInside } from '../view/OwnView.tsx';
import { AskForSwap } from './AskForSwap.tsx';
import { Calendars } from './Calendars.tsx';
import { CallsToReturn } from './CallsToReturn.tsx';
import { EventsNow } from './EventsNow.tsx';
import { KeepCurrent } from './KeepCurrent.client.tsx';
import { MyNumber } from './MyNumber.tsx';
import { NextDuties } from './NextDuties.tsx';
import { wantsLight } from './night.ts';
import { OnDuty } from './OnDuty.tsx';
import { Swaps } from './Swaps.tsx';
import './my-duty.css';
import './night.css';

/** For a telephone held in one hand at night: am I on, who is behind me, whom do I phone, and what do I answer. */
export async function MyDutyView(view: AdminViewServerProps) {
  onlyInside(view, '/my-duty');
  const { payload, initPageResult } = view;
  const { req } = initPageResult;
  const say = saying(req.i18n.t);
  const duty = await readMyDuty(req);
  const about = {
    duty,
    say,
    writing: {
      language: adminLanguage(req.i18n.language),
      timeZone: duty.timeZone ?? officeTimeZone(payload),
      now: Temporal.Now.instant(),
    },
  };
  const number = <MyNumber about={about} payload={payload} user={req.user} />;
  return (
    <OwnView title={say('myDuty')} view={view}>
      <KeepCurrent />
      <div className={wantsLight(req) ? 'pressjour-duty' : 'pressjour-duty pressjour-night'}>
        <OnDuty {...about} />
        <EventsNow {...about} />
        <CallsToReturn about={about} payload={payload} />
        <Swaps {...about} />
        {!duty.officer.phoneVerified && number}
        <NextDuties {...about} />
        <AskForSwap about={about} req={req} />
        {duty.officer.phoneVerified && number}
        <Calendars say={say} user={req.user} />
      </div>
    </OwnView>
  );
}
