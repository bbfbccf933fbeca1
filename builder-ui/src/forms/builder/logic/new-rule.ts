import { writeCondition } from '@nativ/runtime';
import type { FormDocument, FormRule } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import { newClause } from '../../../designs/conditions/clause-kinds.ts';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { rowOf } from '../document/question-path.ts';
import { freeRuleId } from '../document/rule-edits.ts';
import { writtenLanguage } from '../document/texts.ts';
import { questionChoices, readableChoices } from './question-choices.ts';

/** What a rule may do in this form: pages can be skipped only where there are some. */
export function ruleKindsFor(document: FormDocument): readonly FormRule['kind'][] {
  const pages = document.settings?.pages ?? [];
  if (questionChoices(document).length === 0) return [];
  return ['show', 'require', 'refuse', 'set', ...(pages.length > 1 ? (['skipTo', 'end'] as const) : [])];
}

/** A rule to begin with, about the question given or the last one; null where there is nothing to speak of. */
export function newRule(
  document: FormDocument,
  kind: FormRule['kind'],
  about: string | undefined,
  t: TFunction,
): FormRule | null {
  const all = questionChoices(document);
  const path = about ?? all.at(-1)?.path;
  if (path === undefined) return null;
  const id = freeRuleId(document);
  const when = firstCondition(document, path);
  const [first, second] = document.settings?.pages ?? [];
  switch (kind) {
    case 'set':
      return { id, kind, question: path, value: "''" };
    case 'refuse': {
      const message = { [writtenLanguage(document)]: t('builder.logic.newMessage') };
      return { id, kind, when, questions: [path], message };
    }
    case 'skipTo':
      return first && second ? { id, kind, when, after: first.id, page: second.id } : null;
    case 'end':
      return first ? { id, kind, when, after: first.id } : null;
    default:
      return { id, kind, when, questions: [path] };
  }
}

/** Asks for the answer to the nearest earlier question, since what comes later cannot have been answered yet. */
function firstCondition(document: FormDocument, path: string): string {
  const row = rowOf(path);
  const readable = readableChoices(document, row);
  const at = readable.findIndex((choice) => choice.path === path);
  const earlier = readable.slice(0, Math.max(at, 0)).toReversed();
  const usual = (choice: QuestionChoice) =>
    choice.kind === 'choice' || choice.kind === 'yesNo' || choice.kind === 'several';
  const question = earlier.find(usual) ?? earlier[0] ?? readable.find((choice) => choice.path !== path) ?? readable[0];
  if (question === undefined) return 'true';
  return writeCondition({ kind: 'group', join: 'all', parts: [newClause(question)] }, row);
}
