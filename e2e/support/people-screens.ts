import type { Screen } from './screens.ts';

const table = 'name,email,role,groups\nDana,dana@example.org,member,legal\n=SUM(A1),not an address,boss,nothing';

/** Looking after people, and what people say of themselves. */
export const peopleScreens: readonly Screen[] = [
  {
    name: 'people',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }) {
      await page.goto('/people');
      await page.getByRole('list', { name: staff.people.title, exact: true }).waitFor();
    },
  },
  {
    name: 'people, nobody found',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff }) {
      await page.goto('/people');
      await page.getByLabel(staff.people.search).fill('zzzz');
      await page.getByText(staff.people.none.title).waitFor();
    },
  },
  {
    name: 'person, about to be closed',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }) {
      await page.goto('/people');
      await page.getByRole('link', { name: /\(Legal\)/ }).click();
      await page.getByRole('button', { name: staff.closing.start }).click();
      await page.getByText(staff.closing.choose).first().waitFor({ state: 'attached' });
      // Where the press has scrolled to, the header that stays may lie half over a button.
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
  {
    name: 'my profile',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff }) {
      await page.goto('/people');
      await page.getByRole('link', { name: /\(Champion\)/ }).click();
      await page.getByLabel(staff.profile.capacity).waitFor();
      await page.getByLabel(staff.absence.whoInstead).waitFor();
    },
  },
  {
    name: 'adding somebody',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }) {
      await page.goto('/people/new');
      await page.getByRole('button', { name: staff.addPerson.submit }).waitFor();
    },
  },
  {
    name: 'import of people with its preview',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }) {
      await page.goto('/people/import');
      await page.getByLabel(staff.import.paste).fill(table);
      await page.getByRole('button', { name: staff.import.look }).click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'teams and skills',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }) {
      await page.goto('/teams');
      await page.getByText(staff.teams.empty.title).waitFor();
      await page.getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'access tokens',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }) {
      await page.goto('/account/tokens');
      await page.getByText(staff.tokens.none).first().waitFor();
    },
  },
  {
    name: 'task that one cannot take',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff }, { mine }) {
      await page.goto(`/tasks/${mine.id}`);
      await page.getByRole('button', { name: staff.assignment.recuse.start }).click();
      await page.getByRole('button', { name: staff.assignment.recuse.confirm }).waitFor();
    },
  },
];
