import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into each service before its own code (`node --import`): the supervisor holds the other end of stdin, so its
 * end means that the supervisor is gone, however it went. Then the service closes as on SIGTERM.
 */
if (isMainThread) {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.resume();
  if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref();
}
