import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { celCompletions } from './cel-completions.ts';

const questions: readonly QuestionChoice[] = [
  { path: '/data/kind', title: 'Kind', kind: 'choice', options: [{ value: 'legal', title: 'Legal advice' }] },
  { path: '/tasks/check/urgent', title: 'Urgent?', kind: 'yesNo', options: [], group: 'Check' },
];
const at = (text: string, isAsked = false) =>
  celCompletions(new CompletionContext(EditorState.create({ doc: text }), text.length, isAsked), questions);
const labels = (text: string) => at(text)?.options.map(({ label }) => label);

it('offers the fields while one is typed, with their titles', () => {
  expect(labels('da')?.slice(0, 2)).toEqual(['data.kind', 'tasks.check.urgent']);
  expect(at('da')?.options[0]?.detail).toBe('Kind');
  expect(at('data.kind == "legal" && tas')?.from).toBe(24);
});

it('offers the answers of the form after a comparison, also within quotes', () => {
  expect(labels('data.kind == ')).toEqual(["'legal'"]);
  expect(at("data.kind == 'le")).toMatchObject({ from: 13 });
  expect(labels("data.kind in ['x', ")).toEqual(["'legal'"]);
});

it('says nothing where nobody types a name, unless it is asked', () => {
  expect(at('data.kind ')).toBeNull();
  expect(at('', true)?.options.length).toBeGreaterThan(2);
});
