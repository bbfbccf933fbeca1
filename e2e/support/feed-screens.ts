import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import type { Words } from './words.ts';

const champion = ({ sessions }: Furnished) => sessions.champion;

/** The feed of the legal group, where something was said and asked. */
async function openFeed(page: Page, { staff }: Words): Promise<void> {
  await page.goto('/groups/legal');
  await page.getByRole('feed', { name: staff.feed.entries }).waitFor();
  await page.getByRole('button', { name: staff.feed.poll.vote }).first().waitFor();
}

/** What is said in a group, and what one can do with it. */
export const feedScreens: readonly Screen[] = [
  { name: 'feed of a group, with a poll', session: champion, open: openFeed },
  {
    name: 'feed, why an entry is there',
    session: champion,
    async open(page, words) {
      await openFeed(page, words);
      await page.getByRole('button', { name: words.staff.feed.why.ask }).first().click();
      await page.getByText(words.staff.feed.why.title).waitFor();
    },
  },
  {
    name: 'feed, voted and discussed',
    session: champion,
    async open(page, words) {
      await openFeed(page, words);
      await page.getByRole('article').getByRole('radio').first().check();
      await page.getByRole('button', { name: words.staff.feed.poll.vote }).first().click();
      await page.getByRole('list', { name: words.staff.feed.poll.results }).waitFor();
      await page
        .getByRole('article')
        .filter({ hasText: words.staff.feed.poll.isNamed })
        .getByRole('button', { expanded: false })
        .last()
        .click();
      await page.getByRole('button', { name: words.staff.comments.send }).waitFor();
    },
  },
  {
    name: 'feed, writing a post with a poll and files',
    session: champion,
    async open(page, words) {
      await openFeed(page, words);
      await page.getByRole('button', { name: words.staff.feed.write }).click();
      await page.getByRole('button', { name: words.staff.feed.poll.add }).click();
      await page.getByRole('group', { name: words.staff.feed.poll.title }).waitFor();
      await page.getByRole('button', { name: words.staff.feed.files.add }).first().click();
      await page.getByRole('button', { name: words.staff.feed.files.choose }).waitFor();
    },
  },
  {
    name: 'feed in which nothing was said yet',
    session: ({ sessions }) => sessions.social,
    async open(page, { staff }) {
      await page.goto('/groups/social');
      await page.getByText(staff.feed.empty.title).waitFor();
    },
  },
];
