import { processEnvironment, startupSentence } from '@pressjour/contract';
import { pino } from 'pino';
import { startNotifier } from './notifier.ts';

const log = pino({ name: 'notify' });

try {
  const environment = processEnvironment();
  const notifier = await startNotifier({ environment, log });
  const { accountSid, textsFrom } = environment.twilio;
  log.info(
    {
      texts: accountSid !== null && textsFrom !== null ? 'Twilio' : 'outbox',
      calls: accountSid !== null ? 'Twilio' : 'outbox',
      mails: environment.mail.smtpUrl !== null ? 'SMTP' : 'outbox',
    },
    'The notifier asks for errands.',
  );
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      void notifier.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  log.fatal(startupSentence({ service: 'The notifier', variables: 'NOTIFY_INTERNAL_URL', error }));
  process.exitCode = 1;
}
