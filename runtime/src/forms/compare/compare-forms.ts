import type { FormDocument } from '@nativ/schemas';
import { isJsonObject, type JsonObject } from '../json-schema.ts';
import { compareQuestions } from './compare-questions.ts';
import type { FormChange } from './form-change.ts';
import { isSame } from './is-same.ts';

/** What is different between two documents of a form: its questions first, then the rest, in the order of the page. */
export function compareForms(before: FormDocument, after: FormDocument): readonly FormChange[] {
  return [
    ...(isSame(before.title, after.title) ? [] : [{ of: 'title' } as const]),
    ...compareQuestions(before, after),
    ...compareParts('page', before.settings?.pages, after.settings?.pages),
    ...compareParts('rule', before.settings?.rules, after.settings?.rules),
    ...changedKeys(before.settings, after.settings)
      .filter((name) => name !== 'pages' && name !== 'rules')
      .map((name) => ({ of: 'setting', name }) as const),
    ...changedKeys(before.schema, after.schema)
      .filter((keyword) => keyword !== 'properties' && keyword !== 'required')
      .map((keyword) => ({ of: 'schema', keyword }) as const),
    ...compareTranslations(before, after),
  ];
}

interface Part {
  readonly id: string;
}

function compareParts(of: 'page' | 'rule', before: readonly Part[] = [], after: readonly Part[] = []): FormChange[] {
  const former = new Map(before.map((part) => [part.id, part]));
  const present = new Set(after.map(({ id }) => id));
  const changes: FormChange[] = [
    ...before.filter(({ id }) => !present.has(id)).map(({ id }) => ({ of, change: 'removed', id }) as const),
    ...after.flatMap((part): FormChange[] => {
      const was = former.get(part.id);
      if (was === undefined) return [{ of, change: 'added', id: part.id }];
      return isSame(was, part) ? [] : [{ of, change: 'changed', id: part.id }];
    }),
  ];
  const kept = before.filter(({ id }) => present.has(id)).map(({ id }) => id);
  const inOrder = after.filter(({ id }) => former.has(id)).map(({ id }) => id);
  return isSame(kept, inOrder) ? changes : [...changes, { of: `${of}s`, change: 'reordered' }];
}

function compareTranslations(before: FormDocument, after: FormDocument): FormChange[] {
  const languages = new Set([...Object.keys(before.translations ?? {}), ...Object.keys(after.translations ?? {})]);
  return [...languages].flatMap((language): FormChange[] => {
    const count = changedKeys(before.translations?.[language], after.translations?.[language]).length;
    return count === 0 ? [] : [{ of: 'translations', language, count }];
  });
}

function changedKeys(before: unknown, after: unknown): readonly string[] {
  const was: JsonObject = isJsonObject(before) ? before : {};
  const is: JsonObject = isJsonObject(after) ? after : {};
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => !isSame(was[key], is[key]));
}
