'use client';

import { toast } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import type { Writing } from '../time.ts';
import { moment } from '../time.ts';
import { useSay } from '../useSay.ts';
import type { ChoiceKind } from './choices.ts';
import { onSiteInWords } from './in-words.ts';
import type { Known } from './useWorkflow.ts';

interface TellingOptions {
  known: Known;
  writing: Writing & { now: { epochMilliseconds: number } };
}

const onItsWay = 'pressjour-on-its-way';

/** Says what came of a press, and after a publishing, in the same message, when the text was on the site and where. */
export function useTelling({ known, writing }: TellingOptions): (kind: ChoiceKind) => void {
  const say = useSay();
  const awaited = useRef(false);
  const latest = useRef(known);
  latest.current = known;
  const since = known.workflow?.live?.since ?? null;

  const tellOfSite = useRef(() => {});
  tellOfSite.current = () => {
    const live = latest.current.workflow?.live ?? null;
    if (!awaited.current || live === null || live.since === null) return;
    awaited.current = false;
    const now = { epochMilliseconds: Date.now() };
    const text = say('doneOnSite', { moment: onSiteInWords(live.since, { writing: { ...writing, now } }) });
    toast.success(<OnSite text={text} url={live.url} />, { id: onItsWay, duration: 15_000 });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the hour of the site changes
  useEffect(() => tellOfSite.current(), [since]);

  return (kind) => {
    const approval = latest.current.workflow?.approval ?? null;
    const goesOut = kind === 'publish' || kind === 'emergency';
    if ((goesOut || kind === 'approve') && approval?.dueAt != null) {
      toast.success(say('doneHour', { moment: moment(approval.dueAt, writing) }));
    } else if (goesOut) {
      awaited.current = true;
      toast.loading(say('donePublished'), { id: onItsWay, duration: 60_000 });
      tellOfSite.current();
    } else toast.success(say(`done_${kind}`));
  };
}

function OnSite({ text, url }: { text: string; url: string }) {
  return (
    <div>
      {text}{' '}
      <a href={url} rel="noopener noreferrer" target="_blank">
        {url}
      </a>
    </div>
  );
}
