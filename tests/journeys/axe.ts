import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong on a page, a line for each rule with the elements. */
export async function foundByAxe(page: Page): Promise<string[]> {
  // our pages hold no frames, and without looking for them axe needs no second page for each
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
