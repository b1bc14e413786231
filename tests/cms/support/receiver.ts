import { createServer } from 'node:http';
import { type Changes, changesShape, type Environment } from '@pressjour/contract';

/** A double of the publisher and of the duty line, on loopback: it takes what the cms tells and remembers it. */
export interface Receiver {
  /** What the publisher was told, in order. */
  changes: Changes[];
  /** What the publisher was told and did not take, in order. */
  refused: Changes[];
  /** How often the duty line was told to fetch its snapshot. */
  refreshes: number;
  /** What the publisher answers from now on, to its health check as well. */
  answer: (status: number) => void;
  /** What it says of a change that it refuses although it is well; null takes it. Waits when it gives a promise. */
  refuse: ((changes: Changes) => string | null | Promise<null>) | null;
  /** Resolves when what was told satisfies the condition. */
  until: (condition: (receiver: Receiver) => boolean) => Promise<void>;
  close: () => Promise<void>;
}

export async function startReceiver(environment: Environment): Promise<Receiver> {
  let status = 200;
  const waiting = new Set<() => void>();
  const receiver: Receiver = {
    changes: [],
    refused: [],
    refreshes: 0,
    refuse: null,
    answer: (next) => {
      status = next;
    },
    until(condition) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const look = () => {
        if (!condition(receiver)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
      return promise;
    },
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
  const serve = (url: string) => {
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const authorized = request.headers.authorization === `Bearer ${environment.internalToken}`;
      let answered = status;
      let said = {};
      if (authorized && request.url === '/changes') {
        const changes = changesShape.parse(JSON.parse(Buffer.concat(chunks).toString()));
        const error = (await receiver.refuse?.(changes)) ?? null;
        if (error !== null) {
          answered = 500;
          said = { error };
        }
        (answered === 200 ? receiver.changes : receiver.refused).push(changes);
      }
      if (authorized && request.url === '/refresh') receiver.refreshes += 1;
      response.writeHead(authorized || request.url === '/healthz' ? answered : 401).end(JSON.stringify(said));
      for (const look of [...waiting]) look();
    });
    return new Promise<typeof server>((resolve) =>
      server.listen(Number(new URL(url).port), '127.0.0.1', () => resolve(server)),
    );
  };
  const servers = [
    await serve(environment.publisherInternalUrl),
    await serve(environment.dutyLineInternalUrl),
  ];
  return receiver;
}
