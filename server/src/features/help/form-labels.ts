import type { FormDocument } from '@nativ/schemas';

/** Below these stand options: shown where somebody chose one, the text of an option is an answer. */
const ofOptions: ReadonlySet<string> = new Set(['oneOf', 'anyOf', 'enum', 'const', 'default', 'examples', 'enumNames']);
const labels: ReadonlySet<string> = new Set(['title', 'description', 'ui:title', 'ui:description', 'ui:help']);

/** The texts of a form that ask, in all its languages: labels and explanations, never an option or an answer. */
export function formLabels({ title, schema, uiSchema, translations }: FormDocument): string[] {
  const found = new Set<string>();
  for (const text of typeof title === 'string' ? [title] : Object.values(title ?? {})) found.add(text);
  collect(schema, found);
  collect(uiSchema, found);
  for (const texts of Object.values(translations ?? {}))
    for (const [pointer, text] of Object.entries(texts)) if (isLabel(pointer)) found.add(text);
  return [...found].filter((text) => text.trim() !== '' && text.length <= 300);
}

function collect(part: unknown, into: Set<string>): void {
  if (Array.isArray(part)) for (const item of part) collect(item, into);
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
  for (const [name, value] of Object.entries(part)) {
    if (ofOptions.has(name)) continue;
    if (typeof value === 'string') {
      if (labels.has(name)) into.add(value);
    } else collect(value, into);
  }
}

function isLabel(pointer: string): boolean {
  const parts = pointer.split('/');
  return labels.has(parts.at(-1) ?? '') && !parts.some((part) => ofOptions.has(part));
}
