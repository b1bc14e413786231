import type { CallEvent } from '@pressjour/contract';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { JournalState } from './journal/journal.ts';

export interface Metrics {
  registry: Registry;
  /** Counts what an entry of the journal says. */
  entry: (entry: CallEvent) => void;
  refusedSignature: () => void;
  failedRequest: () => void;
  /** @param seconds from the request's arrival to its answer */
  answered: (seconds: number) => void;
}

/** Counters and gauges of the duty line. They name no caller and no officer. */
export function createMetrics({
  snapshotAgeSeconds,
  journal,
}: {
  /** Seconds since the cms last confirmed the snapshot; infinite when it never did. */
  snapshotAgeSeconds: () => number;
  journal: () => JournalState;
}): Metrics {
  const registers = [new Registry()] as [Registry];
  const calls = new Counter({
    name: 'pressjour_calls_total',
    help: 'Calls by the state of the line.',
    labelNames: ['state'],
    registers,
  });
  const attempts = new Counter({
    name: 'pressjour_call_attempts_total',
    help: 'Telephones tried, by how it ended; declined and caller-gone count again those where key 2, or key 1 too late, was pressed.',
    labelNames: ['outcome'],
    registers,
  });
  const messages = new Counter({
    name: 'pressjour_call_messages_total',
    help: 'Calls that heard the spoken message.',
    registers,
  });
  const voicemails = new Counter({
    name: 'pressjour_call_voicemails_total',
    help: 'Calls that were offered to leave a message.',
    registers,
  });
  const recordings = new Counter({
    name: 'pressjour_call_recordings_total',
    help: 'Messages that were left.',
    registers,
  });
  const signatures = new Counter({
    name: 'pressjour_refused_signatures_total',
    help: 'Requests under /voice without a valid signature.',
    registers,
  });
  const failures = new Counter({
    name: 'pressjour_failed_voice_requests_total',
    help: 'Signed requests that could not be understood and were answered with the spoken message.',
    registers,
  });
  const answers = new Histogram({
    name: 'pressjour_voice_answer_seconds',
    help: 'Time to answer a request of Twilio.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
    registers,
  });
  gauge(
    'pressjour_snapshot_age_seconds',
    'Seconds since the cms last confirmed the snapshot.',
    snapshotAgeSeconds,
  );
  gauge(
    'pressjour_journal_backlog',
    'Journal entries that the cms has not acknowledged.',
    () => journal().backlog,
  );
  gauge('pressjour_journal_unwritten', 'Journal entries in memory only.', () => journal().unwritten);
  gauge('pressjour_journal_alarm', '1 while the disk does not take the journal.', () =>
    journal().alarm ? 1 : 0,
  );

  return {
    registry: registers[0],
    entry({ kind, lineState, status, language }) {
      if (kind === 'incoming') calls.inc({ state: lineState ?? 'closed' });
      if (kind === 'attempt-ended') attempts.inc({ outcome: status ?? 'unknown' });
      if (kind === 'declined' || kind === 'caller-gone') attempts.inc({ outcome: kind });
      if (kind === 'message' && language === undefined) messages.inc();
      if (kind === 'voicemail' && language === undefined) voicemails.inc();
      if (kind === 'recorded') recordings.inc();
    },
    refusedSignature: () => signatures.inc(),
    failedRequest: () => failures.inc(),
    answered: (seconds) => answers.observe(seconds),
  };

  function gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  }
}
