/** How Twilio fetches one address: times in milliseconds, and after which failures it tries again. */
export interface Overrides {
  connectTimeout: number;
  readTimeout: number;
  /** For all tries together. */
  totalTimeout: number;
  retries: number;
  policies: readonly FailureKind[];
}

/** No connection, no answer in time, or an answer that says so. */
export type FailureKind = 'ct' | 'rt' | '4xx' | '5xx';

const limits: Record<string, readonly [least: number, most: number, byDefault: number]> = {
  ct: [100, 10_000, 5000],
  rt: [100, 15_000, 15_000],
  tt: [100, 15_000, 15_000],
  rc: [0, 5, 1],
};
const kinds: readonly FailureKind[] = ['ct', 'rt', '4xx', '5xx'];

/**
 * Parts an address from the connection overrides in its fragment, which is neither sent nor signed.
 * @throws when there is an override that Twilio does not know, or a value that it does not take
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export function withoutOverrides(address: string): { url: string; overrides: Overrides } {
  const [url = '', fragment] = address.split('#', 2);
  const given = new Map<string, string>();
  for (const pair of fragment?.split('&') ?? []) {
    const [name = '', text = ''] = pair.split('=', 2);
    given.set(name, text);
  }
  const policies = policiesOf(given.get('rp'));
  given.delete('rp');
  for (const name of given.keys()) {
    if (limits[name] === undefined)
      throw new Error(`Twilio knows no connection override ${name} (#${fragment}).`);
  }
  return {
    url,
    overrides: {
      connectTimeout: value('ct'),
      readTimeout: value('rt'),
      totalTimeout: value('tt'),
      retries: value('rc'),
      policies,
    },
  };

  function value(name: string): number {
    const [least = 0, most = 0, byDefault = 0] = limits[name] ?? [];
    const text = given.get(name);
    if (text === undefined) return byDefault;
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new Error(`The connection override ${name} is ${text}, not ${least} to ${most}.`);
  }
}

function policiesOf(list: string | undefined): readonly FailureKind[] {
  if (list === undefined) return ['ct'];
  if (list === 'all') return kinds;
  return list.split(',').map((name) => {
    const kind = kinds.find((known) => known === name);
    if (kind === undefined) throw new Error(`Twilio knows no retry policy ${name}.`);
    return kind;
  });
}
