import type { FieldError } from '@nativ/schemas';
import { hasConditions } from '../form-conditions.ts';
import type { JsonObject } from '../json-schema.ts';
import { type LocalizedForm, localizedText, localizeForm } from '../localize-form.ts';
import { questionOrder } from '../question-order.ts';
import { visibleFields, visibleFieldsOf } from '../visible-answers.ts';
import type { CompiledForm } from './compile-form.ts';
import { eachPlace, holds, type RuleScope, wayThrough } from './evaluate-rules.ts';
import { isHidden, pageOfName } from './hidden-places.ts';
import { outsideOfRows, placesOf } from './question-places.ts';
import { reduceForm } from './reduce-form.ts';
import { type SettleContext, settleAnswers } from './settle-answers.ts';

/** A page on the way, with the questions that stand on it now, in the order of the form. */
export interface SettledPage {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** Names of properties at the top. */
  readonly questions: readonly string[];
}

/** Where a form ends before its last page. */
export interface SettledEnd {
  /** The page after which it ends. */
  readonly after: string;
  readonly text?: string;
  /** Whether the form is not for this person, so that it cannot be sent. */
  readonly refuses: boolean;
}

/** What the rules make of answers. */
export interface SettledRules {
  readonly answers: JsonObject;
  readonly hidden: ReadonlySet<string>;
  /** The places of shown questions that a rule wants answered. */
  readonly required: ReadonlySet<string>;
  /** What the answers are refused for by the form's own rules, in the language asked for. */
  readonly refusals: readonly FieldError[];
  readonly end?: SettledEnd;
}

/** A form as it stands for certain answers. */
export interface SettledForm extends SettledRules {
  /** In one language, without hidden questions outside of lists, and with those required that rules require. */
  readonly form: LocalizedForm;
  /** The pages on the way that have something to show; none where the form has no pages. */
  readonly pages: readonly SettledPage[];
}

/** What settling a form needs besides: the language in which its words are given. */
export interface SettleFormContext extends SettleContext {
  readonly language: string;
}

/** Finds the answers that count and what the rules say about them; what the schema says is the validator's. */
export function settleRules(form: CompiledForm, given: JsonObject, context: SettleFormContext): SettledRules {
  const { answers, hidden } = settleAnswers(form, given, context);
  const scope: RuleScope = { data: answers, today: context.today };
  const end = endOf(form, scope, context.language);
  return {
    answers,
    hidden,
    required: requiredPlaces(form, scope, hidden, context),
    refusals: refusalsOf(form, scope, hidden, context.language),
    ...(end === undefined ? {} : { end }),
  };
}

/** Settles a form for certain answers: what counts, what is shown, what is required, which pages there are. */
export function settleForm(form: CompiledForm, given: JsonObject, context: SettleFormContext): SettledForm {
  const settled = settleRules(form, given, context);
  const localized = localizedForm(form, context.language);
  return {
    ...settled,
    form: reduceForm(
      localized,
      outsideOfRows([...settled.hidden], settled.answers),
      outsideOfRows([...settled.required], settled.answers),
    ),
    pages: settledPages(form, settled, localized, context),
  };
}

const localizedForms = new WeakMap<CompiledForm, Map<string, LocalizedForm>>();

/** The form in a language, put into it once. */
function localizedForm(form: CompiledForm, language: string): LocalizedForm {
  const known = localizedForms.get(form) ?? new Map<string, LocalizedForm>();
  localizedForms.set(form, known);
  const localized = known.get(language) ?? localizeForm(form.document, language);
  known.set(language, localized);
  return localized;
}

function requiredPlaces(
  form: CompiledForm,
  scope: RuleScope,
  hidden: ReadonlySet<string>,
  { test }: SettleContext,
): ReadonlySet<string> {
  const required = new Set<string>();
  for (const question of form.rules.requires)
    eachPlace(question, scope, ({ path }, isRequired) => {
      if (isRequired && !isHidden(path, hidden)) required.add(path);
    });
  if (required.size === 0 || !hasConditions(form.schema)) return required;
  const visible = new Set(visibleFields(form.schema, scope.data, test));
  // A group that is not there yet has no visible parts; its parts are required once it is.
  return new Set([...required].filter((path) => visible.has(path)));
}

function refusalsOf(
  form: CompiledForm,
  scope: RuleScope,
  hidden: ReadonlySet<string>,
  language: string,
): readonly FieldError[] {
  const written = form.document.settings?.language ?? 'en';
  const found = new Map<string, FieldError>();
  for (const { condition, addresses, message } of form.rules.refusals) {
    const text = localizedText(message, language, written) ?? '';
    const always = condition.readsRow ? undefined : holds(condition, scope, null);
    if (always === false) continue;
    for (const { path, row } of addresses.flatMap((address) => placesOf(address, scope.data)))
      if (!found.has(path) && !isHidden(path, hidden) && (always ?? holds(condition, scope, row ?? null)))
        found.set(path, { path, message: text });
  }
  return [...found.values()];
}

function endOf(form: CompiledForm, scope: RuleScope, language: string): SettledEnd | undefined {
  if (form.rules.turns.size === 0) return undefined;
  const { end, after } = wayThrough(form.pages, form.rules, scope);
  if (end === undefined || after === undefined) return undefined;
  const text = localizedText(end.text, language, form.document.settings?.language ?? 'en');
  return { after, refuses: end.refuses, ...(text === undefined ? {} : { text }) };
}

function settledPages(
  form: CompiledForm,
  { answers, hidden }: SettledRules,
  { uiSchema }: LocalizedForm,
  { language, today, test }: SettleFormContext,
): readonly SettledPage[] {
  if (form.pages.length === 0) return [];
  const written = form.document.settings?.language ?? 'en';
  const way = new Set(wayThrough(form.pages, form.rules, { data: answers, today }).pages);
  const shown = visibleFieldsOf([form.schema], answers, form.schema, test)
    .filter(({ path }) => !hidden.has(path))
    .map(({ key }) => key);
  const places = pageOfName(form);
  const order = questionOrder(shown, uiSchema).filter((name) => shown.includes(name));
  return form.pages.flatMap((page) => {
    const questions = order.filter((name) => places.get(name) === page.id);
    if (!way.has(page.id) || questions.length === 0) return [];
    const description = localizedText(page.description, language, written);
    const title = localizedText(page.title, language, written) ?? '';
    return [{ id: page.id, title, ...(description === undefined ? {} : { description }), questions }];
  });
}
