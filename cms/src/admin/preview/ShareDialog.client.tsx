'use client';

import { TextInput } from '@payloadcms/ui';
import { useState } from 'react';
import { Dialog } from '../Dialog.client.tsx';
import { usePresent } from '../publish/usePresent.ts';
import { RadioList } from '../RadioList.client.tsx';
import { moment, type Writing } from '../time.ts';
import { useSay } from '../useSay.ts';
import { LinkList } from './LinkList.client.tsx';
import { NewLink } from './NewLink.client.tsx';
import { type LinkKind, useLinks } from './useLinks.ts';
import './share.css';

export const shareSlug = 'pressjour-share';
const toPath = 'share-to';
const days = ['1', '3', '7', '14'] as const;

interface ShareDialogProps {
  collection: 'news-items' | 'guidance';
  id: string;
  mayEmbargo: boolean;
  writing: Writing;
}

/** Makes links to a text, and shows those that there are. */
export function ShareDialog({ collection, id, mayEmbargo, writing }: ShareDialogProps) {
  const say = useSay();
  const now = usePresent();
  const near = { ...writing, now };
  const { links, embargoedUntil, problem, make, revoke } = useLinks({ collection, id });
  const [to, setTo] = useState('');
  const [kind, setKind] = useState<LinkKind>('colleague');
  const [duration, setDuration] = useState<(typeof days)[number]>('3');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<{ to: string; url: string } | null>(null);
  const embargo = mayEmbargo ? embargoedUntil : null;
  const shows = embargo === null ? 'colleague' : kind;

  const confirm = async () => {
    const name = to.trim();
    setMissing(name === '');
    if (name === '') {
      document.getElementById(`field-${toPath}`)?.focus();
      return;
    }
    setBusy(true);
    const expiresAt = shows === 'embargo' && embargo !== null ? embargo : daysFrom(Number(duration));
    const url = await make({ to: name, kind: shows, expiresAt });
    setBusy(false);
    if (url === null) return;
    setMade({ to: name, url });
    setTo('');
  };

  return (
    <Dialog
      busy={busy}
      busyLabel={say('shareMaking')}
      cancelLabel={say('shareClose')}
      confirmLabel={say('shareMake')}
      heading={say('shareTitle')}
      onConfirm={confirm}
      slug={shareSlug}
    >
      <p>{say('shareBody')}</p>
      <TextInput
        label={say('shareTo')}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => setTo(event.target.value)}
        path={toPath}
        required
        showError={missing}
        value={to}
      />
      <p aria-live="assertive" className="pressjour-dialog-error">
        {missing ? say('shareToMissing') : ''}
      </p>
      {embargo !== null && (
        <RadioList
          choices={[
            { value: 'colleague', label: say('shareShows_colleague') },
            { value: 'embargo', label: say('shareShows_embargo', { moment: moment(embargo, near) }) },
          ]}
          legend={say('shareShows')}
          onChange={setKind}
          value={shows}
        />
      )}
      {shows === 'colleague' && (
        <RadioList
          choices={days.map((value) => ({ value, label: say(`shareFor_${value}`) }))}
          legend={say('shareFor')}
          onChange={setDuration}
          value={duration}
        />
      )}
      {made !== null && <NewLink {...made} />}
      <LinkList links={links} onRevoke={revoke} problem={problem} writing={near} />
    </Dialog>
  );
}

function daysFrom(number: number): string {
  return new Date(Date.now() + number * 24 * 60 * 60 * 1000).toISOString();
}
