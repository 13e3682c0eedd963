import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChoiceLines } from './choice-lines.tsx';

test.each([
  [{ label: 'Jansen', hint: 'Bakkerij Zand' }, ['Jansen', 'Bakkerij Zand']],
  [{ label: 'Jansen', hint: null }, ['Jansen']],
  [{ label: 'Jansen' }, ['Jansen']],
])('%j is told in %j', (props, lines) => {
  const html = renderToStaticMarkup(createElement(ChoiceLines, props));
  expect([...html.matchAll(/<span class="block[^"]*">([^<]*)/g)].map(([, text]) => text)).toEqual(lines);
});
