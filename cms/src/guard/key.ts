import { createHmac } from 'node:crypto';
import type { FindingCode } from './finding.ts';

/**
 * What tells a finding of a document from its others: the same while the same thing stands anywhere in it. Keyed by the secret, since
 * the few numbers that there are could be tried one by one.
 */
export function findingKey({
  secret,
  document,
  code,
  value,
}: {
  secret: string;
  document: { collection: string; id: string };
  code: FindingCode;
  value: string;
}): string {
  const sealed = [document.collection, document.id, code, value].join('\n');
  return createHmac('sha256', `guard:${secret}`).update(sealed).digest('base64url').slice(0, 32);
}
