import { formsJudge } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { compileAnswerChecker } from '../../forms/answer-checker.ts';
import { inquiryForm } from '../../sample/inquiry-form.ts';
import { triageForm } from '../../sample/task-forms.ts';

const dated: FormDocument = {
  title: 'Dated',
  schema: { type: 'object', properties: { day: { type: 'string', format: 'date' }, why: { type: 'string' } } },
  settings: { rules: [{ id: 'early', kind: 'require', when: 'data.day < today', questions: ['/why'] }] },
};
const forms = new Map<string, FormDocument>([
  ['inquiry', inquiryForm],
  ['triage', triageForm],
  ['dated', dated],
]);
const whole = { kind: 'legal', legalArea: 'work', description: 'Made up.', urgency: 'today', contactBy: 'receipt' };

test.each<[form: string, answers: Record<string, unknown>, kind: 'valid' | 'invalid']>([
  ['inquiry', whole, 'valid'],
  // What the form hides for this kind does not count.
  ['inquiry', { ...whole, kind: 'social' }, 'valid'],
  ['inquiry', { ...whole, contactBy: 'phone' }, 'invalid'],
  ['inquiry', { ...whole, nobodyAsks: 1 }, 'invalid'],
  ['inquiry', {}, 'invalid'],
  ['triage', { group: 'legal' }, 'valid'],
  ['triage', { group: 'nobody' }, 'invalid'],
  ['dated', { day: '2026-03-01' }, 'valid'],
  ['dated', { day: '2026-02-28' }, 'invalid'],
])('%s takes %j in a browser as on the server: %s', (key, answers, kind) => {
  const document = forms.get(key) as FormDocument;

  const there = compileAnswerChecker(document).check(answers, 'he', '2026-03-01');
  const here = formsJudge(forms)(key, answers, { language: 'he', now: '2026-03-01T08:00:00.000Z' });

  expect(there.kind).toBe(kind);
  expect(here).toEqual(there);
});

test('of a form that nobody has published nothing is said', () => {
  expect(formsJudge(forms)('none', {}, { language: 'he', now: '2026-03-01T08:00:00.000Z' })).toBeNull();
});
