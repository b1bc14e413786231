export { createTelephony, type OutgoingCall, type RecordingMedia, type Telephony } from './client/client.ts';
export { TelephonyError } from './client/errors.ts';
export { type Leftovers, mostCounted } from './client/leftovers.ts';
export type { NumberSettings, PressNumber } from './client/numbers.ts';
