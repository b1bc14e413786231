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
export { type LadderTime, ladderTimes, type NextStep, nextStep, rotateLadder } from './ladder.ts';
export type * from './line.ts';
export { explain, type Reason } from './reasons.ts';
export { type Duty, dutiesBetween, type RosterOverlap, rosterGaps, rosterOverlaps } from './roster.ts';
export {
  changesBetween,
  horizonDays,
  type LineChange,
  type LineStatus,
  lineStatusAt,
  lookBackDays,
} from './status.ts';
export { type TimetableEntry, timetable } from './timetable.ts';
