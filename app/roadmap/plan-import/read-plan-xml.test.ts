import { expect, test } from 'vitest';
import { readPlanXml } from './read-plan-xml.ts';

async function* whole(text: string) {
  yield await Promise.resolve(text);
}
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><Project><Tasks><Task><Name>&j;</Name></Task></Tasks></Project>`;
const tasks = (count: number) => `<Project><Tasks>${'<Task><UID>1</UID></Task>'.repeat(count)}</Tasks></Project>`;

test.each([
  ['doctype', 'a definition that laughs a billion times', LAUGHS],
  ['doctype', 'a definition that names another file', '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project>&x;</Project>'],
  ['broken-xml', 'a name that was never defined', '<Project><Tasks><Task><Name>&x;</Name></Task></Tasks></Project>'],
  ['broken-xml', 'an element that is not closed', '<Project><Tasks></Project>'],
  ['broken-xml', 'a file that breaks off', '<Project><Tasks><Task><UID>1'],
  ['broken-xml', 'two projects', '<Project/><Project/>'],
  ['broken-xml', 'elements without end', '<Project>'.repeat(100_000)],
  ['no-project', 'something else', '<Plan><Tasks/></Plan>'],
  ['no-project', 'a page', '<html><body>Not found</body></html>'],
  ['too-many-rows', 'more than one plan', tasks(1_002)],
])('%s: %s', async (reason, _what, text) => {
  expect(await readPlanXml(whole(text))).toEqual({ ok: false, reason });
});

test('names that mean something to JavaScript are names; a plan without tasks is empty', async () => {
  const read = await readPlanXml(whole('<p:Project xmlns:p="x"><p:__proto__>1</p:__proto__><p:constructor>2</p:constructor><p:Tasks/></p:Project>'));
  expect(read).toEqual({ ok: true, value: { project: new Map([['__proto__', '1'], ['constructor', '2'], ['Tasks', '']]), tasks: [], resources: [], assignments: [] } });
});
