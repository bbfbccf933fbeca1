import { localizedText, localizeForm } from '@nativ/runtime';
import type { FormDocument, Language, LocalizedText } from '@nativ/schemas';
import { rendererTexts } from '../../builder-ui/src/forms/renderer/texts/texts-in.ts';
import en from '../../builder-ui/src/i18n/en.json' with { type: 'json' };
import he from '../../builder-ui/src/i18n/he.json' with { type: 'json' };
import { publicTexts } from '../../builder-ui/src/public/texts/texts-in.ts';
import { inquiryForm } from '../../server/src/sample/inquiry-form.ts';
import { inquiryRoutingFlow } from '../../server/src/sample/inquiry-routing-flow.ts';
import { firstResponseForm, triageForm } from '../../server/src/sample/task-forms.ts';

type Catalogue = typeof en;

/** Everything the product says in a language, from where it says it, so that no text stands in a test a second time. */
export function wordsIn(language: Language) {
  return {
    staff: (language === 'he' ? he : en) as Catalogue,
    pages: publicTexts(language),
    forms: rendererTexts(language),
    inquiry: formWords(inquiryForm, language),
    firstResponse: formWords(firstResponseForm, language),
    triage: formWords(triageForm, language),
    routing: routingWords(language),
  };
}

export type Words = ReturnType<typeof wordsIn>;

/** Puts values into the gaps of a text of the catalogue. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_gap, name: string) => String(values[name] ?? ''));
}

/** What the flow of the sample calls its steps, and its tasks in lists. */
function routingWords(language: Language) {
  const step = (id: string) => inquiryRoutingFlow.nodes.find((node) => node.id === id);
  const text = (words: LocalizedText | undefined) => localizedText(words, language) ?? '';
  return {
    social: text(step('socialPost')?.name),
    firstResponse: text((step('legalResponse')?.config as { title?: LocalizedText } | undefined)?.title),
  };
}

interface Question {
  readonly title: string;
  /** The words of a choice. */
  readonly choice: (value: string) => string;
}

function formWords(form: FormDocument, language: Language) {
  const { title, schema, submitLabel } = localizeForm(form, language);
  const questions: Record<string, Question> = {};
  collect(schema, questions);
  return {
    title,
    submit: submitLabel ?? '',
    question(name: string): Question {
      const question = questions[name];
      if (!question)
        throw new Error(
          `Expected the form '${title}' to ask for '${name}', but it asks for ${Object.keys(questions)}.`,
        );
      return question;
    },
  };
}

interface SchemaPart {
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly allOf?: readonly SchemaPart[];
  readonly then?: SchemaPart;
  readonly oneOf?: readonly SchemaPart[];
  readonly title?: string;
  readonly const?: unknown;
}

function collect(part: SchemaPart, into: Record<string, Question>): void {
  for (const [name, { title = '', oneOf = [] }] of Object.entries(part.properties ?? {})) {
    if (title === '') continue;
    into[name] = {
      title,
      choice: (value) => oneOf.find((one) => one.const === value)?.title ?? `no '${value}' in '${name}'`,
    };
  }
  for (const branch of part.allOf ?? []) if (branch.then) collect(branch.then, into);
}
