import type { FlowNode, Instance, InstanceStarted, LocalizedText, WebhookAddress } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './support/browser.ts';
import { withKeyboard, withPointer } from './support/hands.ts';
import { tabTo } from './support/keyboard.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
import { filled, wordsIn } from './support/words.ts';

let nativ: Nativ;
let browser: Browser;
let admin: Session;

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  admin = await sessionOf(nativ, 'admin');
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const both = (en: string, he: string): LocalizedText => ({ en, he });
const names = {
  score: both('Work out the score', 'חישוב הניקוד'),
  screen: both('Screen the application', 'סינון המועמדות'),
  train: both('Train', 'הכשרה'),
};
const task = (id: 'screen' | 'train'): FlowNode => ({
  id,
  type: 'userTask',
  name: names[id],
  config: { group: 'legal', title: names[id] },
});

const apply = {
  title: both('Applications', 'מועמדויות'),
  nodes: [
    { id: 'came', type: 'webhookStart', config: { webhook: 'applications' } },
    {
      id: 'score',
      type: 'setVariables',
      name: names.score,
      config: { assignments: [{ variable: 'score', expression: '60 / data.years' }] },
    },
    task('screen'),
    task('train'),
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'e1', source: 'came', target: 'score' },
    { id: 'e2', source: 'score', target: 'screen' },
    { id: 'e3', source: 'screen', target: 'train' },
    { id: 'e4', source: 'train', target: 'done' },
  ],
};

describe.each([
  { language: 'en', width: 1280, hands: withKeyboard },
  { language: 'he', width: 360, hands: () => withPointer },
] as const)('watching applications in $language', ({ language, width, hands: handsFor }) => {
  const { staff } = wordsIn(language);
  const { live } = staff;
  const key = `applications-${language}`;
  const applications: string[] = [];

  const say = <Answer>(path: string, body?: unknown) => tell<Answer>(nativ.address, admin, `/api/v1${path}`, body);
  const row = (page: Page, step: LocalizedText) =>
    page.getByRole('row').filter({ has: page.getByText((step as Record<string, string>)[language] ?? '') });
  const waitingAt = (page: Page, step: LocalizedText) => row(page, step).getByRole('cell').first().textContent();

  beforeAll(async () => {
    await say('/flows', { key, ...apply });
    await say(`/flows/${key}/publish`, {});
    const { path } = await say<WebhookAddress>(`/flows/${key}/webhook`, {});
    for (const years of [0, 0, 3])
      applications.push((await tell<InstanceStarted>(nativ.address, admin, path, { years })).instanceId);
  });

  it('shows where they stand, passes two over the step where they are stuck, and follows one to the next step', async () => {
    const page = await visit(browser, nativ.address, { language, width, session: admin, hasScript: true });
    const hands = handsFor(page);
    await page.goto(`/flows/${key}`);
    await hands.press(page.getByRole('button', { name: staff.flow.more }));
    await hands.press(page.getByRole('link', { name: live.link }));
    await page.getByRole('heading', { level: 1, name: live.title }).waitFor();
    await expect.poll(() => waitingAt(page, names.score)).toBe('2');
    expect(await waitingAt(page, names.screen)).toBe('1');

    await hands.press(row(page, names.score).getByRole('button').first());
    const heading = page.getByRole('heading', {
      name: filled(live.step.title, { step: names.score[language as never] }),
    });
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await tabTo(page, page.getByRole('checkbox').first());
    await page.keyboard.press('Space');
    await hands.press(page.getByRole('button', { name: live.bulk.all.skip }));
    await hands.press(page.getByRole('button', { name: live.bulk.yes.skip }));
    const two = language === 'he' ? (live.bulk.sum as Record<string, string>).done_two : live.bulk.sum.done_other;
    await page
      .getByRole('status')
      .getByText(filled(two ?? '', { count: 2 }))
      .waitFor();
    await expect.poll(() => waitingAt(page, names.screen)).toBe('3');
    expect(await waitingAt(page, names.score)).toBe('0');

    const [first = ''] = applications;
    await page.goto(`/flows/${key}/live?open=${first}`);
    const places = page.getByRole('region', { name: staff.case.where });
    await places.getByText(names.screen[language as never], { exact: true }).waitFor();
    const close = page.getByRole('button', { name: live.step.close });
    await close.focus();
    const { tasks } = await say<Instance>(`/instances/${first}`);
    await say(`/tasks/${tasks[0]?.id}/complete`, { data: {} });

    // The page looks for news by itself, and leaves the reader where they are.
    await places.getByText(names.train[language as never], { exact: true }).waitFor({ timeout: 30_000 });
    expect(await close.evaluate((element) => element === document.activeElement)).toBe(true);
    await hands.press(close);
    await expect.poll(() => waitingAt(page, names.train)).toBe('1');
    expect(await waitingAt(page, names.screen)).toBe('2');
  });
});
