import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import type { Words } from './words.ts';

const designer = ({ sessions }: Furnished) => sessions.admin;

async function openDrawing(page: Page, { staff }: Words): Promise<void> {
  await page.goto('/flows/home-visit');
  await page.getByRole('button', { name: staff.canvas.fit }).waitFor();
  await page.locator('.react-flow__node').first().waitFor();
}

async function openNewFlow(page: Page, { staff }: Words): Promise<void> {
  await page.goto('/new-flow');
  await page.getByRole('heading', { level: 1, name: staff.newFlow.title }).waitFor();
}

const foreignDrawing = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <process id="p" name="Office">
    <startEvent id="s"/><complexGateway id="x" name="Odd"/><endEvent id="e"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="x"/><sequenceFlow id="f2" sourceRef="x" targetRef="e"/>
    <dataObjectReference id="d" name="List"/>
  </process>
</definitions>`;

/** Beginning a flow, and what helps to draw it. Nothing is changed, since all screens share one flow. */
export const flowDrawingScreens: readonly Screen[] = [
  { name: 'new flow', session: designer, open: openNewFlow },
  {
    name: 'new flow, of a file with something to know',
    session: designer,
    async open(page, words) {
      const { staff } = words;
      await openNewFlow(page, words);
      await page.getByRole('radio', { name: staff.newFlow.file }).check();
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'office.bpmn', mimeType: 'application/xml', buffer: Buffer.from(foreignDrawing) });
      await page.getByText(staff.flowFile.noticesTitle).waitFor();
    },
  },
  {
    name: 'new flow, of a file that is none',
    session: designer,
    async open(page, words) {
      const { staff } = words;
      await openNewFlow(page, words);
      await page.getByRole('radio', { name: staff.newFlow.file }).check();
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"nodes":[') });
      await page.getByText(staff.flowFile.nothingTaken).waitFor();
    },
  },
  {
    name: 'flow, what can be added',
    session: designer,
    isNarrowOnly: true,
    async open(page, words) {
      await openDrawing(page, words);
      await page.getByRole('button', { name: words.staff.flowPalette.open, exact: true }).click();
      await page.getByRole('searchbox', { name: words.staff.flowPalette.search }).waitFor();
    },
  },
  {
    name: 'flow, asking what to add',
    session: designer,
    async open(page, words) {
      await openDrawing(page, words);
      await page.locator('#flow-drawing').focus();
      await page.keyboard.press('Insert');
      await page.getByRole('dialog', { name: words.staff.flowPalette.dialog.title }).waitFor();
    },
  },
  {
    name: 'flow, finding a step',
    session: designer,
    async open(page, words) {
      await openDrawing(page, words);
      await page.getByRole('button', { name: words.staff.flowTools.find, exact: true }).click();
      await page.getByRole('searchbox', { name: words.staff.flowTools.findWhat }).fill('legal');
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'flow, its files',
    session: designer,
    async open(page, words) {
      await openDrawing(page, words);
      await page.getByRole('button', { name: words.staff.flow.more, exact: true }).click();
      await page.getByRole('button', { name: words.staff.flowFile.open, exact: true }).click();
      await page.getByRole('dialog', { name: words.staff.flowFile.title }).waitFor();
    },
  },
  {
    name: 'flow, a note on it',
    session: designer,
    async open(page, words) {
      await openDrawing(page, words);
      await page.getByRole('button', { name: words.staff.flowTools.find, exact: true }).click();
      await page.getByRole('searchbox', { name: words.staff.flowTools.findWhat }).fill(words.staff.flowNotes.note.name);
      await page.getByRole('dialog').getByRole('listitem').last().getByRole('button').click();
      await page.getByRole('button', { name: words.staff.flowBuilder.side.properties, exact: true }).first().click();
      await page.getByRole('group', { name: words.staff.flowNotes.tone }).waitFor();
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
];
