import { label } from '../../labels.ts';

/** Of the page "Roster", and of what the start page says is wrong with it. */
export const rosterTexts = {
  roster: label('Jourlista', 'Roster'),
  rosterLead: label(
    'Vem som har pressjour de närmaste 60 dagarna, scheman och pass tillsammans. Tider i {{timeZone}}.',
    'Who is on press duty in the next 60 days, rotations and shifts together. Times in {{timeZone}}.',
  ),
  rosterCaption: label(
    'En rad är en vecka, måndag till söndag. Ordning 1 rings först.',
    'A row is a week, Monday to Sunday. Tier 1 is called first.',
  ),
  rosterWeek: label('Vecka', 'Week'),
  rosterWeekNumber: label('v. {{number}}', 'Week {{number}}'),
  rosterTier: label('Ordning {{tier}}', 'Tier {{tier}}'),
  rosterAttention: label('Att rätta till', 'To put right'),
  rosterNobody: label('Ingen', 'Nobody'),
  rosterAllTime: label('hela tiden', 'all the time'),
  rosterUntil: label('till {{moment}}', 'until {{moment}}'),
  rosterFrom: label('från {{moment}}', 'from {{moment}}'),
  rosterShift: label('pass', 'shift'),
  rosterExtra: label('extrapass', 'extra shift'),
  rosterRotation: label('schema', 'rotation'),
  rosterOpen: label('{{name}}, öppna {{source}}', '{{name}}, open {{source}}'),
  rosterOk: label('Inget', 'Nothing'),
  rosterGap: label('Lucka: ingen att ringa {{stretch}}', 'Gap: nobody to call {{stretch}}'),
  rosterSameTier: label(
    'Krock: {{names}} har ordning {{tier}} samtidigt {{stretch}}',
    'Overlap: {{names}} have tier {{tier}} at once {{stretch}}',
  ),
  rosterSameOfficer: label(
    'Krock: {{names}} står även i ordning {{tier}} {{stretch}}, så där finns ingen annan',
    'Overlap: {{names}} stands in tier {{tier}} too {{stretch}}, so nobody else is there',
  ),
  rosterEmpty: label(
    'Ingen har pressjour de närmaste 60 dagarna. Gör ett jourschema eller lägg till pass.',
    'Nobody is on press duty in the next 60 days. Make a rotation or add shifts.',
  ),
  rosterShifts: label('Alla jourpass', 'All shifts'),
  rosterRotations: label('Alla jourscheman', 'All rotations'),

  rosterInOrder: label(
    'Jouren är bemannad utan luckor och krockar de närmaste 60 dagarna.',
    'The roster of the next 60 days has neither gaps nor overlaps.',
  ),
  rosterGaps: label('Luckor i jouren de närmaste 60 dagarna', 'Gaps in the roster of the next 60 days'),
  rosterOverlaps: label(
    'Krockar i jouren de närmaste 60 dagarna',
    'Overlaps in the roster of the next 60 days',
  ),
  rosterNumbers: label('Nummer att rätta till', 'Numbers to put right'),
  rosterMore: label('och {{count}} till.', 'and {{count}} more.'),
  rosterShow: label('Visa jourlistan', 'Show the roster'),
  number_missing: label(
    '{{name}} saknar telefonnummer och har jour från {{moment}}.',
    '{{name}} has no telephone number and is on duty from {{moment}}.',
  ),
  'number_press-number': label(
    '{{name}} har pressnumret som eget nummer, så ingen annan telefon ringer. Jour från {{moment}}.',
    '{{name}} has the press number as their own, so no other telephone rings. On duty from {{moment}}.',
  ),
  number_unverified: label(
    '{{name}} har inte bekräftat sitt nummer med kod och har jour från {{moment}}.',
    '{{name}} has not confirmed their number by code and is on duty from {{moment}}.',
  ),
} as const;
