import type { Language, Localized } from '@pressjour/contract';
import { end, moment, stretch } from '../../admin/time.ts';
import { clipped } from '../clipped.ts';
import type { Wording, Words } from '../raise.ts';
import { en } from './en.ts';
import type { Draft, DutyFact, Sentences } from './facts.ts';
import { sv } from './sv.ts';

export type { DutyFact } from './facts.ts';

const sentences: Record<Language, Sentences> = { sv, en };
/** Longer titles and messages are cut, so that the link behind them stays whole. Characters. */
const longestTitle = 120;
const longestMessage = 300;

/** What every notice is written with. */
export interface Office {
  /** Public address of the admin, without a slash at the end. */
  cmsUrl: string;
  /** IANA time zone. */
  timeZone: string;
  now: Temporal.Instant;
}

/** What a notice tells. Instants are ISO 8601. */
export type Told =
  | { kind: 'hand-over-coming' | 'hand-over'; duty: DutyFact; after: string[]; events: Localized[] }
  | { kind: 'roster-changed'; added: DutyFact[]; removed: DutyFact[] }
  | { kind: 'swap-asked'; asker: string; duty: DutyFact; message: string }
  | { kind: 'swap-accepted' | 'swap-declined'; by: string; duty: DutyFact }
  | { kind: 'event-started'; title: Localized; endsAt: string; tier: number }
  | { kind: 'event-unconfirmed'; title: Localized; asked: string[]; next: string[] }
  | { kind: 'event-ending'; title: Localized; endsAt: string; longer: string }
  | { kind: 'event-ended'; title: Localized }
  | { kind: 'nobody-on-duty'; title: Localized; inEvent: boolean }
  | { kind: 'test-call-bad'; officer: string | null; result: string; at: string }
  | { kind: 'site-trouble' | 'site-clear'; troubles: readonly { what: Localized; todo: Localized }[] };

/** The words of a notice, for whoever gets it. */
export function wordingOf(told: Told, office: Office): Wording {
  return ({ language, link }) => {
    const say = sentences[language];
    const page = pageFor(told.kind, say);
    return layOut({
      draft: draftOf({ told, say, language, link, office }),
      foot: `${page.label} ${office.cmsUrl}${page.path}`,
    });
  };
}

/** The text that carries a code. */
export function codeText(code: string, language: Language): string {
  return sentences[language].phoneCode(code);
}

interface Drafting {
  told: Told;
  say: Sentences;
  language: Language;
  link: string;
  office: Office;
}

function draftOf({ told, say, language, link, office }: Drafting): Draft {
  const writing = { ...office, language };
  const duty = (fact: DutyFact) => ({ stretch: stretch(fact, writing), tier: fact.tier });
  const until = (instant: string) => end(instant, writing);
  const titled = (title: Localized) => clipped(title[language], longestTitle);
  switch (told.kind) {
    case 'hand-over-coming':
    case 'hand-over': {
      const { from, until: ends, tier } = told.duty;
      const facts = { moment: moment(from, writing), until: until(ends), tier, after: told.after };
      const draft = told.kind === 'hand-over' ? say.handOver(facts) : say.handOverComing(facts);
      const titles = told.events.slice(0, 3).map(titled);
      return titles.length === 0 ? draft : { ...draft, sentences: [...draft.sentences, say.ongoing(titles)] };
    }
    case 'roster-changed': {
      const written = (facts: DutyFact[]) => shortened(facts.map((fact) => say.duty(duty(fact))));
      return say.rosterChanged({ added: written(told.added), removed: written(told.removed) });
    }
    case 'swap-asked':
      return say.swapAsked({
        ...duty(told.duty),
        asker: told.asker,
        message: clipped(told.message, longestMessage),
      });
    case 'swap-accepted':
      return say.swapAccepted({ ...duty(told.duty), by: told.by });
    case 'swap-declined':
      return say.swapDeclined({ ...duty(told.duty), by: told.by });
    case 'event-started':
      return say.eventStarted({
        title: titled(told.title),
        end: until(told.endsAt),
        tier: told.tier,
        link,
      });
    case 'event-unconfirmed':
      return say.eventUnconfirmed({ ...told, title: titled(told.title) });
    case 'event-ending': {
      const times = { end: until(told.endsAt), longer: until(told.longer) };
      return say.eventEnding({ ...times, title: titled(told.title), link });
    }
    case 'event-ended':
      return say.eventEnded({ title: titled(told.title) });
    case 'nobody-on-duty':
      return say.nobodyOnDuty({ title: titled(told.title), now: told.inEvent });
    case 'site-trouble':
      return say.siteTrouble({
        troubles: shortened(told.troubles.map(({ what, todo }) => `${what[language]} ${todo[language]}`)),
      });
    case 'site-clear':
      return say.siteClear({ troubles: shortened(told.troubles.map(({ what }) => what[language])) });
    case 'test-call-bad':
      return say.testCallBad({ ...told, moment: moment(told.at, writing) });
  }
}

/** Where whoever gets a notice looks further: those who keep the roster have no duty of their own to look at. */
function pageFor(kind: Told['kind'], say: Sentences): { label: string; path: string } {
  switch (kind) {
    case 'event-unconfirmed':
    case 'nobody-on-duty':
    case 'test-call-bad':
      return { label: say.roster, path: '/admin/collections/shifts' };
    case 'site-trouble':
    case 'site-clear':
      return { label: say.startPage, path: '/admin' };
    default:
      return { label: say.myDuty, path: '/admin/my-duty' };
  }
}

const atMost = 4;

/** The first few of a list, and how many more there are. */
function shortened(items: string[]): string[] {
  return items.length <= atMost ? items : [...items.slice(0, atMost), `+ ${items.length - atMost}`];
}

function layOut({ draft, foot }: { draft: Draft; foot: string }): Words {
  return {
    text: [...draft.sentences, foot].join(' '),
    mail: {
      subject: draft.subject.replace(/\s+/g, ' '),
      text: `${[...draft.sentences, foot].join('\n\n')}\n`,
    },
  };
}
