'use client';

import { useFormModified } from '@payloadcms/ui';
import type { PairedCollection } from '../pair/pair-status.ts';
import type { Writing } from '../time.ts';
import { useSay } from '../useSay.ts';
import { Address } from './Address.client.tsx';
import { stateId } from './focus-field.ts';
import { factsOf, onSiteInWords, stageInWords } from './in-words.ts';
import { useFollowing } from './useFollowing.ts';
import { usePresent } from './usePresent.ts';
import { useWorkflow } from './useWorkflow.ts';
import './publish.css';

interface StatePanelProps {
  collection: PairedCollection;
  id: string;
  /** The other language's text in words, and its form where there is one. */
  pair: { text: string; href: string | null };
  writing: Writing;
}

export function StatePanelClient({ collection, id, pair, writing: place }: StatePanelProps) {
  const say = useSay();
  const writing = { ...place, now: usePresent() };
  const modified = useFormModified();
  const { known, refresh } = useWorkflow({ collection, id });
  useFollowing(known, refresh);
  const { workflow, problem } = known;

  if (workflow === null) {
    return (
      <section aria-label={say('stateOf')} className="pressjour-state field-type">
        <p>{problem === null ? say('stateReading') : say('stateUnread', { reason: problem })}</p>
      </section>
    );
  }
  const { stage, live, approval } = workflow;
  const facts = factsOf(workflow, { say, writing });
  return (
    <section aria-label={say('stateOf')} className="pressjour-state field-type" id={stateId} tabIndex={-1}>
      <p aria-live="polite" className="pressjour-state__stage">
        {stageInWords({ stage, live: live !== null, dueAt: approval?.dueAt ?? null }, { say, writing })}
      </p>
      {modified && (
        <p className="pressjour-state__unsaved">
          {say(approval === null ? 'stateUnsaved' : 'stateUnsavedVoids')}
        </p>
      )}
      {live !== null && (
        <div className="pressjour-state__live">
          <p aria-live="polite">
            {live.since === null
              ? say('factOnItsWay')
              : say('factLiveSince', { moment: onSiteInWords(live.since, { writing }) })}
          </p>
          <Address url={live.url} />
        </div>
      )}
      {facts.length > 0 && (
        <ul>
          {facts.map(({ text, warning }) => (
            <li className={warning ? 'pressjour-warning' : ''} key={text}>
              {text}
            </li>
          ))}
        </ul>
      )}
      <p className="pressjour-state__pair">
        {pair.href === null ? pair.text : <a href={pair.href}>{pair.text}</a>}
      </p>
    </section>
  );
}
