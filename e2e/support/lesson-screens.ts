import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';

const learner = ({ sessions }: Furnished) => sessions.legal;

/** Lessons as they are found, written, and taken beside the natural screens. */
export const lessonScreens: readonly Screen[] = [
  {
    name: 'lesson with its ways',
    session: learner,
    async open(page, { staff: { lessons } }) {
      await page.goto('/lessons');
      await page.getByRole('link', { name: lessons.goOn }).click();
      await page.getByRole('button', { name: lessons.mode.assessment.begin }).waitFor();
    },
  },
  {
    name: 'lesson to be written',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff: { lessons } }, { lesson }) {
      await page.goto(`/lessons/${lesson.key}/edit`);
      await page.getByRole('group', { name: lessons.edit.counts }).waitFor();
    },
  },
  {
    name: 'lesson with guidance, in its room',
    session: learner,
    async open(page, { staff: { lessons, task } }, { lesson }) {
      await page.goto(`/practice/${lesson.room}/`);
      await page.getByRole('button', { name: lessons.guide.take, exact: true }).click();
      await page.getByRole('button', { name: task.claim, exact: true }).and(page.locator('[data-guide-now]')).waitFor();
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
];
