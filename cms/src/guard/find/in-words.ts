import { findCaseNumbers } from '../../globals/SiteSettings/case-number.ts';
import type { FindingCode } from '../finding.ts';
import { type FoundDetail, findEmails, findPhones } from './contact-details.ts';
import { findIdentityNumbers, hideIdentityNumbers, type Span } from './identity-numbers.ts';
import type { Piece } from './pieces.ts';

/** What nobody has to explain: the press contacts that the site shows, and the press service itself. */
export interface Known {
  /** In lower case. */
  emails: ReadonlySet<string>;
  /** E.164. */
  phones: ReadonlySet<string>;
}

export interface WordRules {
  /** In RE2's syntax, without fault. */
  caseNumberPatterns: readonly string[];
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

/** Numbers and addresses in words that no reader should have. What is two things at once is told of as the first of them. */
export function findInWords(pieces: readonly Piece[], rules: WordRules): RawFinding[] {
  return pieces.flatMap((piece) => {
    const text = plain(piece.text);
    const numbers = findIdentityNumbers(text);
    const hits: Hit[] = numbers.map(({ start, end, digits }) => ({
      start,
      end,
      code: 'personal-identity-number',
      value: digits,
    }));
    for (const hit of otherHits({ ...piece, text }, rules)) {
      if (!hits.some(({ start, end }) => hit.start < end && start < hit.end)) hits.push(hit);
    }
    if (hits.length === 0) return [];
    const shown = hideIdentityNumbers(text, numbers);
    return hits.map(({ code, value, start, end }) => ({
      code,
      value,
      field: piece.field,
      file: piece.file,
      excerpt: excerptOf(shown, { start, end }),
    }));
  });
}

function otherHits({ text, kind }: Piece, { caseNumberPatterns, known }: WordRules): Hit[] {
  const unknown = (found: FoundDetail[], whose: ReadonlySet<string>, code: FindingCode) =>
    found.filter(({ value }) => !whose.has(value)).map((detail) => ({ ...detail, code }));
  return [
    ...caseNumberPatterns.flatMap((pattern) => caseNumbersIn({ text, kind, pattern })),
    ...unknown(findEmails(text), known.emails, 'email-address'),
    ...(kind === 'web'
      ? []
      : unknown(findPhones(kind === 'name' ? spaced(text) : text), known.phones, 'telephone-number')),
  ];
}

/** The name of a file cannot hold a slash, and seldom holds spaces. */
function caseNumbersIn({
  text,
  kind,
  pattern,
}: {
  text: string;
  kind: Piece['kind'];
  pattern: string;
}): Hit[] {
  const readings = kind === 'name' ? [text, spaced(text), slashed(text)] : [text];
  return readings.flatMap((reading) =>
    findCaseNumbers(pattern, reading).map(({ start, end }) => ({
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

/** The same words with plain spaces, digits and hyphens, and without characters that nobody sees. */
function plain(text: string): string {
  return text
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2012\u2212]/g, '-');
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
