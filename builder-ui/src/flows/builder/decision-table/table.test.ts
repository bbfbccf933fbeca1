import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { type Cell, readCell, writeCell } from './cell.ts';
import { copied, pasted } from './clipboard.ts';
import * as edits from './table-edits.ts';
import { answerAsTyped, cellAsTyped, typedAnswer, typedCell } from './typed-cell.ts';

const kind: QuestionChoice = {
  path: '/data/kind',
  title: 'Kind',
  kind: 'choice',
  options: [
    { value: 'legal', title: 'Legal advice' },
    { value: 'social', title: 'Social' },
  ],
};
const age: QuestionChoice = { path: '/data/age', title: 'Age', kind: 'number', options: [] };

describe('a cell', () => {
  test.each<[string, Cell['kind']]>([
    ['-', 'any'],
    ["'legal'", 'is'],
    ["in ['a', 'b']", 'oneOf'],
    ["!(value in ['a', 'b'])", 'noneOf'],
    ['> 18', 'more'],
    ['value >= 18 && value < 65', 'range'],
    ['== null', 'unanswered'],
    ["'x' in value", 'includes'],
    ["value.contains('x')", 'contains'],
    ['size(value) > 2', 'text'],
    ['value > 3 || value < 1', 'text'],
    ['data.other', 'text'],
    ['broken (', 'text'],
  ])('%s is read and written again', (text, found) => {
    expect(readCell(text).kind).toBe(found);
    expect(writeCell(readCell(text))).toBe(text);
  });

  it('says the same after it was read from the other side', () => {
    expect(writeCell(readCell('value < 65 && 18 <= value'))).toBe('value >= 18 && value < 65');
  });
});

describe('what is typed into a cell', () => {
  test.each([
    ['', kind, '-'],
    ['legal advice', kind, "'legal'"],
    ['social', kind, "'social'"],
    ['Legal advice, Social', kind, "in ['legal', 'social']"],
    ['≠ Social', kind, "!= 'social'"],
    ['18', age, '18'],
    ['>= 18', age, '>= 18'],
    ['18-65', age, 'value >= 18 && value <= 65'],
    ['18 – 65', age, 'value >= 18 && value <= 65'],
    ['-5', age, '-5'],
    ['=size(value) > 2', age, 'size(value) > 2'],
    ['value > 3 && value < 9', age, 'value > 3 && value < 9'],
    ['כן', undefined, 'true'],
    ["it's", undefined, "'it\\'s'"],
  ] as const)('%j becomes a cell', (typed, question, cell) => {
    expect(typedCell(typed, question)).toBe(cell);
  });

  it('comes back as it was copied', () => {
    const cells = fc.oneof(
      fc.constantFrom(
        '-',
        "'legal'",
        "in ['legal', 'social']",
        "!= 'social'",
        '> 18',
        'value >= 1 && value < 5',
        '== null',
      ),
      fc.string({ maxLength: 20 }).map((value) => writeCell({ kind: 'is', value })),
    );
    fc.assert(
      fc.property(cells, fc.constantFrom(kind, age, undefined), (cell, question) => {
        expect(typedCell(cellAsTyped(cell, question), question)).toBe(cell.trim());
      }),
    );
  });

  test.each([
    ['Legal team', "'Legal team'"],
    ['12', '12'],
    ['050', "'050'"],
    ['true', 'true'],
    ['=data.age * 2', 'data.age * 2'],
    ['data.age', 'data.age'],
    ['', "''"],
  ])('%j becomes an answer, and back', (typed, answer) => {
    expect(typedAnswer(typed)).toBe(answer);
    expect(typedAnswer(answerAsTyped(answer))).toBe(answer);
  });
});

const table: edits.Table = edits.tableOf({
  inputs: [{ expression: 'data.kind' }, { expression: 'data.age' }],
  outputs: [{ variable: 'group' }],
  rules: [
    { when: ["'legal'", '> 18'], answers: ["'a'"] },
    { when: ["'social'"], answers: [] },
  ],
  otherwise: ["'c'"],
});
const column = (cells: edits.Table, at: number) =>
  Array.from({ length: edits.rowCount(cells) }, (_each, row) => edits.cellAt(cells, row, at));

describe('a table', () => {
  it('has every cell, also where a draft lacks some', () => {
    expect([0, 1, 2].map((at) => column(table, at))).toEqual([
      ["'legal'", "'social'", null],
      ['> 18', '-', null],
      ["'a'", "''", "'c'"],
    ]);
  });

  it('moves, repeats and loses rules; the last one stays', () => {
    expect(column(edits.moveRule(table, 1, 0), 0)).toEqual(["'social'", "'legal'", null]);
    expect(column(edits.repeatRule(table, 0), 0)).toEqual(["'legal'", "'legal'", "'social'", null]);
    const one = edits.removeRule(table, 0);
    expect(column(one, 0)).toEqual(["'social'", null]);
    expect(edits.removeRule(one, 0)).toBe(one);
  });

  it('moves columns with their cells, questions among questions only', () => {
    const turned = edits.moveColumn(table, 0, 1);
    expect(turned.inputs.map(({ expression }) => expression)).toEqual(['data.age', 'data.kind']);
    expect(column(turned, 1)).toEqual(["'legal'", "'social'", null]);
    expect(edits.moveColumn(table, 1, 2)).toBe(table);
  });

  it('gains and loses columns with their cells', () => {
    const wider = edits.addOutput(edits.addInput(table, 'data.urgent'), edits.freeVariable(table));
    expect(wider.rules[0]).toEqual({ when: ["'legal'", '> 18', '-'], answers: ["'a'", "''"] });
    expect(wider.otherwise).toEqual(["'c'", "''"]);
    expect(edits.removeColumn(edits.removeColumn(wider, 4), 2)).toEqual(table);
    expect(edits.removeColumn(table, 2)).toBe(table);
  });

  it('keeps the very same table where a cell does not change', () => {
    expect(edits.putCell(table, 0, 0, " 'legal' ")).toBe(table);
    expect(edits.putCell(table, 2, 0, 'x')).toBe(table);
  });
});

describe('a spreadsheet', () => {
  const typed = (text: string, at: number) => (at < 2 ? typedCell(text, at === 0 ? kind : age) : typedAnswer(text));
  const asTyped = (text: string, at: number) =>
    at < 2 ? cellAsTyped(text, at === 0 ? kind : age) : answerAsTyped(text);

  it('takes and gives cells, quotes and all', () => {
    const text = copied(table, { top: 0, bottom: 1, first: 0, last: 2 }, asTyped);
    expect(text).toBe('Legal advice\t> 18\ta\nSocial\t-\t');
    expect(pasted(table, { row: 0, column: 0 }, text, typed)).toEqual(table);
  });

  it('brings more rules where there are too few, above the row for otherwise, and no more columns', () => {
    const longer = pasted(table, { row: 1, column: 1 }, '18-65\t"one\ttwo"\ttoo far\r\n> 65\tthree\n', typed);
    expect(column(longer, 1)).toEqual(['> 18', 'value >= 18 && value <= 65', '> 65', null]);
    expect(column(longer, 2)).toEqual(["'a'", "'one\ttwo'", "'three'", "'c'"]);
  });
});
