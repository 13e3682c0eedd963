import { expect, test } from 'vitest';
import { type Command, matchCommands } from './command.ts';

const commands: Command[] = ['Roadmap', 'KPI’s', 'Specificaties', 'Categorieën', 'Mijn road'].map((label) => ({ id: label, label, group: 'Pagina’s', run: () => undefined }));
const found = (query: string) => matchCommands(commands, query).map(({ label }) => label);

test('nothing typed finds everything', () => {
  expect(found('  ')).toHaveLength(commands.length);
});

test.each([
  ['road', ['Roadmap', 'Mijn road']],
  ['ROADM', ['Roadmap']],
  ['categorieen', ['Categorieën']],
  ['road mijn', ['Mijn road']],
  ['nergens', []],
])('%s finds %j', (query, labels) => {
  expect(found(query)).toEqual(labels);
});
