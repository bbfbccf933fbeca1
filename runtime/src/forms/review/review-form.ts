import type { FormDocument, FormProblem } from '@nativ/schemas';
import { checkForm } from '../check-form.ts';
import { documentLanguages, missingTexts } from '../translations/form-texts.ts';
import { FormProblemList } from './form-problem-list.ts';
import { mayHoldIn } from './may-hold.ts';
import { reviewConditions } from './review-conditions.ts';
import { reviewCycles } from './review-cycles.ts';
import { reviewPages } from './review-pages.ts';
import { reviewQuestions } from './review-questions.ts';
import { reviewRules } from './review-rules.ts';
import { reviewedForm } from './reviewed-form.ts';

/**
 * Finds what is wrong with a form: first what keeps it from being a form at all, then its pages, rules, questions and
 * translations. An error forbids publishing, a warning does not. The document has the shape of its definition.
 */
export function reviewForm(document: FormDocument): readonly FormProblem[] {
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
