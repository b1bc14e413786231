import { type Label, label } from '../labels.ts';
import type { GuardedField } from './find/pieces.ts';
import type { FindingCode } from './finding.ts';

/** The fields as the form names them. */
export const fieldNames: Record<GuardedField, Label> = {
  title: label('Rubrik', 'Title'),
  lead: label('Ingress', 'Lead'),
  body: label('Brödtext', 'Body'),
  slug: label('Adress', 'Slug'),
  referenceNumber: label('Diarienummer', 'Reference number'),
  corrections: label('Rättelser', 'Corrections'),
  changeNote: label('Vad som är nytt i den här versionen', 'What is new in this version'),
  images: label('Bilder', 'Images'),
  attachments: label('Bilagor', 'Attachments'),
  files: label('Filer att hämta', 'Files to download'),
  withdrawal: label('Skäl', 'Reason'),
};

/** What a finding is called where several are named in one sentence. */
export const findingNames: Record<FindingCode, Label> = {
  'personal-identity-number': label('personnummer', 'personal identity number'),
  'case-number': label('ärendenummer', 'case number'),
  'email-address': label('e-postadress', 'e-mail address'),
  'telephone-number': label('telefonnummer', 'telephone number'),
  'missing-alt': label('alternativtext saknas', 'missing alternative text'),
  'missing-credit': label('fotograf eller källa saknas', 'missing credit'),
  'missing-licence': label('licens saknas', 'missing licence'),
  'empty-lead': label('tom ingress', 'empty lead'),
  'dead-link': label('länk som inte leder någonstans', 'link that leads nowhere'),
  'unchecked-link': label('länk som inte kunde kontrolleras', 'link that could not be checked'),
};

/** What a finding is and what to do. */
export const findingTexts: Record<FindingCode, Label> = {
  'personal-identity-number': label(
    'Det ser ut som ett personnummer. Ta bort det, eller skriv varför det ska stå kvar.',
    'This looks like a personal identity number. Remove it, or say why it must stay.',
  ),
  'case-number': label(
    'Det ser ut som ett ärendenummer. Ta bort det, eller skriv varför det ska stå kvar.',
    'This looks like a case number. Remove it, or say why it must stay.',
  ),
  'email-address': label(
    'E-postadressen hör inte till någon presskontakt. Ta bort den, eller skriv varför den ska stå kvar.',
    'This e-mail address belongs to no press contact. Remove it, or say why it must stay.',
  ),
  'telephone-number': label(
    'Telefonnumret hör inte till någon presskontakt. Ta bort det, eller skriv varför det ska stå kvar.',
    'This telephone number belongs to no press contact. Remove it, or say why it must stay.',
  ),
  'missing-alt': label(
    'Bilden saknar alternativtext på textens språk. Beskriv vad den visar för den som inte ser den.',
    'The picture has no alternative text in the language of the text. Say what it shows, for those who cannot see it.',
  ),
  'missing-credit': label(
    'Bilden saknar fotograf eller källa. Fyll i vem som har gjort den.',
    'The picture has no credit. Say who made it.',
  ),
  'missing-licence': label(
    'Bilden saknar licens. Fyll i hur den får användas.',
    'The picture has no licence. Say on what terms it may be used.',
  ),
  'empty-lead': label(
    'Ingressen är tom. Skriv det viktigaste.',
    'The lead is empty. Write what matters most.',
  ),
  'dead-link': label(
    'Länken leder inte någonstans för den som läser. Rätta den, eller skriv varför den ska stå kvar.',
    'This link leads readers nowhere. Mend it, or say why it must stay.',
  ),
  'unchecked-link': label(
    'Det gick inte att kontrollera länken. Öppna den själv. Den hindrar inte publicering.',
    'This link could not be checked. Open it yourself. It does not stand in the way of publishing.',
  ),
};
