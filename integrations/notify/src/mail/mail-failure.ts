import type { NodemailerError } from 'nodemailer';
import { ErrandFailure } from '../failure.ts';

/** What Node calls a certificate that does not hold, or a handshake that fails. */
const certificateProblem = /CERT|CRL|ISSUER|SIGNATURE|_SSL_|_TLS_/;

/**
 * What an error of the mail server means, in a sentence. What the server wrote is left out, since it often repeats the address.
 * A refusal for good (5xx) ends it, but for a wrong password or sender, which the operator can mend meanwhile.
 */
export function mailFailure(error: unknown): ErrandFailure {
  const {
    code = '',
    command = '',
    permanent = false,
    originalCode = code,
  } = error as Partial<NodemailerError>;
  const reply = replyOf(error as Partial<NodemailerError>);
  const fail = (sentence: string, again = true) => new ErrandFailure({ sentence, again, cause: error });
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') {
    return fail(`The mail server refuses the user or the password of SMTP_URL${reply}: correct them.`);
  }
  if (code === 'ETLS' || certificateProblem.test(originalCode)) {
    return fail(
      'The mail server offers no encryption that holds, so nothing was sent: use smtps:// in SMTP_URL, or mend its certificate.',
    );
  }
  if (command === 'MAIL FROM' && permanent) {
    return fail(`The mail server refuses the sender${reply}: set MAIL_FROM to one that it lets you use.`);
  }
  if (permanent) return fail(`The mail server refuses this mail for good${reply}.`, false);
  if (reply !== '') return fail(`The mail server asks to try later${reply}.`);
  if (code === 'EDNS') return fail('The name of the mail server in SMTP_URL is not found.');
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return fail('The mail cannot be sent as it is.', false);
  return fail(`The mail server of SMTP_URL cannot be reached (${originalCode || 'unknown error'}).`);
}

/** The numbers of the server's reply, such as ` (550 5.1.1)`. */
function replyOf({ responseCode, response = '' }: Partial<NodemailerError>): string {
  if (responseCode === undefined) return '';
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  return enhanced === undefined ? ` (${responseCode})` : ` (${responseCode} ${enhanced})`;
}
