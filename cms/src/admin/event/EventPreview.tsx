'use client';

import { useDebounce, useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import { CallIn } from './CallIn.client.tsx';
import type { EventOutlook } from './outlook-endpoint.ts';
import '../warning.css';
import './event.css';

type Preview = EventOutlook | { failed: string } | 'loading' | null;

/** In the form of an event: what the site will show and who will answer, before anything is saved. */
export function EventPreview() {
  const say = useSay();
  const text = useFormFields(([fields]) => fields.title?.value);
  const notice = useFormFields(([fields]) => fields.notice?.value);
  const { preview, askAgain } = useOutlook();

  return (
    <section aria-labelledby="pressjour-outlook" className="pressjour-outlook field-type">
      <h2 id="pressjour-outlook">{say('outlookTitle')}</h2>
      <div aria-live="polite">
        {preview === null && <p>{say('outlookFill')}</p>}
        {preview === 'loading' && <p>{say('outlookLoading')}</p>}
        {preview !== null && typeof preview === 'object' && 'failed' in preview && (
          <p>{say('outlookFailed', { reason: preview.failed })}</p>
        )}
        {preview !== null && typeof preview === 'object' && 'calls' in preview && (
          <>
            <Warning onCalledIn={askAgain} warning={preview.warning} />
            <p>{preview.site}</p>
            <blockquote>
              <strong>{typeof text === 'string' && text !== '' ? text : say('outlookNoTitle')}</strong>
              {typeof notice === 'string' && notice !== '' ? <p>{notice}</p> : null}
            </blockquote>
            <h3>{say('outlookCalls')}</h3>
            <p>{preview.number}</p>
            <ul>
              {preview.calls.map(({ when, who }) => (
                <li key={when}>
                  <span className="pressjour-outlook__when">{when}</span> {who}
                </li>
              ))}
            </ul>
            {preview.told.length > 0 && (
              <>
                <h3>{say('outlookTold')}</h3>
                <ul>
                  {preview.told.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function Warning({ warning, onCalledIn }: { warning: EventOutlook['warning']; onCalledIn: () => void }) {
  const say = useSay();
  const { id } = useDocumentInfo();
  if (warning === null) return null;
  return (
    <div className="pressjour-warning">
      <p>
        <strong>{warning.text}</strong>
      </p>
      {warning.callable.length === 0 ? (
        <p>{say('outlookNobodyToCallIn')}</p>
      ) : (
        <>
          <p>{say('outlookCallIn')}</p>
          <ul>
            {warning.callable.map(({ id: officer, name, phone, nextDuty }) => (
              <li className="pressjour-outlook__callable" key={officer}>
                <span>
                  {name}
                  {phone !== null && (
                    <>
                      {', '}
                      <a href={`tel:${phone.e164}`}>{phone.written}</a>
                    </>
                  )}
                  {nextDuty !== null && `, ${say('outlookNextDuty', { moment: nextDuty })}`}
                </span>
                {id !== undefined && (
                  <CallIn event={String(id)} name={name} officer={officer} onCalledIn={onCalledIn} />
                )}
              </li>
            ))}
          </ul>
          {id === undefined && <p>{say('outlookCallInAfterSave')}</p>}
        </>
      )}
    </div>
  );
}

/** The cms works it out, by the rules and in the press office's time zone, when the form has stood still for a moment. */
function useOutlook(): { preview: Preview; askAgain: () => void } {
  const api = useApi();
  const { id } = useDocumentInfo();
  const startsAt = useFormFields(([fields]) => fields.startsAt?.value);
  const endsAt = useFormFields(([fields]) => fields.endsAt?.value);
  const staffed = useFormFields(([fields]) => fields.staffed?.value === true);
  const query = useDebounce(queryOf({ id, startsAt, endsAt, staffed }), 300);
  const [preview, setPreview] = useState<Preview>(null);
  const [asked, setAsked] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the event differs, not at each rendering
  useEffect(() => {
    let current = true;
    if (query === null) {
      setPreview(null);
      return;
    }
    setPreview((before) => before ?? 'loading');
    void api('GET', `/events/outlook?${query}`).then(({ ok, body, reason }) => {
      if (current) setPreview(ok ? (body as unknown as EventOutlook) : { failed: reason });
    });
    return () => {
      current = false;
    };
  }, [query, asked]);

  return { preview, askAgain: () => setAsked((times) => times + 1) };
}

function queryOf({
  id,
  startsAt,
  endsAt,
  staffed,
}: {
  id: string | number | undefined;
  startsAt: unknown;
  endsAt: unknown;
  staffed: boolean;
}): string | null {
  const ends = instantOf(endsAt);
  if (ends === null) return null;
  return new URLSearchParams({
    endsAt: ends,
    startsAt: instantOf(startsAt) ?? new Date().toISOString(),
    staffed: String(staffed),
    ...(id === undefined ? {} : { id: String(id) }),
  }).toString();
}

/** Payload's date fields hold a text or, once picked, a Date. */
function instantOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' && value !== '' ? value : null;
}
