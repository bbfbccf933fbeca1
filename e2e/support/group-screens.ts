import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import { filled, type Words } from './words.ts';

const champion = ({ sessions }: Furnished) => sessions.champion;
const view = (name: string, query = '') => `/groups/legal?view=${name}${query}`;
/** Once something is filtered, the button tells how much. */
const oneFilter = ({ staff }: Words) => filled(staff.groupViews.filterCount_one, { count: 1 });

/** A group in each of its views, and what is done in them. */
export const groupScreens: readonly Screen[] = [
  {
    name: 'board of a group',
    session: champion,
    async open(page, { staff }) {
      await page.goto(view('board'));
      await page.getByRole('heading', { level: 2, name: staff.groupViews.column.new }).waitFor();
    },
  },
  {
    name: 'board with filters',
    session: champion,
    async open(page, words) {
      await page.goto(view('board', '&assignee=nobody'));
      await page.getByRole('heading', { level: 2, name: words.staff.groupViews.column.new }).waitFor();
      await page.getByRole('button', { name: oneFilter(words), exact: true }).click();
      await page.getByLabel(words.staff.groupViews.filters.assignee).waitFor();
    },
  },
  {
    name: 'table of a group',
    session: champion,
    async open(page, { staff }) {
      await page.goto(view('table'));
      await page.getByRole('grid', { name: staff.groupViews.tab.table }).waitFor();
    },
  },
  {
    name: 'table with rows chosen',
    session: champion,
    async open(page, { staff }) {
      await page.goto(view('table', '&shown=column,assignee,due,followUp,created,reference,origin'));
      await page.getByRole('grid', { name: staff.groupViews.tab.table }).waitFor();
      await page.getByLabel(staff.groupViews.chooseAll).check();
      await page.getByRole('region', { name: staff.groupViews.bulk.title }).waitFor();
    },
  },
  {
    name: 'calendar of a group',
    session: champion,
    async open(page, { staff }) {
      await page.goto(view('calendar'));
      await page.getByRole('button', { name: staff.groupViews.calendar.today }).waitFor();
      await page
        .getByRole('table')
        .or(page.locator('section ul'))
        .or(page.getByText(staff.groupViews.calendar.empty.title))
        .first()
        .waitFor();
    },
  },
  {
    name: 'calendar of a week',
    session: champion,
    async open(page, { staff }) {
      await page.goto(view('calendar', '&span=week'));
      await page.getByRole('button', { name: staff.groupViews.calendar.month, exact: true }).waitFor();
    },
  },
  {
    name: 'who does what in a group',
    session: champion,
    async open(page, { staff }) {
      await page.goto(view('timeline'));
      await page.getByRole('list', { name: staff.groupViews.tab.timeline }).waitFor();
    },
  },
  {
    name: 'saving a view of a group',
    session: champion,
    async open(page, { staff }) {
      await page.goto(view('board', '&due=week'));
      await page.getByRole('button', { name: staff.groupViews.kept.keep }).click();
      await page.getByLabel(staff.groupViews.kept.name).waitFor();
    },
  },
];
