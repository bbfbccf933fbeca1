import type { InstanceSummaryList, RoomInquiry } from '@nativ/schemas';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isolate } from '../builder-ui/src/i18n/isolate.ts';
import { inquiryRoutingFlow } from '../server/src/sample/inquiry-routing-flow.ts';
import { launchBrowser, type Session } from './support/browser.ts';
import { sendInquiry } from './support/inquiries.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { emailOf, type Person, sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
import { filled, wordsIn } from './support/words.ts';

let nativ: Nativ;
let browser: Browser;
let sessions: Readonly<Record<'admin' | 'champion' | Learner, Session>>;

type Learner = 'legal' | 'intake' | 'social';

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  const people = ['admin', 'champion', 'legal', 'intake', 'social'] as const satisfies readonly Person[];
  const found = await Promise.all(people.map(async (person) => [person, await sessionOf(nativ, person)] as const));
  sessions = Object.fromEntries(found) as unknown as typeof sessions;
  for (const person of ['intake', 'social'] as const) await joinLegal({ email: emailOf(person), role: 'member' });
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const joinLegal = (member: object) => tell(nativ.address, sessions.legal, '/api/v1/groups/legal/members', member);

const { staff, firstResponse } = wordsIn('en');
const { lessons, rollout, help, practice } = staff;

const unit = 'Legal help';
const title = 'Answering a legal inquiry';
const why = 'Somebody waits, and a first word calms.';
const newStep = 'Look at the papers';
const question = 'Which answer do I choose here?';
const answer = 'Choose that it was answered, once you have called.';

const press = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true }).click();
const open = (person: keyof typeof sessions, width: 1280 | 1440 = 1280) =>
  visit(browser, nativ.address, { language: 'en', width, session: sessions[person] });
const roomOf = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? '';
const guideOf = (page: Page) => page.getByRole('complementary', { name: title });
const unitOf = (page: Page) => page.getByRole('region', { name: unit });

/** Answers the task before one as it should be answered, or otherwise. */
async function respond(page: Page, outcome: 'answered' | 'refer'): Promise<void> {
  await page.getByRole('radio', { name: firstResponse.question('outcome').choice(outcome) }).check();
  await page.getByLabel(firstResponse.question('summary').title).fill('They were called.');
  await page.getByRole('button', { name: firstResponse.submit }).click();
}

/** Takes the task that waits on the home page, which opens it. */
const takeWaiting = (page: Page) =>
  page.getByRole('list', { name: staff.tasks.waiting }).getByRole('button').first().click();

// A whole story of weeks in one go, by seven windows.
const patienceOfStory = 400_000;

it('brings a new way of working to a group: taught on the real flow by a champion, with help, until it is live and its manager sees so', {
  timeout: patienceOfStory,
}, async () => {
  const champion = await open('champion');
  await record(champion);
  await plan(champion);

  await learnGuided(await open('legal'));
  await takeTest(await open('intake'), 'answered');
  const struggling = await open('social');
  await takeTest(struggling, 'refer');
  await beHelped(struggling, champion);

  await changeFlow(await open('admin', 1440));
  await mend(champion);
  await goLive(champion);
  await showAll();
});

/** A champion does a case in a practice room, and makes a lesson of it. */
async function record(page: Page): Promise<void> {
  await page.goto('/practice-rooms');
  await page.getByRole('button', { name: practice.rooms.open }).click();
  await page.getByRole('heading', { level: 1, name: staff.home.title }).waitFor();
  const instance = await letArrive(page);
  await takeWaiting(page);
  await respond(page, 'answered');
  await page.getByText(staff.task.status.completed, { exact: true }).first().waitFor();

  await page.goto(`/practice/${roomOf(page)}/cases/${instance}`);
  await press(page, lessons.make.open);
  await page.getByLabel(lessons.make.title).fill(title);
  await press(page, lessons.make.now);
  await page.getByRole('heading', { level: 1, name: filled(lessons.edit.title, { title }) }).waitFor();
  await page.getByLabel(`${lessons.edit.why} (${lessons.edit.en})`).fill(why);
  const chooser = page.waitForEvent('filechooser');
  await press(page, lessons.edit.media.add);
  await (await chooser).setFiles({ name: 'step.webm', mimeType: 'video/webm', buffer: await shortVideo(page) });
  await page.getByLabel(lessons.video).waitFor();
  await press(page, lessons.edit.save);
  await page.getByText(lessons.edit.saved, { exact: true }).waitFor();
  await press(page, lessons.edit.publish);
  await page.getByText(lessons.edit.published, { exact: true }).waitFor();
  // The lesson that the sample brings teaches the same: one of the two is enough.
  await tell(nativ.address, sessions.champion, '/api/v1/lessons/first-response/archive', {});
}

/** A blink of a video, recorded by the browser of the page. */
async function shortVideo(page: Page): Promise<Buffer> {
  const recorded = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        const canvas = document.createElement('canvas');
        const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
        recorder.ondataavailable = async ({ data }) => {
          const bytes = new Uint8Array(await data.arrayBuffer());
          done(btoa(String.fromCharCode(...bytes)));
        };
        recorder.start();
        const context = canvas.getContext('2d');
        let frames = 0;
        const draw = () => {
          frames += 1;
          context?.fillRect(frames, frames, 40, 40);
          if (frames < 12) requestAnimationFrame(draw);
          else recorder.stop();
        };
        draw();
      }),
  );
  return Buffer.from(recorded, 'base64');
}

/** An inquiry of which it is known where it goes; who would write one is invented. */
async function letArrive(page: Page): Promise<string> {
  const data = { kind: 'legal', description: 'The landlord wants me out.', urgency: 'thisWeek', contactBy: 'receipt' };
  const response = await page.request.post(`${nativ.address}/api/v1/room/inquiries`, {
    headers: { 'nativ-room': roomOf(page) },
    data: { form: 'inquiry', language: 'en', data },
  });
  return ((await response.json()) as RoomInquiry).instanceId ?? '';
}

/** The unit learns before it goes live: those who are in it are invited. */
async function plan(page: Page): Promise<void> {
  await page.goto('/rollouts');
  await press(page, rollout.new);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(rollout.name).fill('Routing, the new way');
  const { title: flow } = inquiryRoutingFlow;
  const label = typeof flow === 'string' ? flow : (flow.en ?? '');
  await dialog.getByLabel(rollout.flow, { exact: false }).selectOption(label);
  await press(dialog, rollout.plan);
  const invite = unitOf(page).getByRole('button', { name: filled(rollout.unit.invite_other, { count: 4 }) });
  await invite.click();
  await invite.waitFor({ state: 'detached' });
}

const goToLesson = async (page: Page) => {
  await page.goto('/lessons');
  await page.getByRole('region', { name: title }).getByRole('link').click();
};

/** Step by step with the natural screens marked, and then alone. */
async function learnGuided(page: Page): Promise<void> {
  const guide = guideOf(page);
  const marked = page.locator('[data-guide-now]');
  const claim = page.getByRole('button', { name: staff.task.claim, exact: true });
  await goToLesson(page);
  await press(page, lessons.mode.guided.begin);
  await guide.getByText(why).waitFor();
  // It can be played: the browser has read how long it is.
  const video = guide.getByLabel(lessons.video);
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState)).toBeGreaterThan(0);
  await press(page, lessons.guide.take);
  await claim.and(marked).waitFor();
  await press(page, lessons.guide.show);
  expect(await claim.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  // The button is gone with the press: the keyboard goes on from the title of the task.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page
    .getByRole('group', { name: firstResponse.question('outcome').title })
    .and(marked)
    .waitFor();
  await respond(page, 'answered');
  await press(page, lessons.guide.finish);
  await guide.getByText(filled(lessons.result.practised_one, { right: 1, count: 1 })).waitFor();
  await press(page, lessons.guide.toLesson);
  await takeTestHere(page, 'answered');
  await page.getByText(lessons.mine.passed, { exact: true }).waitFor();
}

async function takeTest(page: Page, outcome: 'answered' | 'refer'): Promise<void> {
  await goToLesson(page);
  await takeTestHere(page, outcome);
}

/** Without marks and words; how it went is told at the end. */
async function takeTestHere(page: Page, outcome: 'answered' | 'refer'): Promise<void> {
  const guide = guideOf(page);
  await press(page, lessons.mode.assessment.begin);
  await guide.getByText(lessons.guide.test).waitFor();
  expect(await page.locator('[data-guide-now]').count()).toBe(0);
  await takeWaiting(page);
  await respond(page, outcome);
  await guide.getByText(lessons.guide.atEnd).waitFor();
  await press(page, lessons.guide.finish);
  const isPassed = outcome === 'answered';
  const result = isPassed ? lessons.result.passed_one : lessons.result.notYet_one;
  await guide.getByText(filled(result, { right: isPassed ? 1 : 0, count: 1 })).waitFor();
  await press(page, lessons.guide.toLesson);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Whoever did not pass asks from within the lesson; the champion comes in, answers, and makes of the answer a part of the lesson. */
async function beHelped(learner: Page, champion: Page): Promise<void> {
  await press(learner, lessons.mode.guided.begin);
  await guideOf(learner).getByText(why).waitFor();
  await press(learner, help.open);
  const panel = learner.getByRole('dialog');
  await panel.getByLabel(help.ask.question).fill(question);
  await press(panel, help.ask.send);
  await panel.getByRole('link', { name: help.ask.see }).click();
  await learner.getByRole('heading', { level: 1, name: help.question.title }).waitFor();

  await champion.goto('/help-line/');
  await champion.getByRole('link', { name: question }).click();
  const asked = champion.url();
  await champion.getByText(filled(help.question.inLesson, { title: isolate(title) })).waitFor();
  await press(champion, help.question.join);
  await guideOf(champion).getByText(lessons.guide.beside).waitFor();
  await champion.goto(asked);
  await champion.getByLabel(help.question.answer).fill(answer);
  await press(champion, help.question.send);
  await champion.getByRole('link', { name: filled(help.keep.lesson, { title: isolate(title) }) }).click();
  const sentence = champion.getByLabel(`${lessons.edit.say} (${lessons.edit.en})`);
  await expect.poll(() => sentence.inputValue()).toContain(answer);
  await press(champion, lessons.edit.save);
  await champion.getByText(lessons.edit.saved, { exact: true }).waitFor();

  await learner.getByText(answer).waitFor();
  await press(learner, help.question.done);
  await learner.getByRole('link', { name: practice.frame.back }).click();
  await goToLesson(learner);
  await learner.getByText(answer).waitFor();
  await takeTestHere(learner, 'answered');
}

/** A step comes in before the one that is taught, for those only who are ready. */
async function changeFlow(page: Page): Promise<void> {
  await page.goto('/flows/inquiry-routing');
  await page.getByRole('button', { name: staff.canvas.fit }).click();
  await page.locator('.react-flow__node[data-id="legalPost"]').click();
  await press(page.getByRole('region', { name: staff.flowPalette.title }), staff.node.userTask.label);
  await page
    .getByRole('textbox', { name: /^Name of the step/ })
    .first()
    .fill(newStep);
  await page.getByRole('combobox', { name: /^Group/ }).selectOption('legal');
  await press(page, staff.builder.publish.do);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: rollout.liveFor.readyGroups }).check();
  await dialog.getByRole('checkbox', { name: staff.publishing.flow.acceptBroken }).check();
  await press(dialog, staff.builder.publish.now);
  await page.getByRole('dialog', { name: staff.publishing.flow.done }).waitFor();
  expect(await versionOf('legal')).toBe(1);
}

/** The lesson says what no longer holds, and follows the flow with one press. */
async function mend(page: Page): Promise<void> {
  await page.goto('/lessons');
  await page.getByRole('region', { name: lessons.part.mend }).getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: lessons.edit.open }).click();
  const changed = page.getByRole('alert').filter({ hasText: lessons.edit.changed.title });
  await changed.getByText(newStep).first().waitFor();
  await press(changed, lessons.edit.changed.take);
  await changed.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 3, name: newStep }).waitFor();
  const whys = page.getByLabel(`${lessons.edit.why} (${lessons.edit.en})`);
  await whys.first().fill('What they sent says what they need.');
  expect(await whys.last().inputValue()).toBe(why);
  await press(page, lessons.edit.save);
  await page.getByText(lessons.edit.saved, { exact: true }).waitFor();
}

async function goLive(page: Page): Promise<void> {
  await page.goto('/rollouts');
  await page.getByRole('link', { name: 'Routing, the new way' }).click();
  await page.waitForURL(/rollouts\/./);
  const { pathname } = new URL(page.url());
  const other = await open('admin');
  await other.goto(pathname);
  await unitOf(other).getByRole('button', { name: rollout.unit.signOff, exact: true }).waitFor();
  await press(unitOf(page), rollout.unit.signOff);
  await press(page.getByRole('dialog'), rollout.unit.signOffNow);
  await unitOf(page).getByRole('button', { name: rollout.unit.withdraw }).waitFor();

  // Whoever has the plan open in another window sees it there, too, and that a session is full as soon as it is.
  await unitOf(other).getByRole('button', { name: rollout.unit.withdraw }).waitFor();
  const times = { startsAt: '2036-07-01T07:00:00Z', endsAt: '2036-07-01T08:00:00Z' };
  const session = { ...times, place: 'Room 2', capacity: 1, units: ['legal'] };
  await tell(nativ.address, sessions.champion, `/api/v1${pathname}/sessions`, session);
  await other.getByText(filled(rollout.sessions.waiting_other, { count: 3 })).waitFor();
  expect([await versionOf('legal'), await versionOf('social')]).toEqual([2, 1]);
}

/** The version by which a new inquiry is dealt with. */
async function versionOf(kind: string): Promise<number | undefined> {
  const { reference } = await sendInquiry(nativ, { kind });
  const { items } = await tell<InstanceSummaryList>(nativ.address, sessions.admin, '/api/v1/instances?limit=100');
  return items.find((one) => one.reference === reference)?.flowVersion;
}

/** The manager of the unit sees its way, and no other's. */
async function showAll(): Promise<void> {
  const page = await open('legal');
  await page.goto('/adoption');
  const stop = (name: string) => unitOf(page).getByRole('listitem').filter({ hasText: name });
  await stop(rollout.unit.live).getByText(rollout.unit.yes).waitFor();
  const three = filled(rollout.unit.of, { done: 3, of: 4 });
  await stop(rollout.unit.practised).getByText(three).waitFor();
  await stop(rollout.unit.passed).getByText(three).waitFor();
  expect(await page.getByRole('region').count()).toBe(1);
}
