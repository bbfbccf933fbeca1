import { expect, test } from 'vitest';
import { countRows, judgeExamples } from './judge-examples.ts';

const labels = [
  { key: 'legal', title: { he: 'משפטי', en: 'Legal aid' }, words: [], removedAt: null },
  { key: 'social', title: 'Social', words: [], removedAt: null },
  { key: 'old', title: 'Old', words: [], removedAt: '2026-01-01T00:00:00.000Z' },
];
const judge = (text: string, wish: object = {}) => judgeExamples({ text, ...wish }, labels, 'en');
const verdicts = (text: string, wish: object = {}) =>
  judge(text, wish).rows.map(({ verdict, label }) => [verdict, label]);

test('finds labels by key and by title in either language, whatever the capitals and spaces', () => {
  const table = 'text;label\nfired;LEGAL\nrent;משפטי\nlonely; legal  aid \nparty;social';

  expect(verdicts(table)).toEqual([
    ['new', 'legal'],
    ['new', 'legal'],
    ['new', 'legal'],
    ['new', 'social'],
  ]);
});

test('keeps quotes, commas and line breaks of a text, and tells repeated ones by words alone', () => {
  const table =
    'text,label\n"They said ""no"",\nand left",legal\n"they said ""NO"", and left",legal\n"they said ""NO"", and left",social';

  expect(verdicts(table)).toEqual([
    ['new', 'legal'],
    ['repeated', 'legal'],
    ['new', 'social'],
  ]);
  expect(judge(table).rows[0]?.example?.text).toBe('They said "no",\nand left');
});

test('says of each row what is wrong with it and takes the others', () => {
  const table = 'text,label\n,legal\n!!! 😀,legal\nhello,\nhello,unheard\nhello,old\nhello,legal';
  const { rows } = judge(table);

  expect(countRows(rows)).toEqual({ new: 1, exists: 0, repeated: 0, leftOut: 0, error: 5 });
  expect(rows.filter(({ verdict }) => verdict === 'error').every(({ error }) => error !== null)).toBe(true);
});

test('makes labels of names that are none, one for each name, with keys that conditions can read', () => {
  const { added, rows } = judge('text,label\nhello,Money & Debt\nhi,money & debt\nshalom,כסף\nbye,Old', {
    addLabels: true,
  });

  expect(added).toEqual([
    { key: 'money-debt', title: 'Money & Debt' },
    { key: 'label-1', title: 'כסף' },
    { key: 'old-2', title: 'Old' },
  ]);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new', 'new', 'new']);
});

test('takes the word of whoever imports for what a name stands for, and for leaving it out', () => {
  const wish = { labels: { Lawyer: 'legal', spam: null, other: 'none-such' } };

  expect(verdicts('text,label\na b,lawyer\nc d,SPAM\ne f,other', wish)).toEqual([
    ['new', 'legal'],
    ['leftOut', null],
    ['error', null],
  ]);
});

test('refuses as a whole what has no text, no label, nothing, too much, or quotes that do not close', () => {
  const problems = (text: string, wish: object = {}) => judge(text, wish).frame.problems.length;

  expect(problems('a,b\n1,2')).toBe(2);
  expect(problems('text,b\nhello,2')).toBe(1);
  expect(problems('text,b\nhello,2', { label: 'legal' })).toBe(0);
  expect(problems('')).toBe(1);
  expect(problems('text,label\n')).toBe(1);
  expect(problems(`text,label\n${'x y,legal\n'.repeat(10_001)}`)).toBe(1);
  expect(problems('text,label\n"open,legal')).toBe(1);
});
