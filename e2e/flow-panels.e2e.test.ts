import type { Flow, FlowDocument } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Session } from './support/browser.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
import { filled, wordsIn } from './support/words.ts';

let nativ: Nativ;
let browser: Browser;
let session: Session;
beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  session = await sessionOf(nativ, 'admin');
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const { staff } = wordsIn('en');
const { properties } = staff;
const inEnglish = (what: string) => filled(staff.formSettings.inLanguage, { what, language: 'English' });

const drawn: FlowDocument = {
  title: 'Panels',
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'inquiry' } },
    { id: 'call', type: 'userTask', name: 'Call', config: { group: 'legal', title: 'Call back' } },
    { id: 'way', type: 'exclusiveGateway', name: 'Which?' },
    { id: 'done', type: 'end' },
    { id: 'over', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'start', target: 'call' },
    { id: 'b', source: 'call', target: 'way' },
    { id: 'c', source: 'way', target: 'done', condition: "tasks.call.outcome == 'answered'" },
    { id: 'd', source: 'way', target: 'over', default: true },
  ],
};

/** Opens the settings of a step of a flow that is there for this test alone. */
async function openStep(key: string, id: string): Promise<Page> {
  await tell(nativ.address, session, '/api/v1/flows', { key, ...drawn });
  const page = await visit(browser, nativ.address, { language: 'en', width: 1280, session });
  await page.goto(`/flows/${key}`);
  await page.locator('.react-flow__node').first().waitFor();
  await page.keyboard.press('/');
  await page.getByLabel(staff.flowTools.findWhat).fill(id);
  await page.locator('dialog [data-along]:not(input)').first().click();
  await page.getByRole('button', { name: staff.flowBuilder.side.properties, exact: true }).first().click();
  return page;
}

const flowOf = (key: string) => tell<Flow>(nativ.address, session, `/api/v1/flows/${key}`);

const configOf = ({ nodes }: Flow, id: string) => nodes.find((node) => node.id === id)?.config;

it('keeps the caret where one types, and takes a whole word back at once', async () => {
  const page = await openStep('typing', 'call');
  const title = page.getByLabel(inEnglish('What to do'), { exact: true });
  await title.focus();
  await page.keyboard.press('Home');
  await page.keyboard.type('Soon ', { delay: 20 });
  expect(await title.inputValue()).toBe('Soon Call back');

  await page.keyboard.type('x');
  expect(await title.inputValue()).toBe('Soon xCall back');

  await page.getByRole('button', { name: new RegExp(`^${staff.builder.undo}`) }).click();
  await expect.poll(() => title.inputValue()).toBe('Call back');
});

it('asks why, keeps it, and puts in an answer where the caret was', async () => {
  const page = await openStep('why', 'call');
  const reminder = page.getByRole('region', { name: properties.sections.what }).getByText('to say why it matters');
  await reminder.waitFor();
  const why = page.getByLabel(inEnglish('Why it matters'), { exact: true });
  await why.fill('They wait: ');
  const answers = page.getByRole('group', { name: 'Why it matters' }).getByLabel(properties.insertAnswer);
  await answers.selectOption('data.kind');
  await reminder.waitFor({ state: 'detached' });

  await expect
    .poll(async () => configOf(await flowOf('why'), 'call')?.why)
    .toMatchObject({ en: 'They wait: {{data.kind}}' });
});

it('renames a step, and what reads its answers follows', async () => {
  const page = await openStep('renaming', 'call');
  await page.getByText(properties.advanced, { exact: true }).click();
  await page.getByLabel(properties.id, { exact: true }).fill('contact');
  await page.getByRole('button', { name: properties.rename, exact: true }).click();
  await page.getByText(filled(properties.renamed, { id: 'contact' })).waitFor();

  const lines = ({ edges }: Flow) =>
    edges.map(({ source, target, condition = '' }) => `${source} ${target} ${condition}`);
  await expect
    .poll(async () => lines(await flowOf('renaming')))
    .toEqual(['start contact ', 'contact way ', "way done tasks.contact.outcome == 'answered'", 'way over ']);
});
