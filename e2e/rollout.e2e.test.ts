import type { InstanceSummaryList } from '@nativ/schemas';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inquiryRoutingFlow } from '../server/src/sample/inquiry-routing-flow.ts';
import { launchBrowser, type Session } from './support/browser.ts';
import { sendInquiry } from './support/inquiries.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
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

const { staff } = wordsIn('en');
const { rollout: words } = staff;
const unit = 'Legal help';

const open = (session: Session) =>
  visit(browser, nativ.address, { language: 'en', width: 1280, hasScript: true, session });

async function versionOf(admin: Session, kind: string): Promise<number | undefined> {
  const { reference } = await sendInquiry(nativ, { kind });
  const { items } = await tell<InstanceSummaryList>(nativ.address, admin, '/api/v1/instances?limit=100');
  return items.find((one) => one.reference === reference)?.flowVersion;
}

it('makes a new version live for the group that a champion has signed off, as its manager sees', async () => {
  const admin = await sessionOf(nativ, 'admin');
  await tell(nativ.address, admin, '/api/v1/flows/inquiry-routing/publish', { liveFor: 'readyGroups' });
  expect(await versionOf(admin, 'legal')).toBe(1);

  const page = await open(await sessionOf(nativ, 'champion'));
  await page.goto('/rollouts');
  await page.getByRole('button', { name: words.new }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.name).fill('Routing, the new way');
  const { title } = inquiryRoutingFlow;
  await dialog
    .getByLabel(words.flow, { exact: false })
    .selectOption(typeof title === 'string' ? title : (title.en ?? ''));
  await dialog.getByRole('button', { name: words.plan }).click();

  const legal = page.getByRole('region', { name: unit });
  await legal.getByRole('button', { name: words.unit.signOff }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.unit.signOffNow }).click();
  await legal.getByRole('button', { name: words.unit.withdraw }).waitFor();
  expect([await versionOf(admin, 'legal'), await versionOf(admin, 'social')]).toEqual([2, 1]);

  const managers = await open(await sessionOf(nativ, 'legal'));
  await managers.goto('/adoption');
  const way = managers.getByRole('region', { name: unit }).getByRole('listitem').filter({ hasText: words.unit.live });
  await way.getByText(words.unit.yes).waitFor();
  expect(await managers.getByRole('region').count()).toBe(1);
});
