import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails on every violation of WCAG 2.2 A and AA that a machine can find on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothing(on(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']));
}

/** Fails where colours differ too little: all that another theme can break on a page that is accessible in the first. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothing(on(page).withRules(['color-contrast', 'link-in-text-block']));
}

/**
 * Run in the page itself, telling of what is wrong only: telling of all that is right, and gathering it in a page of its own (which
 * is for frames of other sites, of which there are none here), takes five times as long as looking.
 */
function on(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
}

async function expectNothing(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.slice(0, 5).map(({ html }) => html.slice(0, 200)) }))).toEqual([]);
}
