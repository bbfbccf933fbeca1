import type { FormDocument, FormProblem } from '@nativ/schemas';
import { nearestName } from '../../expressions/nearest-name.ts';
import { checkForm } from '../check-form.ts';
import { mostFrozenOptions, optionListsOf } from '../options/option-lists-in-forms.ts';
import { documentLanguages, missingTexts } from '../translations/form-texts.ts';
import { FormProblemList } from './form-problem-list.ts';
import { mayHoldIn } from './may-hold.ts';
import { reviewConditions } from './review-conditions.ts';
import { reviewCycles } from './review-cycles.ts';
import { reviewPages } from './review-pages.ts';
import { reviewQuestions } from './review-questions.ts';
import { reviewRules } from './review-rules.ts';
import { reviewedForm } from './reviewed-form.ts';

/** By the key of an option list, how many entries it has. */
export type ListSizes = ReadonlyMap<string, number>;

/**
 * Finds what is wrong with a form: first what keeps it from being a form at all, then its pages, rules, questions and
 * translations. An error forbids publishing, a warning does not. The document has the shape of its definition.
 *
 * @param lists how many entries the option lists of the workspace have; left out where that is not known
 */
export function reviewForm(document: FormDocument, lists?: ListSizes): readonly FormProblem[] {
  const problems = new FormProblemList();
  const inHebrew = checkForm(document, 'he');
  for (const [index, { path, message }] of checkForm(document, 'en').entries())
    problems.addFinding(path, message, inHebrew[index]?.message ?? message);
  if (problems.problems.length > 0) return problems.problems;
  const form = reviewedForm(document);
  const mayHold = mayHoldIn(form);
  reviewPages(form, mayHold, problems);
  reviewRules(form, problems);
  reviewConditions(form, mayHold, problems);
  reviewCycles(form, problems);
  reviewQuestions(form, mayHold, problems);
  reviewTranslations(document, problems);
  if (lists) reviewLists(document, lists, problems);
  return problems.problems;
}

function reviewTranslations(document: FormDocument, problems: FormProblemList): void {
  for (const language of documentLanguages(document)) {
    const missing = missingTexts(document, language);
    if (missing.length === 0) continue;
    const params = { count: String(missing.length), language: `'${language}'` };
    problems.add('translation.missing', { path: missing[0] ?? '/translations' }, params);
  }
}

function reviewLists({ schema }: FormDocument, lists: ListSizes, problems: FormProblemList): void {
  for (const [list, path] of optionListsOf(schema)) {
    const size = lists.get(list);
    if (size === undefined) {
      const suggestion = nearestName(list, [...lists.keys()]);
      problems.add('question.unknown-list', { path }, { list, ...(suggestion === null ? {} : { suggestion }) });
    } else if (size > mostFrozenOptions) {
      const params = { list, count: String(size), limit: String(mostFrozenOptions) };
      problems.add('question.list-too-long', { path }, params);
    }
  }
}
