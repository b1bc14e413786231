export {
  type Answer,
  answerAt,
  type OfficerOnShift,
  officersOnShift,
  type ReachableOfficer,
  reachableOfficers,
} from './answer.ts';
export { swedishHoliday } from './holidays.ts';
export {
  type DayKind,
  dayKind,
  type HourException,
  type HourSettings,
  hourExceptions,
  officeHoursOn,
} from './hours.ts';
export type * from './line.ts';
export { explain, type Reason } from './reasons.ts';
export {
  changesBetween,
  horizonDays,
  type LineChange,
  type LineStatus,
  lineStatusAt,
  lookBackDays,
  rosterGaps,
} from './status.ts';
