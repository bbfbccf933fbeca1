import { compileForm, type FormInput, type JsonObject, pointerTokens, settleForm, triggersOf } from '@nativ/runtime';
import type { FieldError, Language } from '@nativ/schemas';
import type { PublishedForm } from '../../engine/published.ts';

/** What the page sends to say which of its pages it is. */
export const STEP_FIELD = '_step';

/** A form as somebody sees it. */
export interface Sight {
  readonly form: PublishedForm;
  readonly language: Language;
  /** The date where the workspace is; a form that does not follow answers needs none. */
  readonly today: string | undefined;
}

type Settled = ReturnType<typeof settleForm>;

const settled = ({ form, language, today = '' }: Sight, data: JsonObject): Settled =>
  settleForm(compileForm(form.document), data, { language, today, test: form.checker.test, forbidden: 'drop' });

/** What the renderer shows for these answers: the questions that are asked now, what was computed, the page that is open. */
export function shownForm(
  sight: Sight,
  data: JsonObject | undefined,
  at: string | undefined,
): Pick<FormInput, 'form' | 'data' | 'triggers' | 'step' | 'hidden' | 'required'> {
  const state = settled(sight, data ?? {});
  const step = stepOf(state, at);
  return {
    form: state.form,
    triggers: triggersOf(sight.form.document).map(inputName),
    ...(data !== undefined || Object.keys(state.answers).length > 0 ? { data: state.answers } : {}),
    ...(step ? { step } : {}),
    hidden: [...state.hidden],
    required: [...state.required],
  };
}

/** `/children/{row}/age` as the page names its inputs: `f[children][][age]`. */
const inputName = (path: string): string =>
  `f${pointerTokens(path)
    .map((token) => (token === '*' ? '[]' : `[${token}]`))
    .join('')}`;

function stepOf({ pages, end }: Settled, at: string | undefined): FormInput['step'] {
  const index = Math.max(
    0,
    pages.findIndex(({ id }) => id === at),
  );
  const page = pages[index];
  if (page === undefined) return undefined;
  const isLast = index === pages.length - 1;
  const elsewhere = pages.filter((other) => other !== page).flatMap(({ questions }) => questions);
  return { ...page, number: index + 1, total: pages.length, isLast, elsewhere, ...(isLast && end ? { end } : {}) };
}

/** What a button of a page leads to. */
export type Turn =
  | { readonly kind: 'show'; readonly at: string | undefined; readonly errors: readonly FieldError[] }
  /** The answers are to be stored. */
  | { readonly kind: 'send'; readonly at: string | undefined };

/**
 * Turns the pages of a form: back at any time, on when nothing on this page is wrong. The last page is sent. `operation` is
 * what the button pressed stands for; nothing but a plain press means on.
 */
export function turnOf(
  sight: Sight,
  data: JsonObject,
  { at, operation }: { readonly at: string | undefined; readonly operation: string | undefined },
): Turn | undefined {
  const { pages, answers } = settled(sight, data);
  if (pages.length === 0) return operation === undefined ? { kind: 'send', at } : undefined;
  const here = Math.max(
    0,
    pages.findIndex(({ id }) => id === at),
  );
  const page = pages[here];
  if (operation === 'back') return { kind: 'show', at: pages[here - 1]?.id ?? page?.id, errors: [] };
  if (operation !== undefined) return undefined;
  if (page === undefined || here === pages.length - 1) return { kind: 'send', at };
  const { form, language, today } = sight;
  const checked = form.checker.check(answers, language, today);
  const errors = checked.kind === 'invalid' ? checked.errors.filter(isOn(page.questions)) : [];
  return { kind: 'show', at: errors.length > 0 ? page.id : pages[here + 1]?.id, errors };
}

const isOn =
  (questions: readonly string[]) =>
  ({ path }: FieldError): boolean =>
    questions.includes(pointerTokens(path)[0] ?? '');

/** The page on which the first of these errors can be mended; where none can, the page that is open. */
export function pageOfErrors(sight: Sight, data: JsonObject, errors: readonly FieldError[], at: string | undefined) {
  const { pages } = settled(sight, data);
  const wanted = pages.find(({ questions }) => errors.some(isOn(questions)));
  const isHere = pages.find(({ id }) => id === at)?.questions ?? [];
  return wanted === undefined || errors.some(isOn(isHere)) ? at : wanted.id;
}
