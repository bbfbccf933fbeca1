import type { Page } from 'playwright-core';
import { assignmentScreens } from './assignment-screens.ts';
import { backtestScreens } from './backtest-screens.ts';
import type { Session } from './browser.ts';
import { careScreens } from './care-screens.ts';
import { caseScreens } from './case-screens.ts';
import { dashboardScreens } from './dashboard-screens.ts';
import { feedScreens } from './feed-screens.ts';
import { flowDrawingScreens } from './flow-drawing-screens.ts';
import { flowListScreens } from './flow-list-screens.ts';
import { flowPanelScreens } from './flow-panel-screens.ts';
import { flowScreens, showBeside } from './flow-screens.ts';
import { flowTrialScreens } from './flow-trial-screens.ts';
import { flowWorkshopScreens } from './flow-workshop-screens.ts';
import { formScreens } from './form-screens.ts';
import type { Furnished } from './furnish.ts';
import { groupScreens } from './group-screens.ts';
import { helpScreens } from './help-screens.ts';
import { intakeScreens } from './intake-screens.ts';
import { itemScreens } from './item-screens.ts';
import { lessonScreens } from './lesson-screens.ts';
import { liveScreens } from './live-screens.ts';
import { notificationScreens } from './notification-screens.ts';
import { peopleScreens } from './people-screens.ts';
import { practiceScreens } from './practice-screens.ts';
import { recognitionScreens } from './recognition-screens.ts';
import { rightsScreens } from './rights-screens.ts';
import { rolloutScreens } from './rollout-screens.ts';
import { searchScreens } from './search-screens.ts';
import type { ExpectedRefusal } from './watch.ts';
import { watchScreens } from './watch-screens.ts';
import type { Words } from './words.ts';

/** A screen of the product, and how a person gets to see it. */
export interface Screen {
  readonly name: string;
  /** Whose screen it is; null for whoever comes by. */
  readonly session: (furnished: Furnished) => Session | null;
  readonly open: (page: Page, words: Words, furnished: Furnished) => Promise<void>;
  readonly refusals?: readonly ExpectedRefusal[];
  /** Shown only where the window is narrow. */
  readonly isNarrowOnly?: boolean;
  /** Changes its window for good, so that it gets one of its own. */
  readonly isAlone?: boolean;
}

const nobody = () => null;
const champion = ({ sessions }: Furnished) => sessions.champion;
const admin = ({ sessions }: Furnished) => sessions.admin;
const headed = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
/** Scrolled half-way, the header that stays would cover half of a button, which says nothing of the screen. */
const fromTheTop = (page: Page) => page.evaluate(() => window.scrollTo(0, 0));
const lang = ({ language }: Furnished) => `lang=${language}`;

const publicScreens: readonly Screen[] = [
  {
    name: 'public form',
    session: nobody,
    async open(page, { inquiry }, furnished) {
      await page.goto(`/f/inquiry?${lang(furnished)}`);
      await headed(page, inquiry.title);
    },
  },
  {
    name: 'public form with errors',
    session: nobody,
    refusals: [{ status: 422, path: /^\/(f|api\/v1\/public)\// }],
    async open(page, { inquiry, forms }, furnished) {
      await page.goto(`/f/inquiry?${lang(furnished)}`);
      await page.getByRole('radio', { name: inquiry.question('kind').choice('legal') }).check();
      await page.getByRole('radio', { name: inquiry.question('contactBy').choice('phone') }).check();
      await page.getByRole('button', { name: inquiry.submit }).click();
      await page
        .getByRole('alert')
        .getByRole('heading', { name: forms.errorTitle(3) })
        .waitFor();
    },
  },
  {
    name: 'public form after sending',
    session: nobody,
    async open(page, { inquiry, pages }, furnished) {
      await page.goto(`/f/inquiry?${lang(furnished)}`);
      await page.getByRole('radio', { name: inquiry.question('kind').choice('other') }).check();
      await page.getByLabel(inquiry.question('description').title).fill('...');
      await page.getByRole('radio', { name: inquiry.question('urgency').choice('anyTime') }).check();
      await page.getByRole('radio', { name: inquiry.question('contactBy').choice('receipt') }).check();
      await page.getByRole('button', { name: inquiry.submit }).click();
      await headed(page, pages.thanksTitle);
    },
  },
  {
    name: 'receipt page',
    session: nobody,
    async open(page, { pages }, furnished) {
      await page.goto(`/r?${lang(furnished)}`);
      await headed(page, pages.statusTitle);
    },
  },
  {
    name: 'receipt page with its answer',
    session: nobody,
    async open(page, { pages }, furnished) {
      await page.goto(`/r?${lang(furnished)}`);
      await page.getByLabel(pages.statusField).fill(furnished.answered.receipt);
      await page.getByRole('button', { name: pages.statusButton }).click();
      await page.getByText(pages.status.closed.name, { exact: true }).waitFor();
    },
  },
  {
    name: 'receipt page with an unknown number',
    session: nobody,
    refusals: [{ status: 404, path: /^\/r$/ }],
    async open(page, { pages }, furnished) {
      await page.goto(`/r?${lang(furnished)}`);
      await page.getByLabel(pages.statusField).fill('0000 0000 0000 0000');
      await page.getByRole('button', { name: pages.statusButton }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'form that is not there',
    session: nobody,
    refusals: [{ status: 404, path: /^\/f\// }],
    async open(page, { pages }, furnished) {
      await page.goto(`/f/nothing-like-it?${lang(furnished)}`);
      await headed(page, pages.messages['not-found'].title);
    },
  },
];

const doorScreens: readonly Screen[] = [
  {
    name: 'sign-in',
    session: nobody,
    async open(page, { staff }) {
      await page.goto('/');
      await headed(page, staff.signIn.title);
    },
  },
  {
    name: 'sign-in with a wrong password',
    session: nobody,
    refusals: [{ status: 401, path: /^\/api\/auth\// }],
    async open(page, { staff }) {
      await page.goto('/');
      await page.getByLabel(staff.field.email).fill('nobody@example.org');
      await page.getByLabel(staff.field.password, { exact: true }).fill('not the password');
      await page.getByRole('button', { name: staff.signIn.submit }).click();
      await page.getByText(staff.signIn.wrong.title).waitFor();
    },
  },
  {
    name: 'sign-in after another system',
    session: nobody,
    async open(page, { staff }) {
      await page.goto('/sign-in?trouble=notInvited');
      await page.getByText(staff.signIn.trouble.notInvited).waitFor();
    },
  },
  {
    name: 'forgotten password',
    session: nobody,
    async open(page, { staff }) {
      await page.goto('/forgot');
      // The server of these tests has no mail server.
      await page.getByText(staff.forgot.noMail.title).waitFor();
    },
  },
  {
    name: 'new password with a link that is none',
    session: nobody,
    refusals: [{ status: 403, path: /^\/api\/v1\/password-resets\// }],
    async open(page, { staff }) {
      await page.goto('/reset#nothing-like-it');
      await page.getByText(staff.link.bad.title).waitFor();
    },
  },
  {
    name: 'invitation with a link that is none',
    session: nobody,
    refusals: [{ status: 403, path: /^\/api\/v1\/invitations\// }],
    async open(page, { staff }) {
      await page.goto('/invitation#nothing-like-it');
      await page.getByText(staff.link.bad.title).waitFor();
    },
  },
];

const workScreens: readonly Screen[] = [
  {
    name: 'home, empty',
    session: ({ sessions }) => sessions.social,
    async open(page, { staff }) {
      await page.goto('/');
      await page.getByText(staff.tasks.mineEmpty.title).waitFor();
      await page.getByText(staff.tasks.waitingEmpty.title).waitFor();
    },
  },
  {
    name: 'home',
    session: champion,
    async open(page, { staff }) {
      await page.goto('/');
      await page.getByRole('region', { name: staff.tasks.mine }).getByRole('list').first().waitFor();
      await page.getByRole('list', { name: staff.tasks.waiting }).waitFor();
    },
  },
  {
    name: 'menu on a phone',
    session: champion,
    isNarrowOnly: true,
    async open(page, { staff }) {
      await page.goto('/');
      await page.getByRole('button', { name: staff.menu.open }).click();
      await page
        .getByRole('dialog', { name: staff.menu.title })
        .getByRole('link', { name: staff.home.title })
        .waitFor();
    },
  },
  {
    name: 'account menu',
    session: champion,
    async open(page, { staff }) {
      await page.goto('/');
      await page.getByRole('region', { name: staff.tasks.mine }).getByRole('list').first().waitFor();
      await page.getByRole('button', { name: staff.account.open.split('{{')[0] ?? '' }).click();
      await page.getByRole('button', { name: staff.account.signOut }).waitFor();
    },
  },
  {
    name: 'my account',
    session: champion,
    async open(page, { staff }) {
      await page.goto('/account');
      await page.getByRole('list', { name: staff.myAccount.sessions.title }).waitFor();
      await page.getByRole('button', { name: staff.secondFactorSetUp.start }).click();
      await page.getByLabel(staff.secondFactorSetUp.password).waitFor();
      await fromTheTop(page);
    },
  },
  {
    name: 'task that waits',
    session: champion,
    async open(page, { staff }, { free }) {
      await page.goto(`/tasks/${free.id}`);
      await page.getByRole('button', { name: staff.task.claim }).waitFor();
      await page.getByRole('definition').first().waitFor();
    },
  },
  {
    name: 'task to give to somebody',
    session: champion,
    async open(page, { staff }, { mine }) {
      await page.goto(`/tasks/${mine.id}`);
      await page.getByRole('button', { name: staff.task.giveBack }).waitFor();
      await page.getByRole('button', { name: staff.task.assign }).click();
      await page.getByLabel(staff.task.assignTo).waitFor();
    },
  },
  {
    name: 'task to take back',
    session: admin,
    async open(page, { staff }, { mine }) {
      await page.goto(`/tasks/${mine.id}`);
      await page.getByRole('button', { name: staff.withdraw.title }).click();
      await page.getByRole('radio', { name: staff.withdraw.way.drop }).waitFor();
    },
  },
  {
    name: 'task',
    session: champion,
    async open(page, { firstResponse }, { mine }) {
      await page.goto(`/tasks/${mine.id}`);
      await page.getByRole('button', { name: firstResponse.submit }).waitFor();
      await page.getByRole('definition').first().waitFor();
    },
  },
  {
    name: 'task with errors',
    session: champion,
    async open(page, { firstResponse, forms }, { mine }) {
      await page.goto(`/tasks/${mine.id}`);
      await page.getByRole('button', { name: firstResponse.submit }).click();
      await page.getByRole('heading', { name: forms.errorTitle(2) }).waitFor();
    },
  },
  {
    name: 'task completed',
    session: champion,
    async open(page, { firstResponse }, { completed }) {
      await page.goto(`/tasks/${completed.id}`);
      await page.getByRole('definition').getByText(firstResponse.question('outcome').choice('answered')).waitFor();
    },
  },
  {
    name: 'group',
    session: champion,
    async open(page) {
      await page.goto('/groups/legal');
      await page.getByRole('article').nth(2).waitFor();
    },
  },
  {
    name: 'group settings',
    session: ({ sessions }) => sessions.psychologist,
    async open(page, { staff }) {
      await page.goto('/groups/psychological/settings');
      await headed(page, staff.groupSettings.title);
      await page.getByRole('button', { name: staff.groupSettings.add }).first().click();
      await page.getByRole('radio', { name: staff.groupSettings.accessName.closed }).check();
      await page.getByText(staff.groupSettings.accessWarningTitle).waitFor();
      await fromTheTop(page);
    },
  },
  {
    name: 'break the glass',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/settings/break-glass');
      await headed(page, staff.glass.title);
      await page.getByText(staff.glass.none).waitFor();
    },
  },
  {
    name: 'group with a discussion open',
    session: champion,
    async open(page, { staff }) {
      await page.goto('/groups/legal');
      await page.getByRole('article').first().locator('button[aria-controls]').click();
      await page.getByRole('article').first().getByLabel(staff.comments.write).waitFor();
    },
  },
  {
    name: 'members of a classified group',
    session: ({ sessions }) => sessions.psychologist,
    async open(page, { staff }) {
      await page.goto('/groups/psychological?view=members');
      await page.getByRole('list', { name: staff.group.members }).waitFor();
    },
  },
  {
    name: 'case under way',
    session: champion,
    async open(page, { staff }, { mine }) {
      await page.goto(`/cases/${mine.instanceId}`);
      await page.getByText(staff.history.started).waitFor();
      await page.getByRole('definition').first().waitFor();
    },
  },
  {
    name: 'case closed',
    session: champion,
    async open(page, { staff }, { completed }) {
      await page.goto(`/cases/${completed.instanceId}`);
      await page.getByText(staff.history.completed).waitFor();
      await page.getByRole('definition').first().waitFor();
    },
  },
  {
    name: 'not found',
    session: champion,
    async open(page, { staff }) {
      await page.goto('/no/such/page');
      await headed(page, staff.notFound.title);
    },
  },
  {
    name: 'task of others',
    session: ({ sessions }) => sessions.social,
    refusals: [{ status: 404, path: /^\/api\/v1\/tasks\// }],
    async open(page, { staff }, { mine }) {
      await page.goto(`/tasks/${mine.id}`);
      await headed(page, staff.notFound.title);
    },
  },
];

const workshopScreens: readonly Screen[] = [
  {
    name: 'sign-in and invitations',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/settings/access');
      await page.getByText(staff.access.invitations.empty.title).waitFor();
      await page.getByLabel(staff.access.security.roles).check();
      await page.getByRole('group', { name: staff.access.security.rolesLabel }).waitFor();
      await fromTheTop(page);
    },
  },
  {
    name: 'forms',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/forms');
      await page.getByRole('list', { name: staff.forms.title, exact: true }).waitFor();
    },
  },
  {
    name: 'flows',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/flows');
      await page.getByRole('list', { name: staff.flows.title, exact: true }).waitFor();
    },
  },
  {
    name: 'flow',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/flows/inquiry-routing');
      await page.getByRole('button', { name: staff.canvas.fit }).waitFor();
      await showBeside(page, staff, 'problems');
      await page.getByText(staff.check.fine).waitFor();
    },
  },
  {
    name: 'working hours',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/calendars');
      await page.getByRole('list', { name: staff.calendars.holidays }).waitFor();
      await page.getByRole('listitem').filter({ hasText: staff.calendars.day.friday }).getByRole('button').click();
      await page.getByRole('button', { name: staff.calendars.save }).and(page.locator(':enabled')).waitFor();
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
];

/** Every screen there is, in each of the states that look different. */
export const screens: readonly Screen[] = [
  ...publicScreens,
  ...doorScreens,
  ...workScreens,
  ...workshopScreens,
  ...flowScreens,
  ...backtestScreens,
  ...watchScreens,
  ...flowPanelScreens,
  ...flowWorkshopScreens,
  ...flowDrawingScreens,
  ...flowListScreens,
  ...flowTrialScreens,
  ...assignmentScreens,
  ...peopleScreens,
  ...careScreens,
  ...liveScreens,
  ...itemScreens,
  ...groupScreens,
  ...notificationScreens,
  ...feedScreens,
  ...searchScreens,
  ...dashboardScreens,
  ...caseScreens,
  ...rightsScreens,
  ...formScreens,
  ...intakeScreens,
  ...recognitionScreens,
  ...practiceScreens,
  ...lessonScreens,
  ...helpScreens,
  ...rolloutScreens,
];

export function screenCalled(name: string): Screen {
  const screen = screens.find((one) => one.name === name);
  if (!screen) throw new Error(`Expected a screen called '${name}'.`);
  return screen;
}
