import type { MailEnvironment } from '@pressjour/contract';
import nodemailer from 'nodemailer';
import type { Outbox } from '../outbox.ts';
import { mailFailure } from './mail-failure.ts';
import { transportOptions } from './transport-options.ts';

export interface Mail {
  /** The errand's id: a mail that is sent twice has one Message-ID, so that most mailboxes show it once. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/**
 * Sends mails by SMTP_URL, or keeps them in the outbox.
 * @throws {ErrandFailure}
 */
export type SendMail = (mail: Mail) => Promise<{ outbox?: true }>;

export function mailSender({
  mail: { smtpUrl, from },
  outbox,
}: {
  mail: MailEnvironment;
  outbox: Outbox;
}): SendMail {
  if (smtpUrl === null) {
    return async ({ to, subject, text }) => {
      await outbox.keep({ from, to, subject, text });
      return { outbox: true };
    };
  }
  const transport = nodemailer.createTransport(transportOptions(smtpUrl));
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return async ({ id, to, subject, text }) => {
    try {
      await transport.sendMail({
        from: { name: 'Pressjour', address: from },
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<errand.${id}@${domain}>`,
        // RFC 3834: no out-of-office answers to a machine.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw mailFailure(error);
    }
    return {};
  };
}
