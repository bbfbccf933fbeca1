import type { Flow, FlowNode, Language } from '@nativ/schemas';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { tabTo } from './support/keyboard.ts';
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

const at = (id: string, type: string, x: number, y: number, more: Partial<FlowNode> = {}): FlowNode => ({
  id,
  type,
  name: id,
  position: { x, y },
  ...more,
});
const task = (id: string, x: number, y: number) => at(id, 'userTask', x, y, { config: { group: 'legal', title: id } });

/** A start that leads nowhere yet, a task that leads to the end, and a task that is joined to nothing. */
const begun = {
  nodes: [at('start', 'manualStart', 0, 0), task('ask', 300, 0), task('check', 300, 220), at('end', 'end', 840, 0)],
  edges: [{ id: 'ask_end', source: 'ask', target: 'end' }],
};

async function open(language: Language, key: string): Promise<Page> {
  const session = await sessionOf(nativ, 'designer');
  await tell(nativ.address, session, '/api/v1/flows', { key, title: key, ...begun });
  const page = await visit(browser, nativ.address, { language, width: 1440, session });
  await page.goto(`/flows/${key}`);
  await step(page, 'start').waitFor();
  return page;
}

const step = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
const line = (page: Page, id: string) => page.locator(`.react-flow__edge[data-id="${id}"]`);
/** A line that runs straight has no height, so for the browser it is never to be seen. */
const untilDrawn = (page: Page, id: string) => line(page, id).waitFor({ state: 'attached' });
const drawing = (page: Page) => page.locator('#flow-drawing');

interface Place {
  readonly x: number;
  readonly y: number;
}

async function middleOf(target: Locator): Promise<Place> {
  const box = await target.boundingBox();
  if (!box) throw new Error(`Expected ${target} to be seen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: Place, to: Place, meanwhile?: () => Promise<void>): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await meanwhile?.();
  await page.mouse.up();
}

/** What the server has once everything is saved. */
async function savedFlow(key: string, isThere: (flow: Flow) => boolean): Promise<Flow> {
  const session = await sessionOf(nativ, 'designer');
  for (let tries = 0; tries < 40; tries += 1) {
    const flow = await tell<Flow>(nativ.address, session, `/api/v1/flows/${key}`);
    if (isThere(flow)) return flow;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Expected the changes of flow '${key}' to be saved, but they were not within ten seconds.`);
}

const waysIn = ({ edges }: Flow) => edges.map(({ source, target }) => `${source} > ${target}`).sort();

describe.each(['en', 'he'] as const)('a flow is drawn, in %s', (language) => {
  const { drawing: said, builder, node } = wordsIn(language).staff;

  it('with a pointer: connected, put in between, removed, taken back', async () => {
    const page = await open(language, `drawn-${language}`);
    const [first, last] = [await middleOf(step(page, 'start')), await middleOf(step(page, 'end'))];
    expect(language === 'he' ? first.x > last.x : first.x < last.x).toBe(true);

    await step(page, 'start').hover();
    const handle = await middleOf(step(page, 'start').locator('.react-flow__handle.source'));
    await drag(page, handle, await middleOf(step(page, 'ask')));
    await untilDrawn(page, 'start_ask');

    const [ask, end] = [await middleOf(step(page, 'ask')), await middleOf(step(page, 'end'))];
    const onTheLine = { x: (ask.x + end.x) / 2, y: ask.y };
    await drag(page, await middleOf(step(page, 'check')), onTheLine, async () => {
      await line(page, 'ask_end').locator('[data-target]').waitFor({ state: 'attached' });
    });
    await untilDrawn(page, 'check_end');

    const asked = await step(page, 'ask').boundingBox();
    const arrow = language === 'he' ? (asked?.x ?? 0) + (asked?.width ?? 0) + 7 : (asked?.x ?? 0) - 7;
    await page.mouse.click(arrow, ask.y);
    await page.keyboard.press('Delete');
    await line(page, 'start_ask').waitFor({ state: 'detached' });
    await page.getByRole('status').getByRole('button', { name: builder.undo }).click();
    await untilDrawn(page, 'start_ask');

    const flow = await savedFlow(`drawn-${language}`, ({ edges }) => edges.length === 3);
    expect(waysIn(flow)).toEqual(['ask > check', 'check > end', 'start > ask']);
    const x = (id: string) => flow.nodes.find((node) => node.id === id)?.position?.x ?? Number.NaN;
    expect(x('ask') < x('check') && x('check') < x('end')).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('with the keyboard alone: walked along, connected, added to, moved, removed, taken back', async () => {
    const page = await open(language, `typed-${language}`);
    const [on, back] = language === 'he' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const at = (id: string) => page.locator(`#flow-drawing[aria-activedescendant="drawn-${id}"]`).waitFor();
    const press = (keys: string) => page.keyboard.press(keys);

    await tabTo(page, drawing(page));
    await at('start');
    await press('c');
    await page.getByText(said.said.connecting.replace('{{from}}', 'start')).waitFor();
    await press(on);
    await at('ask');
    await press('Enter');
    await untilDrawn(page, 'start_ask');

    await press('l');
    await at('ask_end');
    await press('Insert');
    await page.getByRole('dialog').getByRole('searchbox').fill(node.approval.label);
    await press('Enter');
    await untilDrawn(page, 'approval_end');
    await page.locator('[data-node-name]').first().and(page.locator(':focus')).waitFor();
    await press('F6');
    await at('approval');
    await press(back);
    await at('ask');

    const before = (await middleOf(step(page, 'approval'))).x;
    await press(on);
    await press(`Alt+${on}`);
    const isFurther = (x: number) => (language === 'he' ? x < before : x > before);
    await expect.poll(async () => isFurther((await middleOf(step(page, 'approval'))).x)).toBe(true);

    await press('Delete');
    await step(page, 'approval').waitFor({ state: 'detached' });
    await press('Control+z');
    await step(page, 'approval').waitFor();

    const flow = await savedFlow(`typed-${language}`, ({ edges }) => edges.length === 3);
    expect(waysIn(flow)).toEqual(['approval > end', 'ask > approval', 'start > ask']);
  });

  it('and says why a line cannot lead where it was let go', async () => {
    const page = await open(language, `refused-${language}`);

    await step(page, 'ask').hover();
    const handle = await middleOf(step(page, 'ask').locator('.react-flow__handle.source'));
    await drag(page, handle, await middleOf(step(page, 'start')));

    await page.getByText(said.trouble.intoStart).waitFor();
    expect(await page.locator('.react-flow__edge').count()).toBe(1);
  });
});
