import type { Language } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { tabTo } from './support/keyboard.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
import type { ExpectedRefusal } from './support/watch.ts';
import { wordsIn } from './support/words.ts';

let nativ: Nativ;
let browser: Browser;
beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

/** A form without questions, opened where it is built. */
async function openNewForm(language: Language, key: string, refusals: readonly ExpectedRefusal[] = []): Promise<Page> {
  const session = await sessionOf(nativ, 'designer');
  const schema = { type: 'object', properties: {} };
  await tell(nativ.address, session, '/api/v1/forms', { key, title: key, schema, settings: { language } });
  const page = await visit(browser, nativ.address, { language, width: 1280, session, refusals });
  await page.goto(`/forms/${key}`);
  await page.getByRole('heading', { level: 1, name: key }).waitFor();
  return page;
}

const questionsOf = (page: Page) =>
  page.locator('[data-pick]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.pick));

const type = (page: Page, text: string) => page.keyboard.type(text);
const press = (page: Page, keys: string) => page.keyboard.press(keys);

it.each(['en', 'he'] as const)('is built and published with the keyboard alone, in %s', async (language) => {
  const { staff } = wordsIn(language);
  const { builder } = staff;
  const page = await openNewForm(language, `typed-${language}`);
  await page
    .getByRole('button', { name: builder.insert.first })
    .or(page.getByText(builder.canvas.empty))
    .first()
    .waitFor();

  // A question from the palette: its title is ready to be typed.
  await tabTo(page, page.getByRole('searchbox', { name: builder.palette.search }));
  await type(page, builder.kinds.text.name);
  await press(page, 'Enter');
  await page.getByRole('textbox', { name: builder.row.title }).and(page.locator(':focus')).waitFor();
  await type(page, 'Your name');

  // A choice behind it, with answers of its own.
  await press(page, 'Control+Enter');
  await page.getByRole('dialog', { name: builder.insert.title }).waitFor();
  await type(page, builder.kinds.choice.name);
  await press(page, 'Enter');
  await page.getByRole('textbox', { name: builder.row.title }).and(page.locator(':focus')).waitFor();
  await type(page, 'How shall we answer?');
  const answer = (number: number) =>
    page.getByRole('textbox', { name: builder.options.words.replace('{{number}}', String(number)), exact: true });
  await tabTo(page, answer(2));
  await press(page, 'Control+a');
  await type(page, 'By phone');
  await press(page, 'Enter');
  await answer(3).and(page.locator(':focus')).waitFor();
  await press(page, 'Control+a');
  await type(page, 'By pigeon');

  // Up by one step, back, and forth again.
  await press(page, 'Escape');
  await page.locator('[data-pick="/choice"]:focus').waitFor();
  await press(page, 'Alt+ArrowUp');
  await expect.poll(() => questionsOf(page)).toEqual(['/choice', '/text']);
  await press(page, 'Control+z');
  await expect.poll(() => questionsOf(page)).toEqual(['/text', '/choice']);
  await press(page, 'Control+Shift+z');
  await expect.poll(() => questionsOf(page)).toEqual(['/choice', '/text']);

  // The name is asked for only of those who want a call.
  await tabTo(page, page.locator('[data-pick="/text"]'));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('button', { name: builder.logic.onlyShow }));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('combobox', { name: builder.logic.value }));
  await type(page, 'By ph');
  await page.getByText("data.choice == 'option2'").waitFor();

  await page.getByText(builder.save.saved, { exact: true }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: builder.publish.do, exact: true }));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('button', { name: builder.publish.now }));
  await press(page, 'Enter');
  await page.getByRole('dialog', { name: builder.publish.done }).waitFor();

  const form = await tell<{ schema: { properties: object }; settings: { rules: unknown[] } }>(
    nativ.address,
    null,
    `/api/v1/public/forms/typed-${language}`,
  );
  expect(Object.keys(form.schema.properties)).toEqual(['choice', 'text']);
});

it('keeps what is typed while nobody answers, and saves it afterwards', async () => {
  const { staff } = wordsIn('en');
  const page = await openNewForm('en', 'offline', [{ status: 503, path: /^\/api\/v1\/forms\/offline$/ }]);
  const address = '**/api/v1/forms/offline';
  await page.route(address, (route) => route.fulfill({ status: 503, body: '' }));
  await page.getByRole('button', { name: staff.builder.kinds.email.name, exact: true }).click();
  await page.getByText(staff.builder.save.offline.title).waitFor();
  const kept = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('nativ:form-draft:')),
  );
  expect(kept).toHaveLength(1);

  await page.unroute(address);
  await page.getByRole('button', { name: staff.action.retry }).click();

  await page.getByText(staff.builder.save.saved, { exact: true }).waitFor();
  expect(await questionsOf(page)).toEqual(['/email']);
});

it('asks which of two stays when somebody else has changed the form meanwhile', async () => {
  const { staff } = wordsIn('en');
  const session = await sessionOf(nativ, 'admin');
  const page = await openNewForm('en', 'shared', [{ status: 412, path: /^\/api\/v1\/forms\/shared$/ }]);
  await tell(nativ.address, session, '/api/v1/forms/shared', { title: 'Theirs' }, 'PATCH');

  await page.getByRole('button', { name: staff.builder.kinds.date.name, exact: true }).click();
  await page.getByText(staff.builder.save.conflict.title).waitFor();
  await page.getByRole('button', { name: staff.builder.save.conflict.theirs }).click();

  await page.getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
  expect(await questionsOf(page)).toEqual([]);
});
