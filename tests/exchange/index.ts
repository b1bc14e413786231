export { createExchange, type Exchange, type ExchangeSettings } from './exchange.ts';
export * from './phones.ts';
export type { Caller } from './place-call.ts';
export { type Form, sign } from './signature.ts';
export type { Ring, Spoken, Transcript } from './transcript.ts';
export { readTwiml, TwimlError, type Verb } from './twiml.ts';
