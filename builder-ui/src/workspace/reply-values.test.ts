import type { Submission, TaskForm } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { replyValues } from './reply-values.ts';

const form: TaskForm = {
  key: 'ask',
  version: 1,
  title: 'Ask',
  schema: {
    type: 'object',
    properties: {
      name: { type: 'string', title: 'Name' },
      story: { type: 'string', title: 'Story', 'x-sensitivity': 'sensitive' },
      kind: { type: 'string', title: 'סוג', oneOf: [{ const: 'legal', title: 'משפטי' }] },
    },
  },
  uiSchema: {},
  translations: { en: { '/schema/properties/kind/oneOf/0/title': 'Legal' } },
  settings: { language: 'he' },
};
const submission = (answers: Record<string, unknown>): Submission => ({
  id: '0',
  reference: 'ABC-123',
  form: 'ask',
  formTitle: 'Ask',
  formVersion: 1,
  language: 'en',
  answers,
  sealed: ['/story'],
  instanceId: null,
  createdAt: '2026-01-01T00:00:00Z',
});
const source = { form, opened: [], group: 'Legal team', me: 'Dana', now: new Date('2026-03-04T10:00:00Z') };

describe('what fills a ready reply', () => {
  it('is the name that was given, and options in the language of the reply', () => {
    const { values } = replyValues({ ...source, submission: submission({ name: 'Noa', kind: 'legal' }) }, 'en');

    expect(values).toMatchObject({
      inquirer: 'Noa',
      reference: 'ABC-123',
      'answers.kind': 'Legal',
      group: 'Legal team',
    });
    expect(replyValues({ ...source, submission: submission({ kind: 'legal' }) }, 'he').values['answers.kind']).toBe(
      'משפטי',
    );
  });

  it('has nothing of a sealed answer until it was opened on the page, and then says so', () => {
    const closed = replyValues({ ...source, submission: submission({}) }, 'en');
    const opened = replyValues(
      { ...source, submission: submission({}), opened: [{ path: '/story', value: 'what happened' }] },
      'en',
    );

    expect(closed.values['answers.story']).toBeUndefined();
    expect(opened.values['answers.story']).toBe('what happened');
    expect([...opened.fromSealed]).toEqual(['answers.story']);
  });

  it('has no name where none was given', () => {
    expect(replyValues({ ...source, submission: submission({}) }, 'en').values.inquirer).toBeUndefined();
  });
});
