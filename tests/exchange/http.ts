import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface HttpAnswer {
  status: number;
  type: string;
  body: string;
}

const agent = new Agent({ keepAlive: true });

/**
 * Posts a form.
 * @param timeout milliseconds without a byte
 * @throws what the connection met with
 */
export async function postForm({
  url,
  headers,
  body,
  timeout,
}: {
  url: string;
  headers: Record<string, string>;
  body: string;
  timeout: number;
}): Promise<HttpAnswer> {
  const response = await send();
  return {
    status: response.statusCode ?? 0,
    type: response.headers['content-type'] ?? '',
    body: await text(response),
  };

  function send(): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent, headers, timeout });
      sent.on('response', resolve);
      sent.on('timeout', () =>
        sent.destroy(Object.assign(new Error('No answer in time.'), { code: 'ETIMEDOUT' })),
      );
      sent.on('error', (error: Error & { code?: string }) => {
        // A server that restarted has closed the connections that were kept; the request has not reached it.
        if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(send());
        else reject(error);
      });
      sent.end(body);
    });
  }
}
