import type { Page } from 'playwright-core';
import type { Visitor } from '../support/browser.ts';
import type { Words } from '../support/words.ts';

/** A picture for the documentation. */
export interface Picture {
  readonly file: string;
  readonly screen: string;
  readonly visitor: Pick<Visitor, 'language' | 'width' | 'height' | 'density'>;
  /** What is done on the screen before it is taken. */
  readonly prepare?: (page: Page, words: Words) => Promise<void>;
}

const phone = { width: 390, height: 844, density: 2 } as const;
const desktop = { width: 1280, height: 800 } as const;

/** The beginning of an answer, so that the form is seen in use. */
async function beginInquiry(page: Page, { inquiry }: Words): Promise<void> {
  await page.getByRole('radio', { name: inquiry.question('kind').choice('legal') }).check();
  await page.mouse.move(0, 0);
}

/** The beginning of the screen, once the way to help stands above it. */
async function showHelp(page: Page, { staff }: Words): Promise<void> {
  await page.getByRole('button', { name: staff.help.open, exact: true }).waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.move(0, 0);
}

/** The home page with all its parts: what is said in the groups comes a moment after the tasks. */
async function showHome(page: Page, words: Words): Promise<void> {
  const { staff } = words;
  await page.getByRole('feed', { name: staff.feed.entries }).getByRole('article').first().waitFor();
  await showHelp(page, words);
}

/** The form of the sample is written in Hebrew: its translation, for who reads these documents. */
async function showEnglish(page: Page, { staff }: Words): Promise<void> {
  await page.getByLabel(staff.builder.header.language).selectOption('en');
  await page.mouse.move(0, 0);
}

/** The middle of the flow, where it has parted, rather than its beginning. */
async function showParting(page: Page, { staff }: Words): Promise<void> {
  await page.getByRole('button', { name: staff.canvas.fit }).click();
  for (let steps = 0; steps < 3; steps += 1) await page.getByRole('button', { name: staff.canvas.zoomIn }).click();
  await page.mouse.move(0, 0);
}

export const pictures: readonly Picture[] = [
  { file: 'public-form-he-phone', screen: 'public form', visitor: { language: 'he', ...phone }, prepare: beginInquiry },
  {
    file: 'public-form-en-desktop',
    screen: 'public form',
    visitor: { language: 'en', ...desktop },
    prepare: beginInquiry,
  },
  { file: 'thanks-he-phone', screen: 'public form after sending', visitor: { language: 'he', ...phone } },
  { file: 'thanks-en-desktop', screen: 'public form after sending', visitor: { language: 'en', ...desktop } },
  { file: 'home-he-phone', screen: 'home', visitor: { language: 'he', ...phone }, prepare: showHome },
  { file: 'home-en-desktop', screen: 'home', visitor: { language: 'en', ...desktop, height: 900 }, prepare: showHome },
  { file: 'task-he-phone', screen: 'task', visitor: { language: 'he', ...phone } },
  { file: 'task-en-desktop', screen: 'task', visitor: { language: 'en', ...desktop, height: 900 } },
  { file: 'group-he-desktop', screen: 'group', visitor: { language: 'he', ...desktop } },
  { file: 'group-en-phone', screen: 'group', visitor: { language: 'en', ...phone } },
  { file: 'case-en-desktop', screen: 'case closed', visitor: { language: 'en', ...desktop, height: 900 } },
  { file: 'form-builder-he-desktop', screen: 'form', visitor: { language: 'he', ...desktop } },
  { file: 'form-builder-en-desktop', screen: 'form', visitor: { language: 'en', ...desktop }, prepare: showEnglish },
  { file: 'form-rules-he-desktop', screen: 'form, its rules', visitor: { language: 'he', ...desktop } },
  { file: 'flow-he-desktop', screen: 'flow', visitor: { language: 'he', ...desktop }, prepare: showParting },
  { file: 'flow-en-desktop', screen: 'flow', visitor: { language: 'en', ...desktop }, prepare: showParting },
  { file: 'rehearsal-en-desktop', screen: 'rehearsal under way', visitor: { language: 'en', ...desktop, height: 900 } },
  { file: 'lesson-he-phone', screen: 'lesson with guidance, in its room', visitor: { language: 'he', ...phone } },
  { file: 'lesson-en-desktop', screen: 'lesson with guidance, in its room', visitor: { language: 'en', ...desktop } },
  {
    file: 'practice-drawer-he-desktop',
    screen: 'practice room, its drawer with a message',
    visitor: { language: 'he', ...desktop },
  },
  {
    file: 'roll-out-en-desktop',
    screen: 'roll-out, the plan',
    visitor: { language: 'en', ...desktop, height: 900 },
    prepare: showHelp,
  },
  {
    file: 'help-line-en-desktop',
    screen: 'help line, a question',
    visitor: { language: 'en', ...desktop },
    prepare: showHelp,
  },
  { file: 'flow-live-he-desktop', screen: 'flow as it runs', visitor: { language: 'he', ...desktop, height: 900 } },
];
