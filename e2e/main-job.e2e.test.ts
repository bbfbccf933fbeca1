import type { SubmissionReceipt } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Session, type Visitor } from './support/browser.ts';
import { type Hands, withKeyboard, withPointer } from './support/hands.ts';
import { sendInquiry, taskOf } from './support/inquiries.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { nameOf, type Person, sessionOf, signIn } from './support/people.ts';
import { visit } from './support/visit.ts';
import { filled, wordsIn } from './support/words.ts';

let nativ: Nativ;
let browser: Browser;
/** Signed in once: the server takes 20 sign-ins a minute from one address. */
let legal: Session;

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  legal = await sessionOf(nativ, 'legal');
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const refusedForm = [{ status: 422, path: /^\/(f|api\/v1\/public)\// }];
const hiddenOnes = [{ status: 404, path: /^\/api\/v1\/(tasks|instances|groups)\// }];

/** How somebody works: in which language, on what, with what. */
interface Manner extends Pick<Visitor, 'language' | 'width'> {
  readonly how: string;
  /** Whether the public pages are opened in a browser that runs no script. */
  readonly hasScript: boolean;
  readonly hands: (page: Page) => Hands;
}

const manners: readonly Manner[] = [
  { how: 'on a phone, without script', language: 'he', width: 360, hasScript: false, hands: () => withPointer },
  { how: 'with the keyboard alone', language: 'en', width: 1280, hasScript: true, hands: withKeyboard },
];

const story = 'הבוס אמר לי: "<b>אין לך מה לחפש כאן</b>" & שלח אותי הביתה';
const summary = 'נקבעה שיחה עם עורכת דין';

describe.each(manners)('from a call for help to its answer, in $language, $how', ({ how: _how, ...manner }) => {
  const words = wordsIn(manner.language);
  const { staff, pages, forms, inquiry, firstResponse, routing } = words;
  let sent: Pick<SubmissionReceipt, 'reference' | 'receipt'>;
  let taskAddress: string;

  const open = (visitor: Partial<Parameters<typeof visit>[2]> = {}) =>
    visit(browser, nativ.address, { ...manner, hasScript: true, ...visitor });

  /** Opens a window for somebody of the staff, at their tasks. */
  async function openAs(person: Person): Promise<Page> {
    const page = await open({ refusals: hiddenOnes });
    await signIn(page, words, { person, password: nativ.password }, manner.hands(page));
    return page;
  }

  it('takes an inquiry, keeps everything typed when something is missing, and gives a reference and a receipt', async () => {
    const page = await open({ hasScript: manner.hasScript, refusals: refusedForm });
    const hands = manner.hands(page);
    const radio = (question: string, value: string) =>
      page.getByRole('radio', { name: inquiry.question(question).choice(value) });
    const field = (question: string) => page.getByLabel(inquiry.question(question).title);
    await page.goto(`/f/inquiry?lang=${manner.language}`);

    await hands.write(field('description'), story);
    await hands.choose(radio('urgency', 'thisWeek'));
    await hands.press(page.getByRole('button', { name: inquiry.submit }));

    const alert = page.getByRole('alert');
    await alert.getByRole('heading', { name: forms.errorTitle(2) }).waitFor();
    expect(await page.title()).toContain(pages.errorTitle(inquiry.title));
    expect(await field('description').inputValue()).toBe(story);
    expect(await radio('urgency', 'thisWeek').isChecked()).toBe(true);
    await hands.press(alert.getByRole('link').first());
    await expect
      .poll(() => radio('kind', 'legal').evaluate((element) => element === document.activeElement))
      .toBe(true);

    await hands.choose(radio('kind', 'legal'));
    await hands.choose(radio('contactBy', 'phone'));
    if (!manner.hasScript) {
      expect(await field('phone').count()).toBe(0);
      await hands.press(page.getByRole('button', { name: forms.update }));
    }

    await hands.pick(field('legalArea'), inquiry.question('legalArea').choice('work'));
    await hands.write(field('phone'), '050-555-0123');
    expect(await field('description').inputValue()).toBe(story);
    expect(await radio('kind', 'legal').isChecked()).toBe(true);
    await hands.press(page.getByRole('button', { name: inquiry.submit }));

    await page.getByRole('heading', { level: 1, name: pages.thanksTitle }).waitFor();
    const [receipt, reference] = await page.locator('.code').allInnerTexts();
    expect(receipt).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    sent = { receipt: receipt ?? '', reference: reference ?? '' };
  });

  it('tells the inquirer that it has arrived', async () => {
    expect(await stateOf(sent.receipt)).toBe(pages.status.received.name);
  });

  it.each(['intake', 'psychologist', 'volunteer'] as const)(
    'hides its task, its case and its group from %s',
    async (person) => {
      const { id, instanceId } = await taskOf(nativ, legal, sent.reference);
      const page = await openAs(person);

      const waiting = page.getByRole('list', { name: staff.tasks.waiting });
      await waiting.or(page.getByText(staff.tasks.waitingEmpty.title)).waitFor();
      expect(await page.getByText(sent.reference).count()).toBe(0);
      for (const address of [`/tasks/${id}`, `/cases/${instanceId}`, '/groups/legal']) {
        await page.goto(address);
        await page.getByRole('heading', { level: 1, name: staff.notFound.title }).waitFor();
      }
    },
  );

  it('brings its task to the legal group, where somebody takes it, answers and completes it', async () => {
    const page = await openAs('legal');
    const hands = manner.hands(page);
    const waiting = page
      .getByRole('list', { name: staff.tasks.waiting })
      .getByRole('listitem')
      .filter({ hasText: sent.reference });

    await hands.press(waiting.getByRole('button'));

    await page.getByRole('heading', { level: 2, name: staff.inquiry.title }).waitFor();
    taskAddress = new URL(page.url()).pathname;
    const answers = page.getByRole('region', { name: staff.inquiry.title });
    const opening = (title: string) => page.getByRole('button', { name: filled(staff.sealed.openOne, { title }) });
    await hands.press(opening(inquiry.question('description').title));
    await answers.getByText(story).waitFor();
    await answers.getByText(inquiry.question('legalArea').choice('work')).waitFor();
    await answers.getByText('050-555-0123').waitFor();

    const complete = page.getByRole('button', { name: firstResponse.submit });
    await hands.press(complete);
    const alert = page.getByRole('alert').filter({ hasText: forms.errorTitle(2) });
    await expect.poll(() => alert.evaluate((element) => element === document.activeElement)).toBe(true);

    await hands.choose(page.getByRole('radio', { name: firstResponse.question('outcome').choice('answered') }));
    await hands.write(page.getByLabel(firstResponse.question('summary').title), summary);
    await hands.press(complete);

    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(staff.outcome.thanks);
    await page.getByText(staff.task.status.completed, { exact: true }).first().waitFor();
    await hands.press(opening(firstResponse.question('summary').title));
    await page.getByRole('definition').getByText(summary).waitFor();

    await hands.press(page.getByRole('link', { name: staff.outcome.next }));
    await page.getByText(staff.tasks.waitingEmpty.title).waitFor();
    // What was read earlier is shown until the newer list has come.
    await expect.poll(() => page.getByText(sent.reference).count()).toBe(0);
  });

  it('shows the whole way of the case to its end', async () => {
    const page = await openAs('legal');
    await page.goto(taskAddress);
    await manner.hands(page).press(page.getByRole('link', { name: staff.task.toCase }));

    await page.getByText(staff.history.completed).waitFor();

    const lines = await page
      .getByRole('region', { name: staff.history.title })
      .locator('li > :first-child')
      .allInnerTexts();
    const task = routing.firstResponse;
    const told = [
      staff.history.started,
      filled(staff.history.taskCreated, { task }),
      filled(staff.history.taskCompletedBy, { task, who: nameOf('legal') }),
      staff.history.completed,
    ];
    expect(lines.filter((line) => told.includes(line))).toEqual(told);
    expect(lines.at(-1)).toBe(staff.history.completed);
    await page.getByText(staff.case.over).waitFor();
  });

  it('tells the inquirer that it is closed', async () => {
    expect(await stateOf(sent.receipt)).toBe(pages.status.closed.name);
  });

  /** What the receipt page says, as the inquirer asks it. */
  async function stateOf(receipt: string): Promise<string> {
    const page = await open({ hasScript: manner.hasScript });
    const hands = manner.hands(page);
    await page.goto(`/r?lang=${manner.language}`);
    await hands.write(page.getByLabel(pages.statusField), receipt);
    await hands.press(page.getByRole('button', { name: pages.statusButton }));
    const status = page.getByRole('status');
    await status.getByText(sent.reference).waitFor();
    return (await status.getByRole('strong').first().textContent()) ?? '';
  }
});

describe('a classified group', () => {
  const words = wordsIn('he');
  const { staff } = words;

  it('shows its classified member exactly what was given to them', async () => {
    const [given, kept] = [
      await sendInquiry(nativ, { kind: 'psychological' }),
      await sendInquiry(nativ, { kind: 'psychological' }),
    ];
    const visitor = { language: 'he', width: 360, refusals: hiddenOnes } as const;
    const { password } = nativ;
    const psychologist = await visit(browser, nativ.address, visitor);
    const volunteer = await visit(browser, nativ.address, visitor);
    await signIn(psychologist, words, { person: 'psychologist', password });
    await signIn(volunteer, words, { person: 'volunteer', password });

    const waiting = psychologist.getByRole('list', { name: staff.tasks.waiting }).getByRole('listitem');
    await waiting.filter({ hasText: given.reference }).waitFor();
    expect(await waiting.count()).toBe(2);
    await volunteer.getByText(staff.tasks.mineEmpty.title).waitFor();
    await volunteer.getByText(staff.tasks.waitingEmpty.title).waitFor();

    await waiting.filter({ hasText: given.reference }).getByRole('link').click();
    await psychologist.getByRole('button', { name: staff.task.assign }).click();
    const people = psychologist.getByLabel(staff.task.assignTo);
    const name = nameOf('volunteer');
    await people.selectOption({ label: name });
    await psychologist.getByRole('button', { name: staff.action.save }).click();
    await people.waitFor({ state: 'detached' });
    await psychologist.getByText(name, { exact: true }).waitFor();

    await volunteer.reload();
    const mine = volunteer.getByRole('region', { name: staff.tasks.mine }).getByRole('listitem');
    await mine.filter({ hasText: given.reference }).waitFor();
    expect(await mine.count()).toBe(1);
    expect(await volunteer.getByText(kept.reference).count()).toBe(0);

    await volunteer.goto('/groups/psychological?view=board');
    const open = volunteer.getByRole('list', { name: staff.groupViews.column.new }).getByRole('listitem');
    await open.filter({ hasText: given.reference }).waitFor();
    expect(await open.count()).toBe(1);

    await volunteer.getByRole('tab', { name: staff.groupViews.tab.feed }).click();
    await volunteer.getByText(staff.feed.empty.title).waitFor();
    expect(await volunteer.getByRole('article').count()).toBe(0);
  });
});
