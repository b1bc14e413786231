import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asUser, pressService } from '../harness/cms.ts';
import { pressjourCommand } from '../harness/command.ts';
import { eventually } from '../harness/eventually.ts';
import { type Newsroom, neverOpen, openNewsroom } from '../system/newsroom.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.[Symbol.asyncDispose]());

const run = (args: string[], stdin = '') => pressjourCommand(args, { env: newsroom.env, stdin });
const hoursFromNow = (hours: number) => Temporal.Now.instant().add({ hours }).toString();

describe('call', () => {
  it('says who would answer, as the contract has it', async () => {
    const { code, stdout } = await run([
      'call',
      '--at',
      '2026-11-23T10:00+01:00',
      '--from',
      '+46701740605',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      state: 'desk',
      answered: true,
      reasons: expect.arrayContaining([expect.stringContaining('within office hours')]),
      ladder: [{ tier: 0, name: 'Pressbordet', phone: '+46846500411' }],
    });
  });

  it('answers for Christmas Eve at three', async () => {
    const { code, stdout } = await run(['call', '--at', '2026-12-24T03:00:00+01:00', '--from', 'anonymous']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/State {5}closed, nobody is called/);
  });

  it.each([
    [['--at', 'tomorrow', '--from', 'anonymous'], /is not an instant/],
    [['--at', '2026-12-24T03:00', '--from', 'anonymous'], /Add one: 2026-12-24T03:00:00\+01:00/],
    [['--at', '2026-12-24T03:00Z', '--from', '070-174 06 05'], /E\.164/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await run(['call', ...args]);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });

  it("goes on from the duty line's own copy when the cms is away, and says so", async () => {
    await newsroom.stop('cms');
    try {
      const { code, stdout, stderr } = await run([
        'call',
        '--at',
        hoursFromNow(1),
        '--from',
        'anonymous',
        '--json',
      ]);
      expect(code).toBe(0);
      expect(stderr).toMatch(/The cms is away\. This is from what the duty line knew/);
      expect(JSON.parse(stdout)).toHaveProperty('ladder');
      const far = await run(['call', '--at', hoursFromNow(24 * 300), '--from', 'anonymous']);
      expect(far).toMatchObject({ code: 1, stderr: expect.stringContaining('npm start') });
    } finally {
      await newsroom.start('cms');
    }
  });
});

describe('doctor', () => {
  it('names what is wrong with the roster, and the webhook to set', async () => {
    const { code, stdout } = await run(['doctor']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ok The cms is ready/m);
    expect(stdout).toMatch(/^ok The publisher is ready/m);
    expect(stdout).toMatch(/^ok The duty line is ready/m);
    expect(stdout).toMatch(/^!! Nobody is on shift from/m);
    expect(stdout).toContain('/voice/incoming#');
  });

  it('warns of an ongoing event with nobody on shift, until there is somebody', async () => {
    await newsroom.cms.updateGlobal('press-service', neverOpen);
    const event = await newsroom.cms.create('events', {
      title: 'Sprickor i isen',
      startsAt: hoursFromNow(-1),
      endsAt: hoursFromNow(3),
      staffed: true,
    });
    expect((await run(['doctor'])).stdout).toMatch(
      /^!! The event “Sprickor i isen” is ongoing with nobody on shift/m,
    );
    const officer = await newsroom.cms.create('users', {
      email: 'maja.lind@isvagsverket.example',
      name: 'Maja Lind',
      roles: ['officer'],
      phone: '+46701740605',
      password: 'a long password of the test',
    });
    await newsroom.cms.create('shifts', {
      officer: officer.id,
      startsAt: hoursFromNow(-1),
      endsAt: hoursFromNow(24 * 61),
      tier: 1,
    });
    const { stdout } = await run(['doctor']);
    expect(stdout).toMatch(/^ok The event “Sprickor i isen” is ongoing, and Maja Lind is on shift/m);
    expect(stdout).toMatch(
      /^ok Somebody is on shift at every hour outside office hours of the next 60 days/m,
    );
    await newsroom.cms.remove('events', event.id);
    await newsroom.cms.updateGlobal('press-service', pressService);
  });
});

describe('publish', () => {
  it('renders everything, and then finds nothing to mend', async () => {
    const full = await run(['publish', '--full']);
    expect(full).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/written, 0 removed, \d+ unchanged/),
    });
    const verify = await run(['publish', '--verify']);
    expect(verify).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+ files are as they should be \(/),
    });
  });

  it('asks which', async () => {
    expect(await run(['publish'])).toMatchObject({
      code: 1,
      stderr: 'Say what to publish: --full or --verify.\n',
    });
  });
});

describe('user add', () => {
  it('adds a user who can log in, with the password from stdin', async () => {
    const email = 'elin.strand@isvagsverket.example';
    const password = 'a password with some length';
    const args = ['user', 'add', '--email', email, '--name', 'Elin Strand', '--role', 'editor', 'officer'];
    const { code, stdout } = await run([...args, '--phone', '+46701740606'], `${password}\n`);
    expect(code).toBe(0);
    expect(stdout).toContain(`Added Elin Strand <${email}> as editor, officer.`);
    const user = await asUser(newsroom.environment, { email, password });
    expect((await (await user.get('/api/users/me')).json()) as object).toMatchObject({
      user: { email, roles: ['editor', 'officer'], phone: '+46701740606' },
    });
  });

  it('makes a password when asked, and shows it once', async () => {
    const args = [
      'user',
      'add',
      '--email',
      'two@isvagsverket.example',
      '--name',
      'Två',
      '--role',
      'admin',
      '--make-password',
    ];
    const { code, stdout } = await run(args);
    expect(code).toBe(0);
    const password = /Password, shown this once: (\S+)/.exec(stdout)?.[1] ?? '';
    await asUser(newsroom.environment, { email: 'two@isvagsverket.example', password });
  });

  it('says what the cms has against a user', async () => {
    const args = [
      'user',
      'add',
      '--email',
      'two@isvagsverket.example',
      '--name',
      'Två',
      '--role',
      'admin',
      '--make-password',
    ];
    const { code, stderr } = await run(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^No user was added\. \S+/);
  });

  it('refuses a short password and an unknown role', async () => {
    const args = ['user', 'add', '--email', 'three@isvagsverket.example', '--name', 'Tre', '--role'];
    expect(await run([...args, 'admin'], 'short\n')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/at least 12/),
    });
    expect((await run([...args, 'king'])).code).toBe(1);
  });
});

it('says to start Pressjour when it is not running', async () => {
  const env = {
    ...newsroom.env,
    CMS_INTERNAL_URL: 'http://127.0.0.1:9',
    PUBLISHER_INTERNAL_URL: 'http://127.0.0.1:9',
  };
  for (const args of [
    ['publish', '--full'],
    ['user', 'add', '--email', 'a@b.example', '--name', 'A', '--role', 'admin'],
  ]) {
    const { code, stderr } = await pressjourCommand(args, { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(/Start Pressjour with "npm start"/);
  }
});

it('is open to anonymous readers in nothing that the commands use', async () => {
  const { cmsUrl } = newsroom.environment;
  await eventually('the cms', async () => (await fetch(`${cmsUrl}/healthz`)).ok);
  expect((await fetch(`${cmsUrl}/api/snapshot`)).status).toBeGreaterThanOrEqual(401);
});
