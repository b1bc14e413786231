import type { CaseNumberSearch } from '../../globals/SiteSettings/case-number.ts';
import type { FindingCode } from '../finding.ts';
import { type FoundDetail, findEmails, findPhones } from './contact-details.ts';
import { findIdentityNumbers, hideNumbers, type Span } from './identity-numbers.ts';
import type { Piece } from './pieces.ts';
import { plain } from './plain.ts';

/** What nobody has to explain: the press contacts that the site shows, and the press service itself. */
export interface Known {
  /** In lower case. */
  emails: ReadonlySet<string>;
  /** E.164. */
  phones: ReadonlySet<string>;
}

export interface WordRules {
  findCaseNumbers: CaseNumberSearch;
  known: Known;
}

/** Something found, before anybody is told of it. */
export interface RawFinding {
  code: FindingCode;
  field: Piece['field'];
  file: string;
  /** What was found, always written the same way. Never shown. */
  value: string;
  /** The words around it, without what must not be read. */
  excerpt: string;
}

interface Hit extends Span {
  code: FindingCode;
  value: string;
}

/**
 * Numbers and addresses in words that no reader should have. What is two things at once is told of as the first of them; what is the
 * number of a press contact is nothing else.
 */
export function findInWords(pieces: readonly Piece[], rules: WordRules): RawFinding[] {
  return pieces.flatMap((piece) => {
    const text = plain(piece.text);
    const { known, unknown: phones } = phonesIn({ ...piece, text }, rules);
    const numbers = findIdentityNumbers(text).filter(
      (number) => !known.some((phone) => holds(phone, number)),
    );
    const hits: Hit[] = numbers.map(({ start, end, digits }) => ({
      start,
      end,
      code: 'personal-identity-number',
      value: digits,
    }));
    const others: Hit[] = [
      ...caseNumbersIn({ ...piece, text }, rules),
      ...findEmails(text)
        .filter(({ value }) => !rules.known.emails.has(value))
        .map((email) => ({ ...email, code: 'email-address' as const })),
      ...phones.map((phone) => ({ ...phone, code: 'telephone-number' as const })),
    ];
    for (const hit of others) {
      if (!hits.some(({ start, end }) => hit.start < end && start < hit.end)) hits.push(hit);
    }
    if (hits.length === 0) return [];
    const shown = hideNumbers(text, numbers);
    return hits.map(({ code, value, start, end }) => ({
      code,
      value,
      field: piece.field,
      file: piece.file,
      excerpt: excerptOf(shown, { start, end }),
    }));
  });
}

function phonesIn(
  { text, kind }: Piece,
  { known }: WordRules,
): { known: FoundDetail[]; unknown: FoundDetail[] } {
  const phones = kind === 'web' ? [] : findPhones(kind === 'name' ? spaced(text) : text);
  const { contacts = [], strangers = [] } = Object.groupBy(phones, ({ value }) =>
    known.phones.has(value) ? 'contacts' : 'strangers',
  );
  return { known: contacts, unknown: strangers };
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The name of a file cannot hold a slash, and seldom holds spaces. */
function caseNumbersIn({ text, kind }: Piece, { findCaseNumbers }: WordRules): Hit[] {
  if (kind === 'reference') return [];
  const readings = kind === 'name' ? [text, spaced(text), slashed(text)] : [text];
  return readings.flatMap((reading) =>
    findCaseNumbers(reading).map(({ start, end }) => ({
      start,
      end,
      code: 'case-number' as const,
      value: reading
        .slice(start, end)
        .toUpperCase()
        .replaceAll(/[\s_/-]+/g, ' '),
    })),
  );
}

function spaced(name: string): string {
  return name.replaceAll(/[_-]/g, ' ');
}

/** IVV_2026_0123 as IVV 2026/0123. */
function slashed(name: string): string {
  return name.replaceAll(/(?<=\d)[_-](?=\d)/g, '/').replaceAll(/[_-]/g, ' ');
}

const around = 40;

function excerptOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  const words = [
    start > around ? `…${before.slice(before.search(/\s/) + 1)}` : before,
    text.slice(start, end),
    end + around < text.length ? `${after.slice(0, Math.max(after.search(/\s\S*$/), 0) || around)}…` : after,
  ];
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}
