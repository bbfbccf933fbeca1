import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import type { Words } from './words.ts';

const champion = ({ sessions }: Furnished) => sessions.champion;

async function openCase(page: Page, { staff }: Words, { mine }: Furnished): Promise<void> {
  await page.goto(`/cases/${mine.instanceId}`);
  await page.getByText(staff.history.started).waitFor();
  await page.getByRole('definition').first().waitFor();
}

/** What people do with a case together, beside reading it. */
export const caseScreens: readonly Screen[] = [
  {
    name: 'case, writing to the inquirer beside a note',
    session: champion,
    async open(page, words, furnished) {
      await openCase(page, words, furnished);
      const { conversation, caseWork } = words.staff;
      await page.getByLabel(conversation.write).fill('שלום, קראנו.');
      await page.getByLabel(caseWork.notes.write).fill('לבדוק עם הצוות');
      await page.getByRole('button', { name: caseWork.replies.choose, exact: true }).click();
      await page.getByRole('region', { name: caseWork.inquirer.preview }).waitFor();
    },
  },
  {
    name: 'case, handing it over',
    session: champion,
    async open(page, words, furnished) {
      await openCase(page, words, furnished);
      await page.getByRole('button', { name: words.staff.caseWork.handOver.open }).click();
      await page.getByLabel(words.staff.caseWork.handOver.note).waitFor();
    },
  },
  {
    name: 'case, its way as a picture',
    session: champion,
    async open(page, words, furnished) {
      await openCase(page, words, furnished);
      await page.getByRole('button', { name: words.staff.caseWork.way.show }).click();
      await page.getByRole('list', { name: words.staff.caseWork.way.legend }).waitFor();
      await page.locator('.react-flow__node').first().waitFor();
    },
  },
  {
    name: 'task, asking who knows',
    session: champion,
    async open(page, { staff }, { mine }) {
      await page.goto(`/tasks/${mine.id}`);
      await page.getByRole('button', { name: staff.caseWork.help.title }).click();
      await page.getByRole('heading', { level: 2, name: staff.inquiry.title }).waitFor();
      await page.getByRole('definition').first().waitFor();
    },
  },
  {
    name: 'ready replies',
    session: champion,
    async open(page, { staff }) {
      await page.goto('/replies');
      await page.getByRole('heading', { level: 1, name: staff.caseWork.replies.title }).waitFor();
    },
  },
  {
    name: 'ready replies, writing one',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }) {
      await page.goto('/replies');
      await page.getByRole('button', { name: staff.caseWork.replies.new }).click();
      await page.getByLabel(staff.caseWork.replies.body).first().fill('שלום {inquirer}, {nobody}');
    },
  },
];
