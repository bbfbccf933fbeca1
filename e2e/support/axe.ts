import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong on the page as it stands, a line each. The debugger runs it, which the content security policy of
 * the page does not concern, so the page stays as strict as it is for readers.
 */
export const axeViolations = (page: Page): Promise<string[]> => violationsOf(page, tags);

/** The same of colours alone, which are all that changes when it gets dark. */
export const contrastViolations = (page: Page): Promise<string[]> =>
  violationsOf(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });

/** The same of what follows from how wide a window is and where it begins to be read. */
export const layoutViolations = (page: Page): Promise<string[]> =>
  violationsOf(page, { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] });

async function violationsOf(page: Page, rules: NonNullable<axe.RunOptions['runOnly']>): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} (${help}) at ${target}: ${failureSummary?.replace(/\s+/g, ' ')}`,
      ),
    );
  }, rules);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
