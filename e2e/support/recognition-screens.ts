import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import { filled } from './words.ts';

const admin = ({ sessions }: Furnished) => sessions.admin;

/** Classifiers as a designer has them, and what they held back. */
export const recognitionScreens: readonly Screen[] = [
  {
    name: 'classifier with its examples',
    session: admin,
    async open(page, { staff: { recognition } }) {
      await page.goto('/classifiers');
      await page.getByRole('list', { name: recognition.title }).getByRole('link').first().click();
      await page.getByRole('list', { name: recognition.list.title }).getByRole('listitem').first().waitFor();
      await page.getByRole('button', { name: recognition.label.add }).click();
      await page.getByLabel(recognition.label.words).waitFor();
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
  {
    name: 'classifier, what a threshold costs',
    session: admin,
    async open(page, { staff: { recognition } }) {
      await page.goto('/classifiers/kind-of-inquiry?part=learn');
      await page.getByRole('slider', { name: recognition.threshold.title }).fill('0.8');
      await page.getByText(recognition.threshold.held).waitFor();
    },
  },
  {
    name: 'new classifier',
    session: admin,
    async open(page, { staff: { recognition } }) {
      await page.goto('/new-classifier');
      await page.getByLabel(recognition.make.labels).waitFor();
    },
  },
  {
    name: 'connections to other systems',
    session: admin,
    async open(page, { staff: { connectors } }) {
      await page.goto('/settings/connectors');
      await page.getByRole('button', { name: filled(connectors.changeOf, { key: 'crm' }) }).click();
      await page.getByLabel(connectors.anew).check();
      await page.getByLabel(connectors.headers.name, { exact: true }).waitFor();
    },
  },
  {
    name: 'sorting queue',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff: { recognition } }) {
      await page.goto('/triage');
      await page.getByRole('list', { name: recognition.triage.what }).waitFor();
      await page.getByRole('definition').first().waitFor();
    },
  },
];
