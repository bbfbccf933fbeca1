import { describe, expect, test } from 'vitest';
import { asksForFiles, fileAnswers, fileQuestionOf, withoutFile } from './file-questions.ts';

const file = { type: 'string', format: 'file', 'x-file': { accept: ['application/pdf'], maxBytes: 1000 } };
const schema = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    cv: file,
    papers: { type: 'array', items: { $ref: '#/$defs/paper' } },
    people: { type: 'array', items: { type: 'object', properties: { photo: { type: 'string', format: 'file' } } } },
    picture: { type: 'string', format: 'data-url' },
  },
  allOf: [{ if: { required: ['name'] }, then: { properties: { letter: file } } }],
  $defs: { paper: file },
};

describe('the files of answers', () => {
  test('are found at the top, in lists, in rows and behind conditions', () => {
    const data = {
      name: 'n',
      cv: 'a',
      papers: ['b', 'c'],
      people: [{}, { photo: 'd' }],
      letter: 'e',
      picture: 'data:,x',
    };

    expect(fileAnswers(schema, data)).toEqual([
      { path: '/cv', id: 'a' },
      { path: '/papers/0', id: 'b' },
      { path: '/papers/1', id: 'c' },
      { path: '/people/1/photo', id: 'd' },
      { path: '/letter', id: 'e' },
    ]);
  });

  test('are none where the form asks for none, whatever the answers look like', () => {
    expect(asksForFiles({ properties: { cv: { type: 'string', format: 'data-url' } } })).toBe(false);
    expect(fileAnswers({ properties: { cv: { type: 'string' } } }, { cv: 'a' })).toEqual([]);
  });
});

describe('the question of a posted name', () => {
  test.each([
    ['f[cv]', '/cv', false],
    ['f[papers][]', '/papers', true],
    ['f[papers][3]', '/papers/3', false],
    ['f[people][0][photo]', '/people/0/photo', false],
    ['f[letter]', '/letter', false],
  ])('%s is the one at %s', (name, path, isOneOfSeveral) => {
    expect(fileQuestionOf(name, schema)).toMatchObject({ path, isOneOfSeveral });
  });

  test.each(['f[name]', 'f[picture]', 'f[people][0]', 'f[nothing]', 'f[__proto__]', 'cv', 'f[cv][0]', 'f[papers]'])(
    '%s is none',
    (name) => {
      expect(fileQuestionOf(name, schema)).toBeUndefined();
    },
  );

  test('says what it takes', () => {
    expect(fileQuestionOf('f[cv]', schema)?.rule).toEqual({ accept: ['application/pdf'], maxBytes: 1000 });
    expect(fileQuestionOf('f[people][0][photo]', schema)?.rule).toEqual({});
  });
});

describe('taking a file out', () => {
  test('leaves everything else as it was', () => {
    const data = { cv: 'a', papers: ['b', 'c'], people: [{ photo: 'd', name: 'n' }] };

    expect(withoutFile(data, ['cv'])).toEqual({ papers: data.papers, people: data.people });
    expect(withoutFile(data, ['papers', '0'])).toEqual({ ...data, papers: ['c'] });
    expect(withoutFile(data, ['people', '0', 'photo'])).toEqual({ ...data, people: [{ name: 'n' }] });
    expect(withoutFile(data, ['papers', '7'])).toEqual(data);
    expect(withoutFile(data, ['constructor'])).toEqual(data);
  });
});
