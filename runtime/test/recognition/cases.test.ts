import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Example, type Model, recognise, teach } from '../../src/index.ts';
import { hasCases } from '../forms/cases.ts';

const root = process.env.NATIV_CASES_DIR ?? fileURLToPath(new URL('../../../../shared/cases', import.meta.url));
const niqqud = ['\u05b0', '\u05b4', '\u05b7', '\u05b8', '\u05bc', '\u05c1', ''];

describe.skipIf(!hasCases)('with texts that others wrote and labelled', () => {
  it('sorts requests after eleven examples of each label, tells strange ones, and knows how sure it is', () => {
    const known = (row: Example) => row.label < 'c';
    const model = taught(
      rows('clinc-dev.train')
        .filter(known)
        .filter((_, at) => at % 9 === 0),
    );

    const asked = rows('clinc-dev.val').filter(known);
    const own = asked.map(({ text, label }) => ({
      label,
      said: recognise(model, text, { atLeast: 0 }),
    }));
    const right =
      own.filter(({ label, said }) => (said.label ?? said.runnersUp[0]?.label) === label).length / own.length;
    const sure = own.reduce((sum, { said }) => sum + said.probability, 0) / own.length;
    const strange = rows('clinc-dev.oos_val').map(({ text }) => recognise(model, text).probability);

    expect(right).toBeGreaterThan(0.9);
    expect(Math.abs(sure - right)).toBeLessThan(0.06);
    expect(strange.filter((probability) => probability < 0.5).length / strange.length).toBeGreaterThan(0.5);
  });

  it('sorts Hebrew the same with niqqud and other signs', () => {
    const model = taught(fewOfEach(rows('hebrew-sentiment.train'), 80));

    for (const { text } of rows('hebrew-sentiment.dev').slice(0, 200)) {
      const pointed = [...text].map((letter, at) =>
        /[א-ת]/u.test(letter) ? letter + niqqud[at % niqqud.length] : letter,
      );
      const other = pointed.join('').replaceAll('"', '״').replaceAll("'", '׳');

      expect(recognise(model, other)).toEqual(recognise(model, text));
    }
  });
});

function rows(name: string): Example[] {
  const lines = readFileSync(`${root}/classify/${name}.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Example);
}

function fewOfEach(examples: readonly Example[], most: number): Example[] {
  const counts = new Map<string, number>();
  return examples.filter(({ label }) => {
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return count <= most;
  });
}

function taught(examples: readonly Example[]): Model {
  const model = teach(examples, { labels: [...new Set(examples.map(({ label }) => label))] });
  if ('problem' in model) throw new Error('Expected a model.');
  return model;
}
