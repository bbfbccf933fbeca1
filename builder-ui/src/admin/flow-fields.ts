import type { Flow, Form } from '@nativ/schemas';
import type { FieldWords } from '../nodes/condition-words.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A form in one language, by its key. */
export type SchemaOfForm = (formKey: string) => Json | undefined;

/** The keys of the forms that a flow reads answers of. */
export function formsOf({ nodes }: Pick<Flow, 'nodes'>): string[] {
  const keys = nodes.map(({ config }) => config?.form).filter((key): key is Form['key'] => typeof key === 'string');
  return [...new Set(keys)];
}

/** The words of the forms for what conditions read; a field that no form names keeps its path. */
export function fieldWords({ nodes }: Pick<Flow, 'nodes'>, schemaOf: SchemaOfForm): FieldWords {
  const formOfRoot = (path: readonly string[]): { form: unknown; field: string | undefined } => {
    if (path[0] === 'tasks') return { form: nodes.find(({ id }) => id === path[1])?.config?.form, field: path[2] };
    return {
      form: nodes.find(({ type }) => type === 'formStart' || type === 'manualStart')?.config?.form,
      field: path[0] === 'data' ? path[1] : undefined,
    };
  };
  const fieldAt = (path: string): Json | undefined => {
    const { form, field } = formOfRoot(path.split('.'));
    const schema = typeof form === 'string' ? schemaOf(form) : undefined;
    const properties = schema?.properties;
    const found =
      isObject(properties) && field !== undefined && Object.hasOwn(properties, field) ? properties[field] : undefined;
    return isObject(found) ? found : undefined;
  };
  return {
    field: (path) => textOf(fieldAt(path)?.title) ?? path,
    value: (path, value) => optionTitle(fieldAt(path), value) ?? String(value),
  };
}

function optionTitle(field: Json | undefined, value: unknown): string | undefined {
  const options = [field?.oneOf, field?.anyOf].flat().filter(isObject);
  return textOf(options.find((option) => option.const === value)?.title);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
