'use client';

import { Button, useAuth } from '@payloadcms/ui';
import { useEffect, useId, useRef, useState } from 'react';
import type { Finding } from '../../guard/finding.ts';
import { focusReason, Reason } from '../Reason.client.tsx';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import type { Found } from './GuardDialog.client.tsx';
import type { Document } from './useWorkflow.ts';

/** The cms takes no shorter reason. */
const shortestReason = 10;

interface FindingItemProps {
  document: Document;
  correction: Found['correction'];
  finding: Finding;
  onRemove: () => void;
  onWaived: (waiver: NonNullable<Finding['waived']>) => void;
}

/** One finding of the guard: where, what, and the two ways to deal with it. */
export function FindingItem({ document, correction, finding, onRemove, onWaived }: FindingItemProps) {
  const say = useSay();
  const { place, message, blocks, waived } = finding;
  const [reasoning, setReasoning] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const what = `${place.label}: ${place.excerpt === '' ? message : place.excerpt}`;
  const letThrough = (waiver: NonNullable<Finding['waived']>) => {
    item.current?.focus();
    onWaived(waiver);
  };

  return (
    <li className="pressjour-findings__item" ref={item} tabIndex={-1}>
      <p className="pressjour-findings__place">{place.label}</p>
      {place.excerpt !== '' && <blockquote>{place.excerpt}</blockquote>}
      <p>
        {message} {!blocks && say('guardNote')}
      </p>
      {waived !== null && <p>{say('guardWaived', { name: waived.by, reason: waived.reason })}</p>}
      {blocks && waived === null && (
        <div className="pressjour-findings__actions">
          <Button
            aria-label={say('guardRemoveOf', { what })}
            buttonStyle="secondary"
            margin={false}
            onClick={onRemove}
            size="small"
          >
            {say('guardRemove')}
          </Button>
          {!reasoning && (
            <Button
              aria-label={say('guardWaiveOf', { what })}
              buttonStyle="secondary"
              margin={false}
              onClick={() => setReasoning(true)}
              size="small"
            >
              {say('guardWaive')}
            </Button>
          )}
        </div>
      )}
      {reasoning && waived === null && (
        <Waive
          correction={correction}
          document={document}
          finding={finding}
          onWaived={letThrough}
          what={what}
        />
      )}
    </li>
  );
}

type WaiveProps = Omit<FindingItemProps, 'onRemove'> & { what: string };

function Waive({ document: { collection, id }, correction, finding, onWaived, what }: WaiveProps) {
  const say = useSay();
  const api = useApi();
  const { user } = useAuth();
  const path = `pressjour-waive-${useId()}`;
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => focusReason(path), [path]);

  const waive = async () => {
    const given = reason.trim();
    if (given.length < shortestReason) {
      setError(say('guardReasonShort'));
      focusReason(path);
      return;
    }
    setBusy(true);
    const sent = await api('POST', `/${collection}/${id}/waive`, {
      key: finding.key,
      reason: given,
      correction,
    });
    setBusy(false);
    if (!sent.ok) {
      setError(say('guardNotWaived', { reason: sent.reason }));
      return;
    }
    onWaived({
      by: typeof user?.name === 'string' ? user.name : '',
      at: new Date().toISOString(),
      reason: given,
    });
  };

  return (
    <>
      <Reason
        error={error}
        label={say('guardReason')}
        onChange={setReason}
        path={path}
        required
        rows={2}
        value={reason}
      />
      <Button
        aria-label={say('guardWaiveOf', { what })}
        disabled={busy}
        margin={false}
        onClick={waive}
        size="small"
      >
        {busy ? say('guardWaiving') : say('guardWaiveConfirm')}
      </Button>
    </>
  );
}
