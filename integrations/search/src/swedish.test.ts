import fc from 'fast-check';
import { expect, it } from 'vitest';
import { swedishStem } from './swedish.ts';

/** Words in their forms, as they stand in news of roads, ice and authorities. */
const families = [
  'isväg isvägen isvägens isvägar isvägars isvägarna isvägarnas',
  'is isen isens isar isarna',
  'sjö sjön sjöns sjöar sjöarna sjöarnas',
  'insjö insjön insjöar insjöarna',
  'ö ön öns öar öarna',
  'å ån åns åar åarna',
  'bro bron brons broar broarna',
  'by byn byns byar byarna',
  'ås åsen åsar åsarna',
  'år året årets åren',
  'väg vägen vägens vägar vägarna',
  'fordon fordonet fordonets fordonen fordonens',
  'hus huset husets husen husens',
  'kök köket kökets köken',
  'län länet länets länen',
  'beslut beslutet beslutets besluten',
  'möte mötet mötets möten mötena',
  'arbete arbetet arbetets arbeten arbeta arbetar arbetade',
  'avstängning avstängningen avstängningar avstängningarna avstängningarnas',
  'mätning mätningen mätningens mätningar mätningarna',
  'myndighet myndigheten myndighetens myndigheter myndigheterna',
  'kommun kommunen kommunens kommuner kommunerna',
  'väglag väglaget väglagets',
  'område området områden områdena områdenas',
  'meddelande meddelandet meddelanden meddelandena',
  'departement departementet departementen',
  'provins provinsen provinser',
  'licens licensen licenser',
  'räddningstjänst räddningstjänsten räddningstjänstens',
  'entreprenör entreprenören entreprenörer entreprenörerna',
  'spricka sprickan sprickor sprickorna',
  'stänga stänger stängs stängd stängt stängda stängdes',
  'öppna öppnar öppnas öppnade öppnades öppnat',
  'mäta mäter mäts',
  'farlig farligt farliga farligare farligast',
  'tjock tjockt tjocka tjockare',
  'säker säkert säkerhet säkerheten säkerhetens',
  'journalist journalisten journalister journalisterna journalisternas',
  'presskonferens presskonferensen presskonferenser presskonferenserna',
  'regering regeringen regeringens',
  'uppdrag uppdraget uppdragen uppdragets',
  'fullmakt fullmakten fullmakter fullmakterna',
  'förseningar försening förseningen',
  'polis polisen polisens poliser poliserna',
  'brand branden brandens',
  'dag dagen dagar dagarna dagens',
];

it.each(families)('has one stem for %s', (family) => {
  const stems = family.split(' ').map(swedishStem);
  expect([...new Set(stems)]).toHaveLength(1);
});

it.each([
  ['kök', 'kok'],
  ['väg', 'vägg'],
  ['is', 'iso'],
  ['län', 'lån'],
  ['ö', 'å'],
  ['sjö', 'sjuk'],
  ['väder', 'vädja'],
])('keeps %s and %s apart', (one, other) => {
  expect(swedishStem(one)).not.toBe(swedishStem(other));
});

it('leaves something of every word, the beginning of it', () => {
  const letters = fc.constantFrom(...'abdefgiklmnoprstuvyåäö');
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 20 }), (word) => {
      const stem = swedishStem(word);
      expect(stem.length).toBeGreaterThan(0);
      expect(word.startsWith(stem.slice(0, -1))).toBe(true);
    }),
  );
});
