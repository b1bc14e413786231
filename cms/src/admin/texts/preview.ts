import { label } from '../../labels.ts';

/** Of previews: the tab of one's own, and the links that others are given. */
export const previewTexts = {
  previewOpen: label('Förhandsvisa', 'Preview'),
  previewSaveFirst: label(
    'Spara texten först. Det är det sparade som visas.',
    'Save the text first. What is saved is shown.',
  ),

  share: label('Dela …', 'Share …'),
  shareTitle: label('Dela en förhandsvisning', 'Share a preview'),
  shareBody: label(
    'Den som har länken kan läsa texten utan att logga in, tills länken upphör eller återkallas. Ändringar som inte är sparade visas inte.',
    'Whoever has the link can read the text without logging in, until the link ends or is revoked. Changes that are not saved are not shown.',
  ),
  shareTo: label('Vem länken är till (namn eller e-post)', 'Whom the link is for (name or e-mail)'),
  shareToMissing: label('Skriv vem länken är till.', 'Say whom the link is for.'),
  shareShows: label('Vad länken visar', 'What the link shows'),
  shareShows_colleague: label('Det senast sparade utkastet', 'The draft as it was last saved'),
  shareShows_embargo: label(
    'Texten som den godkändes, tills embargot upphör {{moment}}',
    'The text as it was approved, until its embargo ends {{moment}}',
  ),
  shareFor: label('Hur länge länken gäller', 'How long the link is valid'),
  shareFor_1: label('1 dygn', '1 day'),
  shareFor_3: label('3 dygn', '3 days'),
  shareFor_7: label('7 dygn', '7 days'),
  shareFor_14: label('14 dygn', '14 days'),
  shareMake: label('Skapa länk', 'Make a link'),
  shareMaking: label('Skapar länken …', 'Making the link …'),
  shareClose: label('Stäng', 'Close'),
  shareNotMade: label('Länken skapades inte. {{reason}}', 'The link was not made. {{reason}}'),
  shareMade: label(
    'Länken till {{to}} är skapad. Kopiera den nu: den visas inte igen.',
    'The link for {{to}} is made. Copy it now: it is not shown again.',
  ),
  shareAddress: label('Länkens adress', 'The address of the link'),
  shareCopy: label('Kopiera länken', 'Copy the link'),
  shareCopied: label('Länken är kopierad.', 'The link is copied.'),
  shareNotCopied: label(
    'Länken kunde inte kopieras. Den är markerad: kopiera den själv.',
    'The link could not be copied. It is selected: copy it yourself.',
  ),

  shareLinks: label('Länkar till texten', 'Links to the text'),
  shareNoLinks: label('Ingen har fått någon länk.', 'Nobody was given a link.'),
  shareUnread: label('Länkarna kunde inte läsas. {{reason}}', 'The links could not be read. {{reason}}'),
  shareKind_colleague: label('utkastet', 'the draft'),
  shareKind_embargo: label('den godkända texten', 'the approved text'),
  shareLink: label('{{to}}: {{shows}}', '{{to}}: {{shows}}'),
  shareValid: label('Gäller till {{moment}}.', 'Valid until {{moment}}.'),
  shareExpired: label('Upphörde {{moment}}.', 'Ended {{moment}}.'),
  shareRevokedBy: label('Återkallad av {{name}} {{moment}}.', 'Revoked by {{name}} {{moment}}.'),
  shareRevoked: label('Återkallad {{moment}}.', 'Revoked {{moment}}.'),
  shareUnused: label('Inte öppnad.', 'Not opened.'),
  shareUsed: label('Senast öppnad {{moment}}.', 'Last opened {{moment}}.'),
  shareRevoke: label('Återkalla', 'Revoke'),
  shareRevokeOf: label('Återkalla länken till {{to}}', 'Revoke the link for {{to}}'),
  shareIsRevoked: label('Länken till {{to}} är återkallad.', 'The link for {{to}} is revoked.'),
  shareNotRevoked: label(
    'Länken återkallades inte, och gäller än. {{reason}}',
    'The link was not revoked, and is still valid. {{reason}}',
  ),
};
