import { expect, test } from 'vitest';
import { soundKey } from './sound-key.ts';

// Spelling families of the Meertens Institute's bank of Dutch family names.
test.each([
  [['Jansen', 'Janssen', 'Janszen', 'JANSEN'], 'jnsn'],
  [['Meijer', 'Meyer', 'Meier', 'Meijere'], 'mr'],
  [['Vries', 'Fries', 'Vriesch'], 'frs'],
  [['Smit', 'Smid', 'Schmidt', 'Smitt', 'Smith'], 'smt'],
  [['Visser', 'Visscher'], 'fsr'],
  [['Bos', 'Bosch', 'Boss'], 'bs'],
  [['Dijkstra', 'Dykstra', 'Dijckstra'], 'dkstr'],
  [['Kok', 'Cock', 'Kock'], 'kk'],
  [['Philips', 'Filips'], 'flps'],
  [['IJsselstein', 'Ysselsteyn'], 'islstn'],
  [['Müller', 'Muller'], 'mlr'],
  [['Schouten'], 'sgtn'],
  [['Berg-Bakker'], 'brg bkr'],
  [['-', ''], ''],
])('%j sound like %j', (names, key) => {
  expect(names.map(soundKey)).toEqual(names.map(() => key));
});

test('other names have other keys', () => {
  const names = ['Jansen', 'Meijer', 'Vries', 'Smit', 'Visser', 'Bos', 'Dijkstra', 'Kok', 'Schouten', 'Berg', 'Dekker', 'Hendriks', 'Peters', 'Willems', 'Mulder', 'Jong', 'Boer'];
  expect(new Set(names.map(soundKey)).size).toBe(names.length);
});
