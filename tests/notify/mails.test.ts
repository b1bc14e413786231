import nodemailer from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailFailure } from '../../integrations/notify/src/mail/mail-failure.ts';
import { transportOptions } from '../../integrations/notify/src/mail/transport-options.ts';
import { freePorts } from '../harness/ports.ts';
import { credentials, type MailServer, startMailServer } from './mail-server.ts';
import { modesOfOutbox, startUnderTest } from './notifier-under-test.ts';

const mail = {
  kind: 'mail',
  to: 'maja.lind@isvagsverket.example',
  subject: 'Missat samtal om sprickor i isen',
  text: 'Någon ringde pressjouren 21.14 och fick inget svar.\nSe Min jour.',
} as const;

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server[Symbol.asyncDispose]());

const address = (password = credentials.password) =>
  `smtp://${credentials.user}:${encodeURIComponent(password)}@127.0.0.1:${server.port}`;

/** The header line of a mail that has this name. */
const header = (raw: string, name: string) =>
  new RegExp(`^${name}: (.*)\r$`, 'm').exec(raw.replace(/\r\n[ \t]+/g, ' '))?.[1]?.trim();

describe('a mail server', () => {
  it('gets a mail encrypted, after a login, from the sender that is set', async () => {
    await using under = await startUnderTest({ smtpUrl: address() });
    const errand = under.desk.queue(mail);
    await under.desk.until(() => errand.state === 'done');
    expect(errand.told).toEqual([{ outcome: 'done' }]);
    const [received] = server.received;
    expect(received).toMatchObject({
      from: 'press@isvagsverket.example',
      to: [mail.to],
      secure: true,
      user: credentials.user,
    });
    const raw = received?.raw ?? '';
    expect(header(raw, 'From')).toBe('Pressjour <press@isvagsverket.example>');
    expect(header(raw, 'Subject')).toBe(mail.subject);
    expect(header(raw, 'Message-ID')).toBe(`<errand.${errand.id}@isvagsverket.example>`);
    expect(header(raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(raw).toContain('N=C3=A5gon ringde pressjouren');
  });

  it('is asked again when it wants it later, with the same mail', async () => {
    server.refuseRecipients.push('451 4.7.1 Greylisted, come back later');
    await using under = await startUnderTest({ smtpUrl: address() });
    const errand = under.desk.queue(mail);
    await under.desk.until(() => errand.state === 'done');
    expect(errand.told).toEqual([
      { outcome: 'failed', again: true, error: 'The mail server asks to try later (451 4.7.1).' },
      { outcome: 'done' },
    ]);
    expect(server.received).toHaveLength(1);
  });

  it('is not asked again when it refuses for good, and its words, which hold the address, go nowhere', async () => {
    server.refuseRecipients.push('550 5.1.1 No such mailbox');
    await using under = await startUnderTest({ smtpUrl: address() });
    const errand = under.desk.queue(mail);
    await under.desk.until(() => errand.state === 'failed');
    expect(errand.told).toEqual([
      { outcome: 'failed', again: false, error: 'The mail server refuses this mail for good (550 5.1.1).' },
    ]);
    expect(under.log()).not.toContain(mail.to);
  });

  it('that refuses the sender or the login names the variable to mend meanwhile', async () => {
    server.refuseSender = '553 5.7.1 Not your address';
    await using under = await startUnderTest({ smtpUrl: address() });
    const errand = under.desk.queue(mail);
    await under.desk.until(() => errand.told.length > 0);
    expect(errand.told[0]).toMatchObject({
      again: true,
      error: expect.stringMatching(/\(553 5\.7\.1\): set MAIL_FROM/),
    });
    await using wrong = await startUnderTest({ smtpUrl: address('another password') });
    const other = wrong.desk.queue(mail);
    await wrong.desk.until(() => other.told.length > 0);
    expect(other.told[0]).toMatchObject({
      again: true,
      error: expect.stringMatching(/\(535 5\.7\.8\): correct them/),
    });
    expect(wrong.log()).not.toContain('another password');
    expect(server.received).toEqual([]);
  });

  it('that is away is tried again', async () => {
    const [port] = await freePorts(1);
    await using under = await startUnderTest({ smtpUrl: `smtp://127.0.0.1:${port}` });
    const errand = under.desk.queue(mail);
    await under.desk.until(() => errand.told.length > 0);
    expect(errand.told[0]).toEqual({
      outcome: 'failed',
      again: true,
      error: 'The mail server of SMTP_URL cannot be reached (ECONNREFUSED).',
    });
  });

  it('on this machine may go without encryption and login', async () => {
    await using plain = await startMailServer({ disabledCommands: ['STARTTLS', 'AUTH'] });
    await using under = await startUnderTest({ smtpUrl: `smtp://localhost:${plain.port}` });
    const errand = under.desk.queue(mail);
    await under.desk.until(() => errand.state === 'done');
    expect(plain.received).toMatchObject([{ secure: false, to: [mail.to] }]);
  });
});

describe('a mail server elsewhere', () => {
  /** What becomes of a mail to a server that is reached as one elsewhere, though it is here. */
  async function sent(smtpUrl: string, { port }: MailServer): Promise<string> {
    const transport = nodemailer.createTransport({ ...transportOptions(smtpUrl), host: '127.0.0.1', port });
    try {
      await transport.sendMail({ from: 'press@isvagsverket.example', ...mail });
      return 'sent';
    } catch (error) {
      const { again, message } = mailFailure(error);
      return `${again ? 'again' : 'never'}: ${message}`;
    }
  }
  const elsewhere = `${credentials.user}:${encodeURIComponent(credentials.password)}@mail.isvagsverket.example`;

  it.each([
    ['smtp', 'offers no STARTTLS', { disabledCommands: ['STARTTLS'] }],
    ['smtp', 'has a certificate that nobody signed', {}],
    ['smtps', 'has a certificate that nobody signed', { secure: true }],
  ])('gets neither password nor mail by %s when it %s', async (protocol, _what, options) => {
    const logins: unknown[] = [];
    await using other = await startMailServer({
      ...options,
      onAuth(auth, _session, callback) {
        logins.push(auth);
        callback(null, { user: 'anybody' });
      },
    });
    expect(await sent(`${protocol}://${elsewhere}`, other)).toMatch(
      /^again: The mail server offers no encryption that holds, so nothing was sent/,
    );
    expect(logins).toEqual([]);
    expect(other.received).toEqual([]);
  });
});

describe('without a mail server', () => {
  it('a mail lies in the outbox, readable by its owner only', async () => {
    await using under = await startUnderTest();
    const errand = under.desk.queue(mail);
    await under.desk.until(() => errand.state === 'done');
    expect(errand.told).toEqual([{ outcome: 'done', outbox: true }]);
    const { to, subject, text } = mail;
    expect(await under.outbox()).toEqual([{ from: 'press@isvagsverket.example', to, subject, text }]);
    expect(await modesOfOutbox(under.dataDir)).toEqual(['700', '600']);
  });
});
