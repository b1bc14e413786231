'use client';

import { Button, Popup, PopupList, useFormFields, useFormModified } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import type { PairedCollection } from '../pair/pair-status.ts';
import type { Writing } from '../time.ts';
import { useSay } from '../useSay.ts';
import { ChangeDialog } from './ChangeDialog.client.tsx';
import { type Choice, type Choices, choicesOf, choicesOfNewWords, hourAhead } from './choices.ts';
import { focusStateIfLost } from './focus-field.ts';
import { GuardDialog } from './GuardDialog.client.tsx';
import { choiceInWords } from './in-words.ts';
import { leaveForItsPage, takeUp } from './new-text.ts';
import { usePresent } from './usePresent.ts';
import { usePublishing } from './usePublishing.ts';
import { useTelling } from './useTelling.tsx';
import { useWorkflow } from './useWorkflow.ts';
import { WordsDialog } from './WordsDialog.client.tsx';
import '../controls.css';
import './publish.css';

interface PublishControlProps {
  collection: PairedCollection;
  /** Null while the text has never been saved. */
  id: string | null;
  fourEyes: boolean;
  /** Whether readers can be told of a correction. */
  corrections: boolean;
  writing: Writing;
}

export function PublishControlClient({
  collection,
  id,
  fourEyes,
  corrections,
  writing: place,
}: PublishControlProps) {
  const say = useSay();
  const writing = { ...place, now: usePresent() };
  const document = id === null ? null : { collection, id };
  const { known, refresh } = useWorkflow(document);
  const modified = useFormModified();
  const hour = useHourAhead(writing.now.epochMilliseconds);
  const tell = useTelling({ known, writing });
  const { doing, take, guard, words, change } = usePublishing({
    collection,
    document,
    corrections,
    refresh,
  });

  const choices = (): Choices => {
    if (document === null) return { ...choicesOfNewWords({ fourEyes, live: false, hour }), more: [] };
    if (known.workflow === null) return { main: null, more: [] };
    return choicesOf({ workflow: known.workflow, modified, hour });
  };
  const label = (choice: Choice) => choiceInWords(choice, { say, writing });
  const press = async (choice: Choice) => {
    if (doing !== null) return;
    if (document === null) leaveForItsPage(collection, choice.kind);
    const done = await take(choice, label(choice));
    if (document === null && !done) takeUp(collection);
    if (document !== null && done) tell(choice.kind);
    focusStateIfLost();
  };

  const { main, more } = choices();
  useTakenUp({ collection, ready: known.workflow !== null, choices: [main, ...more], press });

  return (
    <div className="pressjour-publish">
      {main !== null && (
        <Button
          className={doing === null ? '' : 'btn--disabled'}
          extraButtonProps={doing === null ? {} : { 'aria-disabled': true }}
          id="action-save"
          margin={false}
          onClick={() => press(main)}
          size="medium"
        >
          {doing === null ? label(main) : say(doing)}
        </Button>
      )}
      {more.length > 0 && (
        <Popup
          button={<span className="pressjour-publish__more">{say('doMore')}</span>}
          disabled={doing !== null}
          horizontalAlign="right"
          size="large"
        >
          <PopupList.ButtonGroup>
            {more.map((choice) => (
              <PopupList.Button key={choice.kind} onClick={() => press(choice)}>
                {label(choice)}
              </PopupList.Button>
            ))}
          </PopupList.ButtonGroup>
        </Popup>
      )}
      <span aria-live="polite" className="pressjour-publish__doing">
        {doing === null ? '' : say(doing)}
      </span>
      <GuardDialog document={document} question={guard} />
      <WordsDialog {...words} />
      <ChangeDialog {...change} />
    </div>
  );
}

/** The hour that the form holds, whether or not it is saved. */
function useHourAhead(now: number): string | null {
  const publishAt = useFormFields(([fields]) => fields.publishAt?.value);
  const embargoedUntil = useFormFields(([fields]) => fields.embargoedUntil?.value);
  const publishedAt = useFormFields(([fields]) => fields.publishedAt?.value);
  return hourAhead({ publishAt, embargoedUntil, publishedAt }, now);
}

/** Goes on with what was pressed before a new text had a page of its own. */
function useTakenUp({
  collection,
  ready,
  choices,
  press,
}: {
  collection: PairedCollection;
  ready: boolean;
  choices: (Choice | null)[];
  press: (choice: Choice) => Promise<void>;
}): void {
  const latest = useRef({ choices, press });
  latest.current = { choices, press };
  useEffect(() => {
    if (!ready) return;
    const kind = takeUp(collection);
    const choice = latest.current.choices.find((one) => one?.kind === kind);
    if (choice) void latest.current.press(choice);
  }, [collection, ready]);
}
