import type { FieldError, Language } from '@nativ/schemas';
import type { PoolClient } from 'pg';
import type { Answers, CheckedAnswers } from '../../forms/answer-checker.ts';
import { findHeldBack } from './held-back-store.ts';

/** What completes a task of sorting: a label that its classifier has, and nothing beside it. */
export async function checkLabel(
  client: PoolClient,
  taskId: string,
  { label }: Answers,
  language: Language,
): Promise<CheckedAnswers> {
  const held = await findHeldBack(client, taskId);
  if (typeof label === 'string' && held?.labels.includes(label)) return { kind: 'valid', answers: { label } };
  return { kind: 'invalid', errors: [noSuchLabel[language]] };
}

const noSuchLabel: Readonly<Record<Language, FieldError>> = {
  en: { path: '/label', message: 'Choose one of the labels of the classifier.' },
  he: { path: '/label', message: 'יש לבחור אחת מהתוויות של המסווג.' },
};
