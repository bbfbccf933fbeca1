import { localizeForm, type OfferedField, toPointer } from '@nativ/runtime';
import type { FlowDocument, FlowSurroundings, FormDocument } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { questionChoices } from '../../../forms/builder/logic/question-choices.ts';

/** What the titles of the fields are made of. */
export interface FieldTitles {
  readonly t: TFunction;
  readonly language: string;
  readonly nodeName: (id: string) => string;
}

type Flow = Pick<FlowDocument, 'nodes'>;

/**
 * The fields that an expression may read, as conditions speak of them: with the titles and answers of their forms in the
 * language of the reader, under the form or step that they belong to.
 */
export function fieldChoices(
  offered: readonly OfferedField[],
  flow: Flow,
  { forms }: Pick<FlowSurroundings, 'forms'>,
  titles: FieldTitles,
): readonly QuestionChoice[] {
  const { t, nodeName } = titles;
  return offered.map((field) => {
    const [root, name = ''] = field.path;
    const path = toPointer([...field.path]);
    const formKey = formOf(flow, field);
    const form = forms.find(({ key }) => key === formKey)?.document;
    const group =
      root === 'tasks'
        ? t('flowConditions.ofTask', { step: nodeName(name) })
        : root === 'vars'
          ? t('flowConditions.ofFlow')
          : t('flowConditions.ofStart', { form: form ? localized(form, titles.language).title : '' });
    const known = form && questionIn(form, field, titles.language);
    return known ? { ...known, path, group } : { path, group, ...described(field, titles) };
  });
}

/** The form whose answers a field is one of; undefined where no form says it. */
function formOf({ nodes }: Flow, { path: [root, name] }: OfferedField): unknown {
  if (root === 'tasks') return nodes.find(({ id }) => id === name)?.config?.form;
  if (root !== 'data') return undefined;
  return nodes.find(({ type }) => type === 'formStart' || type === 'manualStart')?.config?.form;
}

const kept = new WeakMap<FormDocument, Map<string, { readonly title: string; readonly document: FormDocument }>>();

/** The form with its words in one language; kept, since it is asked for with every letter that is typed. */
function localized(form: FormDocument, language: string) {
  const known = kept.get(form)?.get(language);
  if (known) return known;
  const { title, schema, uiSchema } = localizeForm(form, language);
  const made = { title, document: { ...form, schema, uiSchema } as FormDocument };
  kept.set(form, (kept.get(form) ?? new Map()).set(language, made));
  return made;
}

function questionIn(form: FormDocument, { path }: OfferedField, language: string): QuestionChoice | undefined {
  const inForm = toPointer(path.slice(path[0] === 'tasks' ? 2 : 1));
  return questionChoices(localized(form, language).document).find((question) => question.path === inForm);
}

/** A field of which only the type is known: a variable, the outcome of an approval, what an imported form hides. */
function described(
  { path, kind, values }: OfferedField,
  { t }: FieldTitles,
): Pick<QuestionChoice, 'title' | 'kind' | 'options'> {
  const name = path.at(-1) ?? '';
  const isOutcome = path[0] === 'tasks' && path.length === 3;
  const title =
    isOutcome && (name === 'outcome' || name === 'approvals' || name === 'rejections')
      ? t(`flowConditions.approval.${name}`)
      : path.slice(path[0] === 'tasks' ? 2 : 1).join('.');
  const options = (values ?? []).map((value) => ({ value, title: valueTitle(value, t) }));
  if (options.length > 0) return { title, kind: kind === 'list' ? 'several' : 'choice', options };
  return { title, kind: kinds[kind], options };
}

function valueTitle(value: string, t: TFunction): string {
  return value === 'approved' || value === 'rejected' || value === 'timedOut'
    ? t(`flowConditions.approval.${value}`)
    : value;
}

const kinds: Readonly<Record<OfferedField['kind'], QuestionChoice['kind']>> = {
  string: 'text',
  number: 'number',
  boolean: 'yesNo',
  list: 'repeating',
  object: 'section',
  any: 'text',
  null: 'custom',
};
