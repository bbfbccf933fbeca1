import { fieldAt, joinPointer, type LocalizedForm, readPointer } from '@nativ/runtime';

/** An answer under its question: the words of the option that was chosen, and the value where there are none. */
export function answerWords(
  form: LocalizedForm,
  name: string,
  value: unknown,
): { readonly title: string; readonly value: unknown } {
  const path = joinPointer('', name);
  const { title } = fieldAt(path, form.schema, form.uiSchema);
  const field = readPointer(form.schema, `/properties${path}`);
  const one = (chosen: unknown) => optionWords(chosen, field) ?? optionWords(chosen, readPointer(field, '/items'));
  const words = Array.isArray(value) ? value.map((each) => one(each) ?? each) : (one(value) ?? value);
  return { title, value: words };
}

function optionWords(value: unknown, field: unknown): string | undefined {
  for (const keyword of ['oneOf', 'anyOf']) {
    const options = readPointer(field, `/${keyword}`);
    const option = Array.isArray(options) ? options.find((each) => readPointer(each, '/const') === value) : undefined;
    const title = readPointer(option, '/title');
    if (typeof title === 'string') return title;
  }
  return undefined;
}
