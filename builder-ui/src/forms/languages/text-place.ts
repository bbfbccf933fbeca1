import { declaredQuestions, humanizeKey, type JsonObject, pointerTokens, readPointer } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';

/** What a text is for, as far as there are words for it. */
export type TextRole =
  | 'title'
  | 'help'
  | 'placeholder'
  | 'option'
  | 'page'
  | 'rule'
  | 'form'
  | 'intro'
  | 'thanks'
  | 'button'
  | 'other';

/** Where a text of a form is met: at which question, and what it says there. */
export interface TextPlace {
  readonly role: TextRole;
  /** The titles of the question and the groups around it, outermost first; none for texts of the form itself. */
  readonly questions: readonly string[];
}

const roles: Readonly<Record<string, TextRole>> = {
  title: 'title',
  'ui:title': 'title',
  description: 'help',
  'ui:description': 'help',
  'ui:help': 'help',
  help: 'help',
  'ui:placeholder': 'placeholder',
  placeholder: 'placeholder',
};

const settings: Readonly<Record<string, TextRole>> = {
  intro: 'intro',
  thanks: 'thanks',
  submitLabel: 'button',
  pages: 'page',
  rules: 'rule',
};

/** Tells a person where the text at a pointer stands. */
export function textPlace(document: FormDocument, pointer: string): TextPlace {
  const [part, ...tokens] = pointerTokens(pointer);
  if (part === 'title') return { role: 'form', questions: [] };
  if (part === 'settings') return { role: settings[tokens[0] ?? ''] ?? 'other', questions: [] };
  const isOption = /\/(oneOf|anyOf|enumNames|ui:enumNames|examples)\/\d+(\/title)?$/.test(pointer);
  return {
    role: isOption ? 'option' : (roles[tokens.at(-1) ?? ''] ?? 'other'),
    questions: part === 'schema' ? questionsOnTheWay(document, tokens) : questionsOfUi(document, tokens),
  };
}

/** In a schema, the names of questions follow `properties`. */
function questionsOnTheWay(document: FormDocument, tokens: readonly string[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    if (tokens[index - 1] !== 'properties' || index === tokens.length - 1) return [];
    const question = tokens.slice(0, index + 1).reduce<unknown>(step, document.schema);
    return [titleIn(question) ?? humanizeKey(token)];
  });
}

/** In a uiSchema, names stand bare, with `items` for rows. */
function questionsOfUi(document: FormDocument, tokens: readonly string[]): readonly string[] {
  const names = tokens.slice(
    0,
    tokens.findIndex((token) => token.startsWith('ui:')),
  );
  const paths = names.map((_, index) =>
    names
      .slice(0, index + 1)
      .map((name) => (name === 'items' ? '/*' : `/${name}`))
      .join(''),
  );
  const titles = new Map(
    declaredQuestions(document.schema, document.uiSchema ?? {}).map(({ path, schema }) => [path, titleIn(schema)]),
  );
  return paths.flatMap((path, index) => {
    const name = names[index] ?? '';
    return name === 'items' && !titles.has(path) ? [] : [titles.get(path) ?? humanizeKey(name)];
  });
}

const step = (value: unknown, token: string): unknown =>
  readPointer(value, `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`);

function titleIn(question: unknown): string | undefined {
  const title = (question as JsonObject | undefined)?.title;
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
}
