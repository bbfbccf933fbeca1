import type { FieldError } from '@nativ/schemas';
import { cfworkerErrors } from '../cfworker-errors.ts';
import { inFormOrder } from '../error-order.ts';
import type { ValidatorError } from '../error-shape.ts';
import { type ExplainedForm, explainErrors } from '../explain-errors.ts';
import { joinPointer, pointerTokens, readPointer, toPointer } from '../json-pointer.ts';
import { localizeForm } from '../localize-form.ts';
import type { CompiledForm } from './compile-form.ts';
import { isHidden } from './hidden-places.ts';
import { outsideOfRows } from './question-places.ts';
import { reduceForm } from './reduce-form.ts';
import type { SettledRules } from './settle-form.ts';

/** What judging needs to put things into words. */
export interface JudgeContext {
  readonly language: string;
  /** The form in that language, where it is at hand; only messages need it. */
  readonly explained?: ExplainedForm;
}

/**
 * Everything that is wrong with settled answers, in a person's words: what the validator found, without what is hidden;
 * what rules require and is not there; what rules refuse.
 *
 * @param errors what the validator said of `settled.answers`, with the schema as it is
 */
export function judgeAnswers(
  form: CompiledForm,
  settled: SettledRules,
  errors: readonly ValidatorError[],
  context: JudgeContext,
): readonly FieldError[] {
  const relevant = withoutHiddenErrors(form, settled, errors);
  const missing = missingRequired(settled, relevant);
  const own = settled.end?.refuses === true ? [{ path: '', message: settled.end.text ?? '' }] : [];
  if (relevant.length + missing.length + settled.refusals.length + own.length === 0) return [];
  const explained = explainErrors([...relevant, ...missing], context.explained ?? form.document, context.language);
  const paths = new Set(explained.map(({ path }) => path));
  const all = [...own, ...explained, ...settled.refusals.filter(({ path }) => !paths.has(path))];
  const { uiSchema = {} } = form.document;
  return inFormOrder(all, form.schema, uiSchema);
}

/** Leaves out that something hidden is missing. */
function withoutHiddenErrors(
  form: CompiledForm,
  { answers, hidden }: SettledRules,
  errors: readonly ValidatorError[],
): readonly ValidatorError[] {
  if (hidden.size === 0 || errors.length === 0) return errors;
  const left = errors.filter((error) => !saysMissing(error, hidden));
  if (left.length === errors.length) return errors;
  if (left.every(({ keyword }) => keyword === 'if')) return [];
  // A branch that failed only for want of something hidden did not fail: ask anew, of a form that has it not.
  if (!left.some(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf' || keyword === 'not')) return left;
  const reduced = reduceForm(localizeForm(form.document, 'en'), outsideOfRows([...hidden], answers), []);
  return cfworkerErrors(reduced.schema, answers).filter((error) => !saysMissing(error, hidden));
}

function saysMissing({ instancePath, params }: ValidatorError, hidden: ReadonlySet<string>): boolean {
  const { missingProperty } = params;
  return typeof missingProperty === 'string' && isHidden(joinPointer(instancePath, missingProperty), hidden);
}

/** What a rule wants answered and is not. An empty text and an empty list are no answers. */
function missingRequired(
  { answers, required }: SettledRules,
  errors: readonly ValidatorError[],
): readonly ValidatorError[] {
  return [...required].flatMap((path): ValidatorError[] => {
    const answer = readPointer(answers, path);
    const isThere = answer !== undefined && answer !== null && answer !== '' && !isEmptyList(answer);
    const tokens = pointerTokens(path);
    const instancePath = toPointer(tokens.slice(0, -1));
    const missingProperty = tokens.at(-1) ?? '';
    const isSaid = errors.some(
      (error) => error.instancePath === instancePath && error.params.missingProperty === missingProperty,
    );
    return isThere || isSaid
      ? []
      : [{ keyword: 'required', instancePath, params: { missingProperty }, schemaPath: '#/required' }];
  });
}

function isEmptyList(answer: unknown): boolean {
  return Array.isArray(answer) && answer.length === 0;
}
