import type { Language } from '@pressjour/contract';
import { type Label, label } from '../labels.ts';
import type { Fault, Place } from './fault.ts';
import type { About, Trouble } from './trouble.ts';

/** What is wrong, and what to do about it. */
export interface TroubleWords {
  what: string;
  todo: string;
}

/** A trouble in words, for whoever has to do something about it. Pure. */
export function troubleWords(trouble: Trouble, language: Language): TroubleWords {
  const { what, todo } = wordsOf(trouble);
  return { what: what[language], todo: todo[language] };
}

function wordsOf(trouble: Trouble): { what: Label; todo: Label } {
  switch (trouble.kind) {
    case 'not-live':
    case 'not-gone': {
      const title = titleOf(trouble.about);
      const where = trouble.faults.map(whereOf);
      const what =
        trouble.kind === 'not-live'
          ? label(
              `${title.sv} ska vara på webbplatsen, men är inte som den ska: ${list(where, 'sv')}.`,
              `${title.en} should be on the site, but is not as it should be: ${list(where, 'en')}.`,
            )
          : label(
              `${title.sv} ska vara borta från webbplatsen, men är det inte: ${list(where, 'sv')}.`,
              `${title.en} should be gone from the site, but is not: ${list(where, 'en')}.`,
            );
      return { what, todo: verify };
    }
    case 'site-unreadable':
      return {
        what: label(
          `Webbplatsen går inte att läsa (${trouble.answer}). ${counted(trouble.texts, 'text', 'texter')} väntar på kontroll.`,
          `The site cannot be read (${trouble.answer}). ${counted(trouble.texts, 'text', 'texts')} wait to be looked for.`,
        ),
        todo: label(
          'Öppna webbplatsen själv. Går den att läsa för andra: kontrollera SITE_URL, och SITE_CHECK_URL om systemet inte når den adressen.',
          'Open the site yourself. If others can read it, look at SITE_URL, and at SITE_CHECK_URL where the cms cannot reach that address.',
        ),
      };
    case 'publish-overdue':
    case 'take-down-overdue':
    case 'hour-problem':
      return { what: hourWords(trouble), todo: byHand };
    case 'not-taken': {
      const title = titleOf(trouble.about);
      return {
        what: label(
          `En ändring av ${title.sv} når inte webbplatsen: ${trouble.reason}`,
          `A change of ${title.en} does not reach the site: ${trouble.reason}`,
        ),
        todo: label(
          'Rätta det som står i felet och publicera igen, eller tryck på Försök igen på startsidan. Ändringen är sparad.',
          'Mend what the reason names and publish again, or press Try again on the start page. The change is kept.',
        ),
      };
    }
    case 'publisher-away':
      return {
        what: label(
          `${counted(trouble.changes, 'ändring', 'ändringar')} har inte nått webbplatsen. ${trouble.reason ?? ''}`.trim(),
          `${counted(trouble.changes, 'change has', 'changes have')} not reached the site. ${trouble.reason ?? ''}`.trim(),
        ),
        todo: label(
          'Ändringarna är sparade och når webbplatsen när publiceringstjänsten svarar. Säg till driften.',
          'The changes are kept and reach the site when the publisher answers. Tell operations.',
        ),
      };
  }
}

const verify = label(
  'Publicera texten igen. Hjälper inte det: låt driften köra ”publish --verify”, som rättar webbplatsen.',
  'Publish the text again. If that does not help, have operations run "publish --verify", which mends the site.',
);
const byHand = label(
  'Öppna texten, se vad som hindrar den, och publicera eller dra tillbaka den för hand.',
  'Open the text, see what stands in its way, and publish or withdraw it by hand.',
);

function hourWords({
  kind,
  about,
  problem,
}: Extract<Trouble, { kind: 'publish-overdue' | 'take-down-overdue' | 'hour-problem' }>): Label {
  const title = titleOf(about);
  const because = problem === null ? '' : ` ${problem}`;
  if (kind === 'take-down-overdue') {
    return label(
      `${title.sv} skulle ha tagits ned men är kvar.${because}`,
      `${title.en} should have been taken down, and is still there.${because}`,
    );
  }
  return kind === 'publish-overdue'
    ? label(
        `${title.sv} skulle ha gått ut men har inte gjort det.${because}`,
        `${title.en} should have gone out, and has not.${because}`,
      )
    : label(
        `${title.sv} är godkänd, men något hindrar den.${because}`,
        `${title.en} is approved, but something stands in its way.${because}`,
      );
}

function titleOf(about: About | null): Label {
  return about?.title
    ? label(`”${about.title}”`, `“${about.title}”`)
    : label('ett borttaget dokument', 'a removed document');
}

const placeNames: Record<Place, Label> = {
  page: label('på sin sida', 'on its page'),
  month: label('i månadens lista', 'in the list of its month'),
  front: label('på förstasidan', 'on the front page'),
  feed: label('i flödet', 'in the feed'),
  sitemap: label('i webbplatskartan', 'in the sitemap'),
};

function whereOf({ place, fault, answer }: Fault): Label {
  const at = placeNames[place];
  if (fault === 'missing') return label(`saknas ${at.sv}`, `missing ${at.en}`);
  if (fault === 'still-there') return label(`står kvar ${at.sv}`, `still ${at.en}`);
  return label(`gick inte att läsa ${at.sv} (${answer})`, `could not be read ${at.en} (${answer})`);
}

function list(labels: readonly Label[], language: Language): string {
  return new Intl.ListFormat(language).format(labels.map((one) => one[language]));
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
