import { resolve } from 'node:path';
import { z } from 'zod';
import type { SecretStore } from './secrets.ts';
import { type SiteExtra, siteExtras } from './site-extras.ts';

/** Where the content lives. */
export type Database = { kind: 'sqlite'; url: string } | { kind: 'mongodb'; url: string };

/** The environment of every service, read and checked once at its start. */
export interface Environment {
  /** Absolute path. */
  dataDir: string;
  database: Database;
  host: string;
  sitePort: number;
  cmsPort: number;
  dutyLinePort: number;
  /** Public addresses, without a slash at the end. */
  siteUrl: string;
  /** What the site has besides its pages and feeds. */
  siteExtras: ReadonlySet<SiteExtra>;
  /** Where the cms looks at the public site; SITE_URL unless that cannot be reached from the cms. */
  siteCheckUrl: string;
  cmsUrl: string;
  dutyLineUrl: string;
  /** How services reach each other, without a slash at the end. */
  cmsInternalUrl: string;
  publisherInternalUrl: string;
  dutyLineInternalUrl: string;
  notifyInternalUrl: string;
  internalToken: string;
  payloadSecret: string;
  twilio: TwilioEnvironment;
  mail: MailEnvironment;
  /** Addresses or CIDR blocks of proxies in front of the cms, for login limits only. */
  trustedProxies: string[];
  demo: { email: string; password: string } | null;
  /** IANA time zone of the press office. */
  timeZone: string;
}

export interface TwilioEnvironment {
  /** Null: nothing is sent to Twilio. */
  accountSid: string | null;
  /** Tokens that a signature may have been made with: the present one, then the next. Never empty. */
  authTokens: [string, ...string[]];
  region: string;
  edge: string;
  /** What texts are sent from: a number in E.164, or a sender of at most 11 letters and digits that cannot be replied to. Null: texts go to the outbox. */
  textsFrom: string | null;
  /** Where Twilio's interfaces are reached when not at Twilio's own addresses, as behind a recording proxy or in tests; null otherwise. */
  apiUrl: string | null;
}

export interface MailEnvironment {
  /** Null: mails go to DATA_DIR/outbox. */
  smtpUrl: string | null;
  /** The sender. */
  from: string;
}

/** A bad environment; the message has one sentence a variable and says what to set. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a port number')
    .transform(Number)
    .refine((value) => value > 0 && value < 65536, 'must be a port number from 1 to 65535')
    .default(fallback);

const address = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
  .transform((value) => value.replace(/\/+$/, ''));

const extras = z.string().transform((value, { addIssue }): ReadonlySet<SiteExtra> => {
  const named = value === 'none' ? [] : value.split(',').map((name) => name.trim());
  const known = siteExtras.filter((extra) => named.includes(extra));
  if (known.length < new Set(named).size) {
    addIssue({ code: 'custom', message: `must be none or some of ${siteExtras.join(',')}` });
  }
  return new Set(known);
});

const secret = z.string().min(16, 'must have at least 16 characters');

const shape = z.object({
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|mongodb(\+srv)?:\/\/)/, 'must begin with file: or mongodb://')
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  SITE_PORT: port(8080),
  CMS_PORT: port(3000),
  DUTY_LINE_PORT: port(8090),
  SITE_URL: address.optional(),
  SITE_EXTRAS: extras.default(new Set(siteExtras)),
  SITE_CHECK_URL: address.optional(),
  CMS_URL: address.optional(),
  DUTY_LINE_URL: address.optional(),
  CMS_INTERNAL_URL: address.optional(),
  PUBLISHER_INTERNAL_URL: address.optional(),
  DUTY_LINE_INTERNAL_URL: address.optional(),
  NOTIFY_INTERNAL_URL: address.optional(),
  INTERNAL_TOKEN: secret.optional(),
  PAYLOAD_SECRET: secret.optional(),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-f]{32}$/, 'must be an account SID: AC and 32 hexadecimal digits')
    .optional(),
  TWILIO_AUTH_TOKEN: z.string().min(1).optional(),
  TWILIO_AUTH_TOKEN_NEXT: z.string().min(1).optional(),
  TWILIO_REGION: z.string().default('ie1'),
  TWILIO_EDGE: z.string().default('dublin'),
  TWILIO_SMS_FROM: z
    .string()
    .regex(
      /^(\+[1-9]\d{6,14}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/,
      'must be a number in E.164 or a sender of at most 11 letters and digits',
    )
    .optional(),
  TWILIO_API_URL: address.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' })
    .refine(isDecodable, 'must have what is special in user and password percent-encoded: % is %25')
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address').optional(),
  TRUSTED_PROXIES: z.string().default(''),
  DEMO: z.enum(['0', '1'], { error: 'must be 0 or 1' }).optional(),
  DEMO_EMAIL: z.email('must be an e-mail address').default('demo@pressjour.example'),
  DEMO_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  TZ_NAME: z
    .string()
    .refine(isTimeZone, 'must be an IANA time zone such as Europe/Stockholm')
    .default('Europe/Stockholm'),
  PAYLOAD_DROP_DATABASE: z
    .string()
    .refine((value) => value !== 'true', 'would delete the whole database at start: unset it')
    .optional(),
});

export interface EnvironmentSources {
  variables: Record<string, string | undefined>;
  /** Makes and keeps what the embedded default needs and nobody has set. */
  secrets: (dataDir: string) => SecretStore;
  /** What a relative DATA_DIR is relative to. */
  workingDirectory: string;
}

/**
 * Reads and checks the environment. An empty variable counts as unset.
 * @throws {EnvironmentError} naming every bad or missing variable
 */
export function readEnvironment({ variables, secrets, workingDirectory }: EnvironmentSources): Environment {
  const set = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = shape.safeParse(set);
  const problems = parsed.success ? [] : parsed.error.issues.map(sentence);
  const onMongo = /^mongodb(\+srv)?:/.test(set.DATABASE_URL ?? '');
  problems.push(...crossChecks(set, onMongo));
  if (!parsed.success || problems.length > 0) throw new EnvironmentError(problems);

  const values = parsed.data;
  const dataDir = resolve(workingDirectory, values.DATA_DIR);
  const store = secrets(dataDir);
  const siteUrl = values.SITE_URL ?? `http://localhost:${values.SITE_PORT}`;
  const cmsUrl = values.CMS_URL ?? `http://localhost:${values.CMS_PORT}`;
  const dutyLineUrl = values.DUTY_LINE_URL ?? `http://localhost:${values.DUTY_LINE_PORT}`;
  const local = [siteUrl, cmsUrl, dutyLineUrl].every(isLoopback);
  const demo = values.DEMO === undefined ? !onMongo && local : values.DEMO === '1';
  const authToken = values.TWILIO_AUTH_TOKEN ?? store.get('twilio-auth-token');

  return {
    dataDir,
    database: onMongo
      ? { kind: 'mongodb', url: values.DATABASE_URL ?? '' }
      : { kind: 'sqlite', url: values.DATABASE_URL ?? `file:${dataDir}/pressjour.db` },
    host: values.HOST,
    sitePort: values.SITE_PORT,
    cmsPort: values.CMS_PORT,
    dutyLinePort: values.DUTY_LINE_PORT,
    siteUrl,
    siteExtras: values.SITE_EXTRAS,
    siteCheckUrl: values.SITE_CHECK_URL ?? siteUrl,
    cmsUrl,
    dutyLineUrl,
    cmsInternalUrl: values.CMS_INTERNAL_URL ?? `http://127.0.0.1:${values.CMS_PORT + 1}`,
    publisherInternalUrl: values.PUBLISHER_INTERNAL_URL ?? `http://127.0.0.1:${values.SITE_PORT + 1}`,
    dutyLineInternalUrl: values.DUTY_LINE_INTERNAL_URL ?? `http://127.0.0.1:${values.DUTY_LINE_PORT + 1}`,
    // The notifier has no public port to count from; it works for the cms.
    notifyInternalUrl: values.NOTIFY_INTERNAL_URL ?? `http://127.0.0.1:${values.CMS_PORT + 2}`,
    internalToken: values.INTERNAL_TOKEN ?? store.get('internal-token'),
    payloadSecret: values.PAYLOAD_SECRET ?? store.get('payload-secret'),
    twilio: {
      accountSid: values.TWILIO_ACCOUNT_SID ?? null,
      authTokens: values.TWILIO_AUTH_TOKEN_NEXT ? [authToken, values.TWILIO_AUTH_TOKEN_NEXT] : [authToken],
      region: values.TWILIO_REGION,
      edge: values.TWILIO_EDGE,
      textsFrom: values.TWILIO_SMS_FROM ?? null,
      apiUrl: values.TWILIO_API_URL ?? null,
    },
    mail: { smtpUrl: values.SMTP_URL ?? null, from: values.MAIL_FROM ?? 'pressjour@localhost' },
    trustedProxies: values.TRUSTED_PROXIES.split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
    demo: demo
      ? { email: values.DEMO_EMAIL, password: values.DEMO_PASSWORD ?? store.get('demo-password') }
      : null,
    timeZone: values.TZ_NAME,
  };
}

/**
 * Where a service listens for the other services: loopback unless its internal address names another host,
 * as in docker compose, where only the inner network reaches it.
 */
export function internalListener(internalUrl: string): { host: string; port: number } {
  const url = new URL(internalUrl);
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  return { host: isLoopback(internalUrl) ? '127.0.0.1' : '0.0.0.0', port };
}

function crossChecks(set: Record<string, string | undefined>, onMongo: boolean): string[] {
  const problems: string[] = [];
  if (onMongo) {
    const required = {
      INTERNAL_TOKEN: 'the services prove themselves to each other with it',
      PAYLOAD_SECRET: 'sessions are signed with it',
    };
    for (const [name, why] of Object.entries(required)) {
      if (set[name] === undefined) {
        problems.push(
          `${name} must be set when DATABASE_URL is MongoDB: ${why}; make one with "openssl rand -hex 32".`,
        );
      }
    }
    if (!/^mongodb\+srv:/.test(set.DATABASE_URL ?? '') && !/[?&]replicaSet=/.test(set.DATABASE_URL ?? '')) {
      problems.push(
        'DATABASE_URL must name a replica set (…?replicaSet=rs0): without one MongoDB has no transactions.',
      );
    }
  }
  if (set.TWILIO_ACCOUNT_SID !== undefined && set.TWILIO_AUTH_TOKEN === undefined) {
    problems.push('TWILIO_AUTH_TOKEN must be set when TWILIO_ACCOUNT_SID is: calls are checked with it.');
  }
  if (set.SMTP_URL !== undefined && set.MAIL_FROM === undefined) {
    problems.push('MAIL_FROM must be set when SMTP_URL is: mails need a sender.');
  }
  return problems;
}

function sentence(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}.`;
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Now.instant().toZonedDateTimeISO(name);
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/** Whether an address of any scheme stays on this machine. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}
