import { json } from '@codemirror/lang-json';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { placeOfPointer } from './place-of-pointer.ts';

const text = '{"a": {"b/c": [1, {"d": "x"}]},\n "e": true}';
const state = EditorState.create({ doc: text, extensions: [json()] });
ensureSyntaxTree(state, text.length, 5000);

test.each([
  ['/e', 'true'],
  ['/a/b~1c/0', '1'],
  ['/a/b~1c/1/d', '"x"'],
  ['/a/gone', '{"b/c": [1, {"d": "x"}]}'],
  ['', '{"a": {"b/c": [1, {"d": "x"}]},'],
])('finds %s', (pointer, found) => {
  const { from, to } = placeOfPointer(state, pointer);

  expect(text.slice(from, to)).toBe(found);
});
