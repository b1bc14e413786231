import { describe, expect, it } from 'vitest';
import { EnvironmentError, internalListener, readEnvironment } from './environment.ts';

function read(variables: Record<string, string>) {
  return readEnvironment({
    variables,
    secrets: () => ({ get: (name) => `made-${name}` }),
    workingDirectory: '/srv/pressjour',
  });
}

function problemsOf(variables: Record<string, string>): readonly string[] {
  try {
    read(variables);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

describe('the embedded default', () => {
  it('needs no variable at all', () => {
    const environment = read({});
    expect(environment.dataDir).toBe('/srv/pressjour/data');
    expect(environment.database).toEqual({ kind: 'sqlite', url: 'file:/srv/pressjour/data/pressjour.db' });
    expect(environment.siteUrl).toBe('http://localhost:8080');
    expect(environment.internalToken).toBe('made-internal-token');
    expect(environment.twilio.accountSid).toBeNull();
    expect(environment.timeZone).toBe('Europe/Stockholm');
  });

  it('has the demo on localhost addresses only', () => {
    expect(read({}).demo).toEqual({ email: 'demo@pressjour.example', password: 'made-demo-password' });
    expect(read({ SITE_URL: 'https://press.example' }).demo).toBeNull();
    expect(read({ SITE_URL: 'https://press.example', DEMO: '1' }).demo).not.toBeNull();
    expect(read({ DEMO: '0' }).demo).toBeNull();
  });

  it('takes an empty variable for unset, as compose files write it', () => {
    expect(read({ SITE_PORT: '', TWILIO_AUTH_TOKEN: '' }).sitePort).toBe(8080);
  });

  it('has all extras of the site but those that the operator does without', () => {
    const extras = (SITE_EXTRAS: string) => [...read({ SITE_EXTRAS }).siteExtras];
    expect(extras('')).toEqual(['search', 'print', 'pictures']);
    expect(extras('pictures, search')).toEqual(['search', 'pictures']);
    expect(extras('none')).toEqual([]);
    expect(problemsOf({ SITE_EXTRAS: 'search,pdf' })).toEqual([
      'SITE_EXTRAS must be none or some of search,print,pictures.',
    ]);
  });

  it('gives internal addresses ports of their own, beside the public ones', () => {
    const environment = read({ CMS_PORT: '4000' });
    expect(environment.cmsUrl).toBe('http://localhost:4000');
    expect(environment.cmsInternalUrl).toBe('http://127.0.0.1:4001');
    expect(environment.notifyInternalUrl).toBe('http://127.0.0.1:4002');
  });
});

describe('a bad environment', () => {
  it('names every bad variable in one error', () => {
    const problems = problemsOf({ SITE_PORT: 'http', CMS_URL: 'press.example', TZ_NAME: 'Mars/Olympus' });
    expect(problems).toHaveLength(3);
    expect(problems.join(' ')).toMatch(/SITE_PORT.*CMS_URL.*TZ_NAME/);
  });

  it.each(['0', '65536'])('refuses the port %s', (SITE_PORT) => {
    expect(problemsOf({ SITE_PORT })).toEqual(['SITE_PORT must be a port number from 1 to 65535.']);
  });

  it('refuses to run where Payload would drop the database', () => {
    expect(problemsOf({ PAYLOAD_DROP_DATABASE: 'true' })[0]).toMatch(/PAYLOAD_DROP_DATABASE/);
  });

  it('refuses an account without a token to check its calls with', () => {
    expect(problemsOf({ TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}` })[0]).toMatch(
      /^TWILIO_AUTH_TOKEN must be set/,
    );
  });
});

describe('on MongoDB', () => {
  const url = 'mongodb://db.example/pressjour?replicaSet=rs0';

  it('asks for each secret in a sentence of its own', () => {
    const problems = problemsOf({ DATABASE_URL: url });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['INTERNAL_TOKEN', 'PAYLOAD_SECRET']);
  });

  it('has no demo', () => {
    const secrets = { INTERNAL_TOKEN: 'i'.repeat(32), PAYLOAD_SECRET: 'p'.repeat(32) };
    expect(read({ DATABASE_URL: url, ...secrets }).demo).toBeNull();
  });

  it('refuses a server without a replica set, where transactions are silently off', () => {
    const problems = problemsOf({ DATABASE_URL: 'mongodb://db.example/pressjour' });
    expect(problems.at(-1)).toMatch(/replicaSet/);
  });
});

describe('two tokens at once', () => {
  it('are both accepted, the present one first', () => {
    const { twilio } = read({ TWILIO_AUTH_TOKEN: 'present', TWILIO_AUTH_TOKEN_NEXT: 'next' });
    expect(twilio.authTokens).toEqual(['present', 'next']);
  });
});

describe('what is sent out', () => {
  it('stays in the outbox until a sender is set', () => {
    const environment = read({});
    expect(environment.twilio.textsFrom).toBeNull();
    expect(environment.twilio.apiUrl).toBeNull();
    expect(environment.mail).toEqual({ smtpUrl: null, from: 'pressjour@localhost' });
  });

  it.each(['+46846500410', 'Isvagsverk', 'Press 24'])(
    'takes %s as the sender of texts',
    (TWILIO_SMS_FROM) => {
      expect(read({ TWILIO_SMS_FROM }).twilio.textsFrom).toBe(TWILIO_SMS_FROM);
    },
  );

  it.each(['0846500410', '12345', 'Isvägsverk', 'Isvagsverket'])(
    'refuses %s as the sender of texts',
    (from) => {
      expect(problemsOf({ TWILIO_SMS_FROM: from })).toEqual([
        'TWILIO_SMS_FROM must be a number in E.164 or a sender of at most 11 letters and digits.',
      ]);
    },
  );

  it('takes a mail server with its sender', () => {
    const mail = { SMTP_URL: 'smtps://user:word@mail.example', MAIL_FROM: 'press@isvagsverket.example' };
    expect(read(mail).mail).toEqual({ smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM });
  });

  it('refuses a mail server without a sender, and one of another kind', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://mail.example' })).toEqual([
      'MAIL_FROM must be set when SMTP_URL is: mails need a sender.',
    ]);
    expect(problemsOf({ SMTP_URL: 'https://mail.example', MAIL_FROM: 'press' })).toEqual([
      'SMTP_URL must begin with smtp:// or smtps://.',
      'MAIL_FROM must be an e-mail address.',
    ]);
  });

  it('refuses a password of the mail server that cannot be read', () => {
    const mail = { SMTP_URL: 'smtps://user:50%@mail.example', MAIL_FROM: 'press@isvagsverket.example' };
    expect(problemsOf(mail)).toEqual([
      'SMTP_URL must have what is special in user and password percent-encoded: % is %25.',
    ]);
  });

  it('can reach Twilio by another address, as behind a recording proxy', () => {
    expect(read({ TWILIO_API_URL: 'http://127.0.0.1:4010/' }).twilio.apiUrl).toBe('http://127.0.0.1:4010');
  });
});

describe('where a service listens for the others', () => {
  it('is loopback unless its address names a host of an inner network', () => {
    expect(internalListener('http://127.0.0.1:3001')).toEqual({ host: '127.0.0.1', port: 3001 });
    expect(internalListener('http://cms:3001')).toEqual({ host: '0.0.0.0', port: 3001 });
  });
});
