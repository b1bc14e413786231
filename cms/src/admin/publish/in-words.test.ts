import { describe, expect, it } from 'vitest';
import type { WorkflowState } from '../../workflow/state.ts';
import { allowing, byMaja, draftState, live } from '../testing/workflow.ts';
import { type AdminTextKey, adminTranslations, saying } from '../texts/index.ts';
import { choiceInWords, factsOf, onSiteInWords, openFindings, stageInWords } from './in-words.ts';

const words = (language: 'sv' | 'en') => ({
  say: saying((key: AdminTextKey, values: Record<string, unknown> = {}) => {
    const text = adminTranslations[language].pressjour[key.replace('pressjour:', '') as 'state_draft'];
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  }),
  writing: {
    language,
    timeZone: 'Europe/Stockholm',
    now: { epochMilliseconds: Date.parse('2026-11-22T13:02:40Z') },
  },
});
const sv = words('sv');
const jonas = { by: { id: null, name: 'Jonas Tjärnlund' }, at: '2026-11-22T09:30:00Z' };
const texts = (workflow: Partial<WorkflowState>) =>
  factsOf({ ...draftState, ...workflow }, sv).map(({ text, warning }) => (warning ? `! ${text}` : text));

describe('the state of a text', () => {
  it('tells words that wait apart from those that readers have', () => {
    expect(stageInWords({ stage: 'draft', live: false, dueAt: null }, sv)).toBe('Utkast');
    expect(stageInWords({ stage: 'draft', live: true, dueAt: null }, sv)).toBe(
      'På webbplatsen, med ändringar som inte är ute',
    );
    expect(stageInWords({ stage: 'live', live: true, dueAt: null }, sv)).toBe('På webbplatsen');
    expect(stageInWords({ stage: 'scheduled', live: false, dueAt: '2026-11-23T07:00:00Z' }, sv)).toBe(
      'Godkänd, går ut i morgon kl. 8.00',
    );
  });

  it('names who asked, who approved, and when it goes out', () => {
    const approval = { ...byMaja, id: 'a', hash: 'h', dueAt: '2026-11-23T07:00:00Z', embargoedUntil: null };
    expect(
      texts({
        stage: 'scheduled',
        asked: { ...jonas, note: 'Gärna före åtta.' },
        correction: 'Sex, inte fem.',
        approval,
      }),
    ).toEqual([
      'Jonas Tjärnlund bad om godkännande i dag kl. 10.30: ”Gärna före åtta.”',
      'Rättelsen som följer med: ”Sex, inte fem.”',
      'Godkänd av Maja Ekström i dag kl. 9.00.',
      'Går ut av sig själv i morgon kl. 8.00.',
    ]);
  });

  it('says first that an approval was lost, by whom and what follows', () => {
    const voided = {
      ...jonas,
      why: 'Texten ändrades.',
      approval: { ...byMaja, dueAt: '2026-11-23T07:00:00Z' },
    };
    expect(texts({ asked: { ...jonas, note: '' }, voided })[0]).toBe(
      '! Godkännandet av Maja Ekström gäller inte: Texten ändrades (Jonas Tjärnlund, i dag kl. 10.30). Den går inte ut i morgon kl. 8.00.',
    );
  });

  it('says why whoever wrote may not publish, unless there is nothing to publish', () => {
    const actions = allowing('ask', 'emergency');
    expect(texts({ actions })).toEqual(['Inte publish.']);
    expect(texts({ stage: 'scheduled', actions })).toEqual([]);
    expect(texts({ stage: 'live', live, actions })).toEqual([]);
  });
});

describe('a choice', () => {
  it('says when it goes out', () => {
    const hour = '2026-11-22T16:00:00Z';
    expect(choiceInWords({ kind: 'publish', wording: 'plain', hour: null }, sv)).toBe('Publicera');
    expect(choiceInWords({ kind: 'publish', wording: 'plain', hour }, sv)).toBe('Publicera i dag kl. 17.00');
    expect(choiceInWords({ kind: 'publish', wording: 'change', hour: null }, words('en'))).toBe(
      'Publish change',
    );
    expect(choiceInWords({ kind: 'approve', wording: 'plain', hour }, words('en'))).toBe(
      'Approve, goes out today, 17:00',
    );
  });
});

it('tells to the second when a text was on the site, for an hour', () => {
  expect(onSiteInWords('2026-11-22T13:02:31.400Z', sv)).toBe('kl. 14.02.31');
  expect(onSiteInWords('2026-11-21T13:02:31.400Z', sv)).toBe('i går kl. 14.02');
});

it('leaves a finding in the way until it is let through', () => {
  const finding = {
    code: 'case-number',
    key: 'k',
    place: { field: 'title', label: 'Rubrik', excerpt: 'IVV 2026/1187' },
    message: 'Ett ärendenummer.',
    blocks: true,
    waived: null,
  } as const;
  const waived = { by: 'Maja Ekström', at: byMaja.at, reason: 'Ärendet är offentligt.' };
  expect(openFindings([finding, { ...finding, waived }, { ...finding, blocks: false }])).toEqual([finding]);
});
