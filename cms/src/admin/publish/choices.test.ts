import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkflowState } from '../../workflow/state.ts';
import { allowing, byMaja, draftState, live, workflowActions } from '../testing/workflow.ts';
import { choicesOf, hourAhead } from './choices.ts';

const kinds = ({ main, more }: ReturnType<typeof choicesOf>) => [
  main?.kind ?? null,
  ...more.map(({ kind }) => kind),
];
const of = (workflow: Partial<WorkflowState>, { modified = false, hour = null as string | null } = {}) =>
  choicesOf({ workflow: { ...draftState, ...workflow }, modified, hour });

describe('what makes sense', () => {
  it('is to publish a draft where one person is enough', () => {
    expect(kinds(of({}))).toEqual(['publish', 'ask']);
  });

  it('is to send a draft for approval for whoever wrote it under four eyes, and emergencies stand in the menu', () => {
    expect(kinds(of({ fourEyes: true, actions: allowing('ask', 'emergency') }))).toEqual([
      'ask',
      'emergency',
    ]);
  });

  it('is to approve what waits for it, and then to publish; the request and the approval can be taken back', () => {
    const asked = { stage: 'asked', fourEyes: true } as const;
    expect(kinds(of({ ...asked, actions: allowing('approve', 'publish', 'void') }))).toEqual([
      'approve',
      'publish',
      'void',
    ]);
    expect(kinds(of({ ...asked, stage: 'approved', actions: allowing('publish', 'void') }))).toEqual([
      'publish',
      'void',
    ]);
  });

  it('is nothing while the text waits for its hour, but to void the approval', () => {
    const scheduled = { stage: 'scheduled', actions: allowing('publish', 'approve', 'void') } as const;
    expect(kinds(of(scheduled))).toEqual([null, 'void']);
  });

  it('is nothing when readers have the latest words', () => {
    expect(kinds(of({ stage: 'live', changed: false, live }))).toEqual([null]);
  });

  it('is to approve afterwards what was published in an emergency', () => {
    const emergency = { ...byMaja, reason: 'Vägen brast.' };
    const state = { stage: 'live', changed: false, live, unapproved: emergency } as const;
    expect(kinds(of({ ...state, actions: allowing('approve-afterwards') }))).toEqual(['approve-afterwards']);
  });

  it('goes by the hour that the form holds', () => {
    const hour = '2026-11-22T16:00:00.000Z';
    expect(of({}, { hour }).main).toEqual({ kind: 'publish', wording: 'plain', hour, asksOfChange: false });
    expect(of({}, { hour }).more[0]?.hour).toBeNull();
  });

  it('asks once whether readers are told of a change of what they have', () => {
    const changed = {
      live,
      changed: true,
      stage: 'draft',
      actions: allowing('ask', 'publish', 'approve', 'void'),
    } as const;
    expect(of(changed).main).toEqual({ kind: 'publish', wording: 'change', hour: null, asksOfChange: true });
    const asked = of({ ...changed, stage: 'asked' });
    expect([asked.main, ...asked.more].map((one) => one?.asksOfChange)).toEqual([false, false, false]);
  });

  it('is never what the cms does not allow, and nothing twice', () => {
    const workflow = fc.record({
      stage: fc.constantFrom('draft', 'asked', 'approved', 'scheduled', 'live', 'withdrawn'),
      changed: fc.boolean(),
      live: fc.constantFrom(null, live),
      unapproved: fc.constantFrom(null, { ...byMaja, reason: 'Vägen brast.' }),
      fourEyes: fc.boolean(),
      actions: fc.subarray(workflowActions).map((allowed) => allowing(...allowed)),
    });
    fc.assert(
      fc.property(workflow, (state) => {
        const offered = kinds(choicesOf({ workflow: state, modified: false, hour: null })).filter(
          (kind) => kind !== null,
        );
        expect(new Set(offered).size).toBe(offered.length);
        expect(offered.filter((kind) => !state.actions[kind].allowed)).toEqual([]);
      }),
    );
  });
});

describe('words that are not saved', () => {
  it('make their writer ask under four eyes, whatever was allowed for those before them', () => {
    const nothingNew = { stage: 'live', changed: false, live, actions: allowing() } as const;
    expect(kinds(of(nothingNew, { modified: true }))).toEqual(['publish', 'ask']);
    expect(kinds(of({ ...nothingNew, fourEyes: true }, { modified: true }))).toEqual(['ask', 'emergency']);
    expect(of(nothingNew, { modified: true }).main?.asksOfChange).toBe(true);
    expect(of({}, { modified: true }).main?.asksOfChange).toBe(false);
  });
});

describe('the hour ahead', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');

  it('is the latest of those that the form holds, whether as text or as a date', () => {
    expect(
      hourAhead(
        { publishAt: '2026-11-22T11:00:00.000Z', embargoedUntil: new Date('2026-11-22T12:00:00Z') },
        now,
      ),
    ).toBe('2026-11-22T12:00:00.000Z');
  });

  it('is none when all have passed or the fields are empty', () => {
    expect(hourAhead({ publishAt: null, publishedAt: '2026-11-22T09:00:00.000Z' }, now)).toBeNull();
    expect(hourAhead({ publishAt: '', embargoedUntil: undefined }, now)).toBeNull();
  });
});
