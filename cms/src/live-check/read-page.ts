import type { Answer } from './looks.ts';

/** How long an address may take to answer in whole. Milliseconds. */
const limit = 5_000;

/** Reads an address as a reader would, and never waits for long. What a cache on the way holds does not count. */
export async function readPage(url: string, signal: AbortSignal): Promise<Answer> {
  const tooLong = AbortSignal.timeout(limit);
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { 'cache-control': 'no-cache' },
      signal: AbortSignal.any([signal, tooLong]),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    if (tooLong.aborted) return { unreadable: `no answer within ${limit / 1000} s` };
    const cause = error instanceof Error ? error.cause : null;
    const code = cause instanceof Error && 'code' in cause ? cause.code : error;
    return { unreadable: String(code) };
  }
}
