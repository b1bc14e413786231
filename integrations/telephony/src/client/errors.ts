/** Something that Twilio did not do. The message is a sentence for people, without telephone numbers and secrets. */
export class TelephonyError extends Error {
  override readonly name = 'TelephonyError';
  /** Whether another try may do better. */
  readonly again: boolean;
  /** The HTTP status; null when no answer came. */
  readonly status: number | null;

  constructor(message: string, { again, status = null }: { again: boolean; status?: number | null }) {
    super(message);
    this.again = again;
    this.status = status;
  }
}

const account =
  'it knows no such account and token in this region: check TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_REGION';
const noSuchNumber = 'the number does not exist: correct it';
const sender =
  'it does not let this account send from that sender or number: check TWILIO_SMS_FROM and the press number';
const country =
  'the account may not reach that country: allow it among the geographic permissions in the console';

/** @see https://www.twilio.com/docs/api/errors */
const reasons: Record<number, string> = {
  20003: account,
  20008: 'it takes no test credentials there: set those of the account',
  21201: noSuchNumber,
  21205: 'it takes no address that is not public: check DUTY_LINE_URL',
  21211: noSuchNumber,
  21212: sender,
  21214: 'the number cannot be reached',
  21215: country,
  21217: noSuchNumber,
  21219:
    'a trial account reaches verified numbers only: verify the number in the console or upgrade the account',
  21265: noSuchNumber,
  21408: country,
  21606: sender,
  21608:
    'a trial account reaches verified numbers only: verify the number in the console or upgrade the account',
  21610: 'whom it goes to has answered STOP and gets no more texts',
  21612: 'texts cannot be sent to that number from this sender',
  21614: 'the number is not that of a mobile telephone',
  21617: 'the text is too long',
  21659: sender,
};

const tooMany = 429;

/**
 * Asks Twilio for something.
 * @param what the first half of the sentence when it fails, such as `The text was not sent`
 * @throws {TelephonyError} and nothing else
 */
export async function asked<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw telephonyError(what, error);
  }
}

/** The same, for what may not be there. */
export async function orNull<T>(what: string, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await asked(what, ask);
  } catch (error) {
    if (error instanceof TelephonyError && error.status === 404) return null;
    throw error;
  }
}

/** From whatever the twilio package or fetch threw. Twilio's own words are left out, since they hold telephone numbers. */
function telephonyError(what: string, error: unknown): TelephonyError {
  if (error instanceof TelephonyError) return error;
  const reason = networkReason(error);
  if (reason !== null) {
    return new TelephonyError(`${what}: Twilio does not answer (${reason}).`, { again: true });
  }
  const status = numberIn(error, 'status');
  if (status !== null) return answeredError({ what, status, code: numberIn(error, 'code') });
  const name = error instanceof Error ? error.name : typeof error;
  return new TelephonyError(
    `${what}: Twilio answered otherwise than described (${name}). See whether a newer Pressjour knows of it.`,
    { again: false },
  );
}

/** For an answer with an error status. */
export function answeredError({
  what,
  status,
  code = null,
}: {
  what: string;
  status: number;
  /** Twilio's own error code. */
  code?: number | null;
}): TelephonyError {
  const again = status === tooMany || status === 408 || status === 409 || status >= 500;
  const number = code === null || code === status ? `status ${status}` : `status ${status}, error ${code}`;
  return new TelephonyError(`${what}: Twilio says that ${reasonOf({ status, code })} (${number}).`, {
    again,
    status,
  });
}

function reasonOf({ status, code }: { status: number; code: number | null }): string {
  const known = code === null ? undefined : reasons[code];
  if (known !== undefined) return known;
  if (status === 401) return account;
  if (status === 404) return 'there is nothing at that address';
  if (status === tooMany) return 'it was asked too often';
  if (status >= 500) return 'it has trouble of its own';
  return code === null ? 'it refuses' : `it refuses: see https://www.twilio.com/docs/errors/${code}`;
}

function numberIn(error: unknown, name: string): number | null {
  if (typeof error !== 'object' || error === null) return null;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'number' ? value : null;
}

/**
 * Codes of the network, of names, of encryption and of answers that break off. Axios gives ERR_BAD_RESPONSE to the last, with the
 * status that the answer began with.
 */
const networkCodes =
  /^(E(CONN|HOST|NET|AI_|NOTFOUND|PIPE|TIMEDOUT|PROTO)|UND_ERR_|ERR_(NETWORK|BAD_RESPONSE|STREAM_PREMATURE|TLS_|SSL_)|CERT_|UNABLE_TO_|.*SELF_SIGNED)/;

/** Such as ECONNREFUSED; never the message, which may hold an address with an account in it. Null: it is not for the network. */
function networkReason(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'TimeoutError') return error.name;
  for (const thrown of [error, error.cause]) {
    const code: unknown = thrown instanceof Error ? Reflect.get(thrown, 'code') : null;
    if (typeof code === 'string' && networkCodes.test(code)) return code;
  }
  return null;
}
