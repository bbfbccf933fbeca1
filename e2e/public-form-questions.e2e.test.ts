import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasCases, hostileStrings } from '../builder-ui/test/shared-cases.ts';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { everyQuestion, pagedForm } from './support/every-question.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf } from './support/people.ts';
import { publishForm } from './support/publish-form.ts';
import { pageTroubles, twinButtons } from './support/soundness.ts';
import { tabTroubles } from './support/tab-order.ts';
import { visit } from './support/visit.ts';

let nativ: Nativ;
let browser: Browser;

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  const admin = await sessionOf(nativ, 'admin');
  await publishForm(nativ, admin, 'every-question', everyQuestion);
  await publishForm(nativ, admin, 'paged', pagedForm);
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const refusals = [{ status: 422, path: /^\/api\/v1\/public\/forms\// }];

/** Everything on the page that has ever been seen of it, at once. */
const states: readonly {
  readonly name: string;
  readonly form: string;
  readonly reach: (page: Page) => Promise<void>;
}[] = [
  { name: 'untouched', form: 'every-question', reach: async () => {} },
  {
    name: 'with errors',
    form: 'every-question',
    async reach(page) {
      await page.locator('.nv-primary').click();
      await page.locator('#form-errors').waitFor();
    },
  },
  {
    name: 'with answers and rows',
    form: 'every-question',
    async reach(page) {
      const boxes = page.locator('.nv-step:nth-child(3) input, .nv-choice input');
      // The page follows the answers meanwhile, so each is looked for anew and waited for.
      for (let index = 0; index < (await boxes.count()); index += 1) {
        await boxes.nth(index).dispatchEvent('click');
        await expect.poll(() => boxes.nth(index).isChecked()).toBe(true);
      }
      for (const number of [0, 1]) {
        await page.locator('button[value^="add:"]').click();
        await page.locator(`[id="f.children.${number}.name"]`).waitFor();
      }
    },
  },
  { name: 'on its first page', form: 'paged', reach: async () => {} },
  {
    name: 'on its second page',
    form: 'paged',
    async reach(page) {
      await page.locator('[id="f.fullName"]').fill('Dana');
      await page.locator('[id="f.kind"]').check();
      await page.locator('.nv-primary').click();
      await page.locator('[id="f.story"]').waitFor();
    },
  },
];

describe.each(['he', 'en'] as const)('every kind of question, in %s', (language) => {
  it.each(states)('can be used by everybody: $name', async ({ form, reach }) => {
    const page = await visit(browser, nativ.address, { language, width: 360, refusals });
    await page.goto(`/f/${form}?lang=${language}`);
    await reach(page);
    for (const width of [360, 1280, 640]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeViolations(page)).toEqual([]);
      }
      await expect.poll(() => pageTroubles(page)).toEqual([]);
    }
    expect(await twinButtons(page)).toEqual([]);
    // A date is several stops in one field, more than the walk allows for.
    if (form === 'paged') expect(await tabTroubles(page)).toEqual([]);
  });
});

describe.skipIf(!hasCases)('strings that break software', () => {
  const fields = ['fullName', 'story', 'email', 'phone', 'idNumber', 'site', 'home.street', 'home.city', 'when'];

  it('stay what they are in every field while the page follows answers, and run nothing', async () => {
    const page = await visit(browser, nativ.address, { language: 'en', width: 390, refusals });
    page.on('dialog', () => expect.unreachable('Expected no dialog to open.'));
    await page.goto('/f/every-question?lang=en');
    await page.locator('[id="f.before"]').check();
    await page.locator('[id="f.when"]').waitFor();
    const strings = hostileStrings().filter(
      (text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text) && text.length < 200,
    );
    for (let from = 0; from < strings.length; from += fields.length) {
      const typed = await page.evaluate(type, { fields, texts: strings.slice(from, from + fields.length) });
      await page.evaluate(follow, from);

      expect(await page.evaluate(read, fields)).toEqual(typed);
    }
    expect(await page.locator('.nv img, .nv svg, .nv iframe, .nv script').count()).toBe(0);
  });
});

/** Types into fields as a person does, and says what the fields took of it: a line has no breaks. */
function type({ fields, texts }: { fields: readonly string[]; texts: readonly string[] }): (string | undefined)[] {
  return fields.map((name, index) => {
    const field = document.getElementById(`f.${name}`) as HTMLInputElement | null;
    if (field && texts[index] !== undefined) field.value = texts[index];
    return field?.value;
  });
}

/** Changes an answer that another one follows from, and waits until it has. */
async function follow(count: number): Promise<void> {
  const people = document.getElementById('f.people') as HTMLInputElement;
  people.value = String(count);
  people.dispatchEvent(new Event('change', { bubbles: true }));
  const until = Date.now() + 5_000;
  while (document.querySelector('output')?.textContent !== String(count * 2) && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

function read(fields: readonly string[]): (string | undefined)[] {
  return fields.map((name) => (document.getElementById(`f.${name}`) as HTMLInputElement | null)?.value);
}
