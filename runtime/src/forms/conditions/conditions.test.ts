import { describe, expect, it } from 'vitest';
import { questionReads } from './question-reads.ts';
import { renameReads } from './rename-reads.ts';
import { withoutQuestion } from './without-question.ts';

describe('what an expression reads', () => {
  it.each([
    ["data.kind == 'legal'", undefined, ['/kind']],
    ['data["first name"] != null && data.a.b > 3', undefined, ['/first name', '/a/b']],
    ['row.age < data.limit', '/children/*', ['/children/*/age', '/limit']],
    ['data.children.exists(c, c.age < 3)', undefined, ['/children', '/children/*/age']],
    ['data.children[0].age > 2', undefined, ['/children/*/age']],
    ["'data.kind' == data.other", undefined, ['/other']],
    ['not an expression', undefined, []],
  ] as const)('finds the questions of %s', (source, row, paths) => {
    expect(questionReads(source, row).map((read) => read.path)).toEqual(paths);
  });
});

describe('an expression whose question goes elsewhere', () => {
  it.each([
    [
      "data.kind == 'legal' && data.kindred > 1",
      '/kind',
      '/topic',
      undefined,
      undefined,
      "data.topic == 'legal' && data.kindred > 1",
    ],
    [
      'data.kind == data["kind"]',
      '/kind',
      '/first name',
      undefined,
      undefined,
      'data["first name"] == data["first name"]',
    ],
    ['data.age > 3', '/age', '/person/age', undefined, undefined, 'data.person.age > 3'],
    [
      'data.children.exists(c, c.age > 1)',
      '/children',
      '/kids',
      undefined,
      undefined,
      'data.kids.exists(c, c.age > 1)',
    ],
    [
      'data.children.exists(c, c.age > 1)',
      '/children/*/age',
      '/children/*/years',
      undefined,
      undefined,
      'data.children.exists(c, c.years > 1)',
    ],
    ['data.children[0].age > 1', '/children', '/kids', undefined, undefined, 'data.kids[0].age > 1'],
    ['row.age > 1', '/children', '/kids', '/children/*', '/kids/*', 'row.age > 1'],
    ['row.age > 1', '/children/*/age', '/age', '/children/*', undefined, 'data.age > 1'],
    ['data.age > 1 && data.x', '/age', '/children/*/age', undefined, '/children/*', 'row.age > 1 && data.x'],
    ['data.age > 1', '/age', '/children/*/age', undefined, undefined, null],
  ] as const)('%s, from %s to %s', (source, from, to, rowBefore, rowAfter, expected) => {
    expect(renameReads(source, { from, to, rowBefore, rowAfter })).toBe(expected);
  });
});

describe('a condition whose question is deleted', () => {
  it.each([
    ["data.kind == 'a' && data.b > 1", '/kind', 'data.b > 1'],
    ["(data.b == 1 || data.c == 2) && data.kind == 'a'", '/kind', 'data.b == 1 || data.c == 2'],
    ["(data.b == 1 || data.c == 2 || data.kind == 'a') && data.d", '/kind', '(data.b == 1 || data.c == 2) && data.d'],
    ["!(data.kind in ['a'])", '/kind', null],
    ['data.group.part == 1', '/group', null],
    ['data.other == 1', '/kind', 'data.other == 1'],
    ['data.kind ==', '/kind', 'data.kind =='],
  ] as const)('%s without %s', (source, path, expected) => {
    expect(withoutQuestion(source, path)).toBe(expected);
  });
});
