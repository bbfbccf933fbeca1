import type { FormDocument, FormPage, FormRule } from '@nativ/schemas';
import type { FormRoots } from '../../expressions/part.ts';
import { typeOfSchema } from '../../expressions/schema-type.ts';
import { ANY, STRING, type ValueType } from '../../expressions/value-type.ts';
import { questionReads } from '../conditions/question-reads.ts';
import { fieldAt } from '../field-title.ts';
import { pointerTokens, toPointer } from '../json-pointer.ts';
import type { JsonSchema } from '../json-schema.ts';
import { type CompiledForm, compileForm } from '../settle/compile-form.ts';
import { pageOfName } from '../settle/hidden-places.ts';
import { questionAddress } from '../settle/question-places.ts';

/** A form that is being checked, with what its checks ask of it. */
export interface ReviewedForm {
  readonly document: FormDocument;
  readonly schema: JsonSchema;
  readonly rules: readonly FormRule[];
  readonly pages: readonly FormPage[];
  /** The paths of the questions that a rule acts on; none for those that turn pages. */
  readonly targetsOf: (rule: FormRule) => readonly string[];
  /** The paths of the questions that a rule reads. */
  readonly readsOf: (rule: FormRule) => readonly string[];
  readonly isQuestion: (path: string) => boolean;
  readonly titleOf: (path: string) => string;
  readonly typeOf: (path: string) => ValueType;
  /** What the expressions of a rule may read that speaks of the question, or of pages. */
  readonly rootsFor: (target: string | undefined) => FormRoots;
  /** The place of the page on which a question stands among the pages; -1 where the form has none. */
  readonly pageOf: (path: string) => number;
}

/** Prepares a form for its checks. It has passed `checkForm`. */
export function reviewedForm(document: FormDocument): ReviewedForm {
  const compiled = compileForm(document);
  const { schema } = compiled;
  const data = typeOfSchema(schema, '');
  const typeOf = (path: string) => pointerTokens(path).reduce(stepType, data);
  const pageOf = pagesOf(compiled);
  return {
    document,
    schema,
    rules: document.settings?.rules ?? [],
    pages: compiled.pages,
    targetsOf,
    readsOf,
    isQuestion: (path) => fieldAt(somewhere(path), schema).schemas.length > 0,
    titleOf: (path) => fieldAt(somewhere(path), schema, document.uiSchema ?? {}).title,
    typeOf,
    rootsFor(target) {
      const row = target === undefined ? undefined : questionAddress(target).rowPath;
      return { data, today: STRING, ...(row === undefined ? {} : { row: typeOf(row) }) };
    },
    pageOf,
  };
}

/** Any place that the path of a question may mean: its first rows. */
export function somewhere(path: string): string {
  return toPointer(pointerTokens(path).map((token) => (token === '*' ? '0' : token)));
}

/** The expressions of a rule, each with where it stands in the rule. */
export function expressionsOf(rule: FormRule): readonly (readonly ['when' | 'value', string])[] {
  return [
    ...(rule.when === undefined ? [] : [['when', rule.when] as const]),
    ...(rule.kind === 'set' ? [['value', rule.value] as const] : []),
  ];
}

function targetsOf(rule: FormRule): readonly string[] {
  if ('questions' in rule) return rule.questions;
  return 'question' in rule ? [rule.question] : [];
}

function readsOf(rule: FormRule): readonly string[] {
  const rows = new Set(targetsOf(rule).map((path) => questionAddress(path).rowPath));
  if (rows.size === 0) rows.add(undefined);
  const paths = expressionsOf(rule).flatMap(([, source]) =>
    [...rows].flatMap((row) => questionReads(source, row).map(({ path }) => path)),
  );
  return [...new Set(paths)];
}

function stepType(type: ValueType, token: string): ValueType {
  if (type.kind === 'list') return type.element;
  return type.kind === 'object' ? (type.field(token) ?? ANY) : ANY;
}

function pagesOf(compiled: CompiledForm): ReviewedForm['pageOf'] {
  const ids = pageOfName(compiled);
  const numbers = new Map(compiled.pages.map(({ id }, index) => [id, index]));
  return (path) => numbers.get(ids.get(pointerTokens(path)[0] ?? '') ?? '') ?? -1;
}
