import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Page as SitePage } from '@pressjour/contract';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../integrations/publisher/src/server/security-headers.ts';
import { builtSite, type Rendered } from '../../site/src/fixtures/built-site.ts';
import { fixture } from '../../site/src/fixtures/pages.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually } from '../harness/eventually.ts';
import { type LoopbackServer, startLoopbackServer } from '../harness/loopback-server.ts';
import { serveAsset } from './fixture-site.ts';

const preview = fixture('preview-editor', 'news-item');

/** What the page posted, and how the next post is answered. */
let posted: { typed: Record<string, unknown> }[];
let answer: (typed: Record<string, unknown>) => Promise<number> | number;

let browser: Browser;
let cms: LoopbackServer;
let site: LoopbackServer;
let render: (page: SitePage) => Promise<Rendered>;
beforeAll(async () => {
  [browser, render] = await Promise.all([launchBrowser(), builtSite()]);
  site = await startLoopbackServer(async (request, response) => {
    const path = request.url ?? '/';
    if (path !== preview.path) return serveAsset(path, request, response);
    const typed = request.method === 'POST' ? await typedIn(request) : {};
    const status = request.method === 'POST' ? await answer(typed) : 200;
    const { body } = await render(asTyped(typed));
    const policy = securityHeaders({ siteUrl: site.url })['Content-Security-Policy'] ?? '';
    response
      .writeHead(status, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy.replace("frame-ancestors 'none'", `frame-ancestors ${cms.url}`),
      })
      .end(status === 200 ? body : 'no');
  });
  cms = await startLoopbackServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(
      `<script>addEventListener('message', ({ data }) => (window.told = data))</script>
       <iframe src="${site.url}${preview.path}" width="900" height="500"></iframe>`,
    );
  });
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([cms?.goAway(), site?.goAway()]);
});

let context: BrowserContext;
let form: Page;
let frame: Frame;
beforeEach(async () => {
  posted = [];
  answer = () => 200;
  context = await browser.newContext();
  form = await context.newPage();
  await form.goto(cms.url);
  await form.waitForFunction(() => 'told' in window);
  frame = form.frames()[1] as Frame;
});
afterEach(() => context.close());

async function typedIn(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = JSON.parse(await text(request));
  posted.push(body);
  return body.typed;
}

function asTyped(typed: Record<string, unknown>): SitePage {
  const title = String(typed.title ?? preview.item.title);
  const note = preview.preview && { ...preview.preview, typedAt: cms.url };
  return { ...preview, ...(note ? { preview: note } : {}), item: { ...preview.item, title } };
}

/** What Payload's form sends to the page beside it. */
function type(data: Record<string, unknown>): Promise<void> {
  return form.evaluate((data) => {
    const message = { type: 'payload-live-preview', collectionSlug: 'news-items', data, locale: 'sv' };
    document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
  }, data);
}

const shows = (title: string) => frame.locator('h1').getByText(title, { exact: true }).waitFor();
const problem = () => frame.locator('[data-preview-problem]');

describe('a preview beside its form', () => {
  it('says that it is ready, as Payload wants to hear it', async () => {
    expect(await form.evaluate(() => (window as unknown as { told: unknown }).told)).toEqual({
      type: 'payload-live-preview',
      ready: true,
    });
  });

  it('shows what is typed without moving, and sends the text alone', async () => {
    await frame.evaluate(() => window.scrollTo(0, 400));
    await type({ title: 'Isen brast', lead: 'Ingress', _status: 'published', id: '7', slug: 'isen-brast' });
    await shows('Isen brast');
    expect(posted).toEqual([{ typed: { title: 'Isen brast', lead: 'Ingress' } }]);
    expect(await frame.title()).toBe('Isen brast – Isvägsverket, pressrum');
    expect(await frame.evaluate(() => window.scrollY)).toBe(400);
  });

  it('asks once for what is typed in one go, and ends with the newest words', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<number>();
    answer = () => released;
    for (const title of ['I', 'Is', 'Ise', 'Isen']) await type({ title });
    await eventually('the first post', async () => posted.length === 1);
    await type({ title: 'Isen b' });
    await type({ title: 'Isen bär' });
    answer = () => 200;
    release(200);
    await shows('Isen bär');
    expect(posted.map(({ typed }) => typed.title)).toEqual(['Isen', 'Isen bär']);
  });

  it('says when it could not follow, and follows the next change', async () => {
    answer = () => 503;
    await type({ title: 'Isen brast' });
    await problem()
      .filter({ hasText: /kunde inte uppdateras.*finns kvar/ })
      .waitFor();
    expect(await frame.textContent('h1')).toBe(preview.item.title);
    answer = () => 200;
    await type({ title: 'Isen brast' });
    await shows('Isen brast');
    expect(await problem().textContent()).toBe('');
  });

  it('says when its link has ended', async () => {
    answer = () => 404;
    await type({ title: 'Isen brast' });
    await problem()
      .filter({ hasText: /gäller inte längre/ })
      .waitFor();
  });

  it('takes nothing from anybody else', async () => {
    const heard = () =>
      frame.evaluate(() => {
        Object.assign(window, {
          heard: new Promise((hear) => addEventListener('message', hear, { once: true })),
        });
      });
    const untilHeard = () =>
      frame.evaluate(() => (window as unknown as { heard: Promise<void> }).heard.then(() => {}));
    await heard();
    await type({ title: 'Sant' });
    await untilHeard();
    await heard();
    await frame.evaluate(() => {
      window.postMessage({ type: 'payload-live-preview', data: { title: 'Falskt' } }, '*');
    });
    await untilHeard();
    await shows('Sant');
    expect(posted).toEqual([{ typed: { title: 'Sant' } }]);
  });
});
