export type { CallRecord, RecordingRecord, TextRecord } from './records.ts';
export { type Failure, startTwilioApi, type TwilioApi, type TwilioApiSettings } from './server.ts';
export type { Deployed } from './serverless.ts';
