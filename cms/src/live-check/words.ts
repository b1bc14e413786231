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
      const address = addressOf(trouble.about);
      const where = trouble.faults.map(whereOf);
      const what =
        trouble.kind === 'not-live'
          ? label(
              `${title.sv} ska vara på webbplatsen, men är inte som den ska: ${list(where, 'sv')}.${address.sv}`,
              `${title.en} should be on the site, but is not as it should be: ${list(where, 'en')}.${address.en}`,
            )
          : label(
              `${title.sv} ska vara borta från webbplatsen, men är det inte: ${list(where, 'sv')}.${address.sv}`,
              `${title.en} should be gone from the site, but is not: ${list(where, 'en')}.${address.en}`,
            );
      return { what, todo: trouble.kind === 'not-live' ? publishAgain : takeAway };
    }
    case 'site-unreadable':
      return {
        what: label(
          `Webbplatsen går inte att läsa (${trouble.answer}). ${counted(trouble.texts.length, 'text', 'texter')} väntar på kontroll.`,
          `The site cannot be read (${trouble.answer}). ${counted(trouble.texts.length, 'text', 'texts')} wait to be looked for.`,
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
      const [title, address] = [titleOf(trouble.about), addressOf(trouble.about)];
      return {
        what: label(
          `En ändring av ${title.sv} når inte webbplatsen: ${trouble.reason}${address.sv}`,
          `A change of ${title.en} does not reach the site: ${trouble.reason}${address.en}`,
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
          `Publiceringstjänsten tar inte emot: ${counted(trouble.changes, 'ändring', 'ändringar')} har inte nått webbplatsen. ${trouble.reason ?? ''}`.trim(),
          `The publisher takes nothing in: ${counted(trouble.changes, 'change has', 'changes have')} not reached the site. ${trouble.reason ?? ''}`.trim(),
        ),
        todo: label(
          'Ändringarna är sparade och når webbplatsen när publiceringstjänsten svarar. Säg till driften.',
          'The changes are kept and reach the site when the publisher answers. Tell operations.',
        ),
      };
  }
}

const publishAgain = label(
  'Publicera texten igen. Hjälper inte det: låt driften köra ”npm run pressjour -- publish --verify”, som rättar webbplatsen.',
  'Publish the text again. If that does not help, have operations run “npm run pressjour -- publish --verify”, which mends the site.',
);
const takeAway = label(
  'Publicera den inte. Låt driften köra ”npm run pressjour -- publish --verify”, som rättar webbplatsen. Står den kvar ändå: töm det som mellanlagrar sidor framför webbplatsen.',
  'Do not publish it. Have operations run “npm run pressjour -- publish --verify”, which mends the site. If it is still there, empty whatever caches pages in front of the site.',
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
  const address = addressOf(about);
  const because = problem === null ? '' : ` ${problem}`;
  if (kind === 'take-down-overdue') {
    return label(
      `${title.sv} skulle ha tagits ned men är kvar.${because}${address.sv}`,
      `${title.en} should have been taken down, and is still there.${because}${address.en}`,
    );
  }
  return kind === 'publish-overdue'
    ? label(
        `${title.sv} skulle ha gått ut men har inte gjort det.${because}${address.sv}`,
        `${title.en} should have gone out, and has not.${because}${address.en}`,
      )
    : label(
        `${title.sv} är godkänd, men något hindrar den.${because}${address.sv}`,
        `${title.en} is approved, but something stands in its way.${because}${address.en}`,
      );
}

function titleOf(about: About | null): Label {
  return about?.title
    ? label(`”${about.title}”`, `“${about.title}”`)
    : label('ett borttaget dokument', 'a removed document');
}

/** A sentence of its own, ended by the address: a stop behind it would become part of the link. */
function addressOf(about: About | null): Label {
  return about?.url ? label(` Adress: ${about.url}`, ` Address: ${about.url}`) : label('', '');
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
