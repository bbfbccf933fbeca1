import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Half as long as what `axe.source` gives, and every page that is looked at reads it anew. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

/**
 * A target that lies half under a bar which stays in the window is small only until somebody scrolls: where a page happens to
 * stand is no fault of it, so such a target is looked at again in the middle of the window.
 */
async function violationsOf(page: Page, rules: NonNullable<axe.RunOptions['runOnly']>): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    const found: string[] = [];
    for (const { id, help, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        if (id !== 'target-size' || (await isSmallInTheMiddle(String(target))))
          found.push(`${id} (${help}) at ${target}: ${failureSummary?.replace(/\s+/g, ' ')}`);
    return found;

    async function isSmallInTheMiddle(selector: string): Promise<boolean> {
      document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const again = await window.axe.run(document, { runOnly: ['target-size'], resultTypes: ['violations'] });
      return again.violations.some(({ nodes }) => nodes.some(({ target }) => String(target) === selector));
    }
  }, rules);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
