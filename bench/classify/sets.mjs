import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { grouped } from './grouped.mjs';

const folds = 5;

/**
 * A set of texts to learn from and to be asked about: `parts` are pairs of both, of which the figures are taken together; `strange`
 * are texts that belong to none of the labels. The aims are the figures of a plain linear machine, less three points.
 */
export function casesSets() {
  const root = process.env.NATIV_CASES_DIR ?? fileURLToPath(new URL('../../../shared/cases', import.meta.url));
  const folder = path.join(root, 'classify');
  if (!existsSync(folder)) {
    throw new Error(
      `Expected texts in '${folder}', but it is not there. Set NATIV_CASES_DIR, or name a folder with --data.`,
    );
  }
  const read = (name) => readRows(path.join(folder, `${name}.jsonl`));
  const asDomain = (rows) => rows.map((row) => ({ text: row.text, label: row.domain }));
  const [train, test, strange] = [read('clinc-dev.train'), read('clinc-dev.test'), read('clinc-dev.oos_test')];
  const questions = read('counsel-chat.dev').map(({ title, text, topic }) => ({
    text: `${title}\n${text}`,
    label: topic,
  }));
  return [
    {
      name: 'clinc-dev, 75 intents',
      parts: [{ train, test }],
      strange,
      aims: { accuracy: 0.955 - 0.03, macroF1: 0.955 - 0.03, surest: 0.996 - 0.03 },
    },
    {
      name: 'clinc-dev, 5 domains',
      parts: [{ train: asDomain(train), test: asDomain(test) }],
      strange,
      aims: { accuracy: 0.99 - 0.03, macroF1: 0.99 - 0.03, surest: 0.999 - 0.03, auroc: null },
    },
    {
      name: 'hebrew-sentiment',
      parts: [{ train: read('hebrew-sentiment.train'), test: read('hebrew-sentiment.dev') }],
      strange: [],
      aims: { accuracy: 0.846 - 0.03, macroF1: 0.573 - 0.03, surest: 0.914 - 0.03 },
    },
    {
      name: 'counsel-chat, 17 topics',
      parts: inFolds(withEnough(questions, 5)),
      strange: [],
      aims: { accuracy: 0.421 - 0.03, macroF1: 0.32 - 0.03 },
    },
  ];
}

/**
 * A folder of one's own: files of JSON lines with `text` and `label`. Files whose names have `oos` in them are texts of no label; those with
 * `test`, else `dev`, else `val`, are asked about, `train` is learned from. Without such files, all rows are dealt into five parts that are asked about in turn.
 */
export function folderSet(folder) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  const rowsOf = (named) => files.filter(named).flatMap((name) => readRows(path.join(folder, name)));
  const strange = rowsOf((name) => /oos/u.test(name) && !/train|val/u.test(name));
  const own = (part) => (name) => !/oos/u.test(name) && name.includes(part);
  const asked = ['test', 'dev', 'val'].find((part) => files.some(own(part)));
  const train = rowsOf(own('train'));
  const parts =
    train.length > 0 && asked !== undefined
      ? [{ train, test: rowsOf(own(asked)) }]
      : inFolds(rowsOf((name) => !/oos/u.test(name)));
  return { name: path.basename(path.resolve(folder)), parts, strange, aims: {} };
}

function readRows(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

function withEnough(rows, fewest) {
  const counts = grouped(rows, ({ label }) => label);
  return rows.filter(({ label }) => counts.get(label).length >= fewest);
}

/** Each label's rows in turn, so that every part has its share of each. */
function inFolds(rows) {
  const byLabel = [...grouped(rows, ({ label }) => label).values()].flat();
  return Array.from({ length: folds }, (_, fold) => ({
    train: byLabel.filter((_, at) => at % folds !== fold),
    test: byLabel.filter((_, at) => at % folds === fold),
  }));
}
