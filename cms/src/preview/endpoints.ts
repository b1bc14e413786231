import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { listenerHeader } from '../collections/Users/service-strategy.ts';
import { fileShown } from './files.ts';
import { noteUse } from './note-use.ts';
import { previewOf } from './preview.ts';
import { type Shown, shownBy } from './shown.ts';
import { type Typed, typedLimit, typedShape, withTyped } from './typed.ts';

const kept = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
};

/**
 * `/api/previews/:token`: what the publisher asks to show an unpublished text. The token is the credential. On the internal listener
 * alone: the public one answers as if no token were known, and so does everything that opens nothing, whatever the reason.
 */
export const previewEndpoints: Endpoint[] = [
  {
    path: '/previews/:token',
    method: 'get',
    handler: (req) =>
      forHolder(req, async (opened) => {
        const answered = answer(await previewOf({ ...opened, text: opened.shown.text }));
        void noteUse(opened.payload, opened.shown.link, opened.now);
        return answered;
      }),
  },
  {
    path: '/previews/:token',
    method: 'post',
    handler: (req) =>
      forHolder(req, async (opened) => {
        if (opened.shown.kind !== 'editor') return refuse(403, 'Only a writer sees what is typed.');
        const sent = await typedIn(req);
        if (sent instanceof Response) return sent;
        return answer(await previewOf({ ...opened, text: withTyped(opened.shown.text, sent) }));
      }),
  },
  {
    path: '/previews/:token/files/:key/:size',
    method: 'get',
    handler: (req) =>
      forHolder(req, async (opened) => {
        const { key, size } = req.routeParams ?? {};
        const file = await fileShown({ ...opened, key: String(key), size: String(size) });
        if (file === null) return notThere();
        return new Response(file.bytes, {
          headers: {
            ...kept,
            'content-type': file.mimeType,
            'content-length': String(file.length),
            'x-content-type-options': 'nosniff',
            'content-security-policy': "default-src 'none'; sandbox",
          },
        });
      }),
  },
];

interface Opened {
  payload: PayloadRequest['payload'];
  token: string;
  now: Temporal.Instant;
  shown: Shown;
}

async function forHolder(
  req: PayloadRequest,
  give: (opened: Opened) => Promise<Response>,
): Promise<Response> {
  if (req.headers.get(listenerHeader) !== 'internal') return notThere();
  const opening = {
    payload: req.payload,
    token: String(req.routeParams?.token ?? ''),
    now: Temporal.Now.instant(),
  };
  const shown = await shownBy(opening);
  return shown === null ? notThere() : give({ ...opening, shown });
}

async function typedIn(req: PayloadRequest): Promise<Typed | Response> {
  const text = (await req.text?.()) ?? '';
  if (Buffer.byteLength(text) > typedLimit) return refuse(413, 'The form is too long to be previewed.');
  const sent = typedShape.safeParse(jsonOf(text));
  return sent.success
    ? sent.data.typed
    : refuse(400, `The form was not read: ${z.prettifyError(sent.error)}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function answer(body: object): Response {
  return Response.json(body, { headers: kept });
}

function notThere(): Response {
  return refuse(404, 'There is no such preview, or it has ended.');
}

function refuse(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status, headers: kept });
}
