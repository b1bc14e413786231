import { isLoopback } from '@pressjour/contract';
import type { SMTPTransportOptions } from 'nodemailer';

const connectWithin = 10_000;
/** All steps of one mail stay within the lease of an errand, a minute. */
const answerWithin = 20_000;

/**
 * How a mail server is spoken to: smtps is encrypted from the start, smtp must become so by STARTTLS with a certificate that holds,
 * before a password or a mail goes out. Only a server on this machine may go without, or with a certificate of its own,
 * since nothing leaves the machine. Port 465 or 587 unless the address names one; what stands in its query is not read.
 */
export function transportOptions(smtpUrl: string): SMTPTransportOptions {
  const url = new URL(smtpUrl);
  const here = isLoopback(smtpUrl);
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !here,
    tls: { rejectUnauthorized: !here },
    allowInternalNetworkInterfaces: here,
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: connectWithin,
    greetingTimeout: connectWithin,
    dnsTimeout: connectWithin,
    socketTimeout: answerWithin,
  };
}
