import { pointerTokens, type QuestionKind, type QuestionWords, readPointer, recogniseQuestion } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import { hasQuestion, questionsWithin, shapeAt, withShape } from './containers.ts';
import type { Consequence, Edit } from './edit.ts';
import { isObject, readAt } from './edit-at.ts';
import { rulesWithout } from './following-rules.ts';
import { optionPointer, readOptions, withOptions } from './options.ts';
import { schemaPointer, uiPointer } from './question-path.ts';
import { withPointers } from './translated-texts.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const keptSchema = ['title', 'description', 'x-sensitivity'];
const keptLook = ['ui:title', 'ui:description', 'ui:help', 'ui:placeholder'];
const boundWords = ['minLength', 'maxLength', 'minimum', 'maximum', 'multipleOf', 'minItems', 'maxItems'] as const;

/** Makes a question one of another kind. What both kinds have stays: words, sensitivity, bounds, the answers offered. */
export function retypeQuestion(document: FormDocument, path: string, kind: QuestionKind, words: QuestionWords): Edit {
  const before = shapeAt(document, path);
  const former = recogniseQuestion(before.schema, before.ui, document.schema as JsonObject);
  if (former.id === kind.id) return { document, path, also: [] };
  const fresh = kind.create(words);
  const shared = boundWords.filter((bound) => former.constraints.includes(bound) && kind.constraints.includes(bound));
  const keptWords = kind.id === 'richText' ? ['description'] : keptSchema;
  const schema = { ...fresh.schema, ...taken(before.schema, [...keptWords, ...shared]) };
  const ui = { ...fresh.ui, ...taken(before.ui, keptLook) };
  const options = readOptions(document, path);
  const pointers = options.map((_option, index) => optionPointer(document, path, index));
  const replaced = withShape(document, path, { schema, ui });
  if (!kind.constraints.includes('options') || options.length === 0)
    return withoutLostQuestions(document, withoutStrayTexts(replaced, path), path);
  const target = (index: number) => optionPointer(replaced, path, index);
  const followed = withPointers(replaced, (pointer) => {
    const index = pointers.indexOf(pointer);
    return index < 0 ? pointer : target(index);
  });
  return withoutLostQuestions(document, withoutStrayTexts(withOptions(followed, path, textual(options)), path), path);
}

/** A new question of choice has texts as its answers, so numbers that were offered become texts. */
const textual = (options: ReturnType<typeof readOptions>) =>
  options.map((option) => ({ ...option, value: String(option.value) }));

function taken(from: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(from, name)).map((name) => [name, from[name]]));
}

/** The questions that stood in a group of another kind are gone, and rules let go of them. */
function withoutLostQuestions(before: FormDocument, document: FormDocument, path: string): Edit {
  const also: Consequence[] = [];
  let left = document;
  for (const lost of questionsWithin(before, path)) {
    if (hasQuestion(left, lost)) continue;
    const without = rulesWithout(left, lost);
    left = without.document;
    also.push(...without.also);
  }
  return { document: left, path, also };
}

/** Drops the translations of words that the question no longer has. Words that are there in a translation only may stay. */
function withoutStrayTexts(document: FormDocument, path: string): FormDocument {
  const places = [schemaPointer(path), uiPointer(path)];
  return withPointers(document, (pointer) => {
    if (!places.some((place) => pointer.startsWith(`${place}/`))) return pointer;
    if (typeof readPointer(document, pointer) === 'string') return pointer;
    const steps = pointerTokens(pointer);
    const mayBeAlone = steps.at(-1) !== 'title' && isObject(readAt(document, steps.slice(0, -1)));
    return mayBeAlone ? pointer : null;
  });
}
