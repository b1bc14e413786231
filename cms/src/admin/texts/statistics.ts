import { label } from '../../labels.ts';

/** Of the page with the figures of the call log. */
export const statisticsTexts = {
  statistics: label('Samtalsstatistik', 'Call statistics'),
  statisticsLead: label(
    'Hur samtalen till pressnumret togs emot, i siffror. Spärrade nummer och pågående samtal räknas inte. Tider i {{timeZone}}.',
    'How calls to the press number were taken, in figures. Blocked numbers and ongoing calls are not counted. Times in {{timeZone}}.',
  ),
  statisticsAsk: label('Urval', 'Selection'),
  statisticsFrom: label('Från och med', 'From'),
  statisticsUntil: label('Till och med', 'To and including'),
  statisticsEvent: label('Händelse', 'News event'),
  statisticsAnyEvent: label('Alla samtal', 'All calls'),
  statisticsShow: label('Visa', 'Show'),
  statisticsNone: label('Inga samtal i den perioden.', 'No calls in that period.'),
  statisticsTotal: label('Samtal och utfall', 'Calls and outcomes'),
  statisticsTotalCaption: label('Vad samtalen ledde till.', 'What became of the calls.'),
  statisticsBarCaption: label(
    'Stapeln visar antalet samtal, den mörka delen de besvarade.',
    'The bar shows the number of calls, its dark part those answered.',
  ),
  statisticsOutcome: label('Utfall', 'Outcome'),
  statisticsCalls: label('Samtal', 'Calls'),
  statisticsShare: label('Andel', 'Share'),
  statisticsAll: label('Alla samtal', 'All calls'),
  statisticsWithin: label('Besvarade inom', 'Answered within'),
  statisticsWithinCaption: label(
    'Andel av alla samtal i urvalet. Väntan räknas från att samtalet kom.',
    'Share of all calls in the selection. The wait counts from when the call came.',
  ),
  statisticsSeconds: label('{{seconds}} sekunder', '{{seconds}} seconds'),
  statisticsMedian: label(
    'Hälften av de besvarade väntade högst {{seconds}} sekunder.',
    'Half of the answered callers waited at most {{seconds}} seconds.',
  ),
  statisticsCallBacks: label(
    'Att ringa tillbaka: {{owed}}. Uppringda: {{done}}.',
    'To be phoned back: {{owed}}. Phoned back: {{done}}.',
  ),
  statisticsByState: label('Efter linjens läge', 'By state of the line'),
  statisticsByHour: label('Efter timme på dygnet', 'By hour of the day'),
  statisticsByDay: label('Efter veckodag', 'By day of the week'),
  statisticsHour: label('Timme', 'Hour'),
  statisticsDay: label('Dag', 'Day'),
  statisticsState: label('Läge', 'State'),
  statisticsExport: label('Hämta samtalen', 'Export the calls'),
  statisticsCsv: label('CSV utan nummer', 'CSV without numbers'),
  statisticsCsvNumbers: label('CSV med nummer och anteckningar', 'CSV with numbers and notes'),
  statisticsCsvNote: label(
    'Hämtning med nummer antecknas i loggen. Lämna ut dem bara när det finns skäl.',
    'An export with numbers is noted in the log. Hand them out only for a reason.',
  ),
  statisticsLink: label('Statistik och export', 'Statistics and export'),
} as const;
