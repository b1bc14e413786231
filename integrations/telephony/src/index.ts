export { createTelephony, type OutgoingCall, type RecordingMedia, type Telephony } from './client/client.ts';
export { TelephonyError } from './client/errors.ts';
export { type Leftovers, mostCounted } from './client/leftovers.ts';
export type { NumberSettings, PressNumber } from './client/numbers.ts';
export { type DeployParts, deployFallback, type Fallback, inspectFallback } from './fallback/deploy.ts';
export { type FallbackAsset, fallbackAsset, fallbackDays } from './fallback/timetable.ts';
