import type { FormPage, FormRule } from '@nativ/schemas';
import { hasConditions } from '../form-conditions.ts';
import type { JsonSchema } from '../json-schema.ts';
import { ownObject } from '../json-schema.ts';
import type { FormTexts } from '../localize-form.ts';
import { normalizeSchema } from '../normalize-schema.ts';
import { declaringSchemas } from '../schema-reach.ts';
import { type CompiledRules, compileRules } from './compile-rules.ts';

/** A form whose rules and schema have been read once, to be settled many times. */
export interface CompiledForm {
  readonly document: FormTexts;
  /** In the normal form. */
  readonly schema: JsonSchema;
  readonly rules: CompiledRules;
  readonly pages: readonly FormPage[];
  /** The names of the questions at the top, of all branches. */
  readonly names: readonly string[];
  /** Whether any answer may change what counts: if not, settling gives the answers back as they are. */
  readonly isStatic: boolean;
  /** Whether only the schema's own conditions decide what counts, which pruning alone settles. */
  readonly hasRules: boolean;
}

const forms = new WeakMap<object, CompiledForm>();
const schemas = new WeakMap<object, JsonSchema>();
const compiledRules = new WeakMap<object, CompiledRules>();
const none: readonly FormRule[] = [];

/**
 * Reads a form once. The same document gives the same compiled form; a document that shares its schema or its rules with
 * another shares the work, so that typing in a builder compiles only what was changed.
 */
export function compileForm(document: FormTexts): CompiledForm {
  const known = forms.get(document);
  if (known) return known;
  const schema = remembered(schemas, document.schema, normalizeSchema);
  const rules = remembered(compiledRules, document.settings?.rules ?? none, compileRules);
  const hasRules = (document.settings?.rules ?? none).length > 0;
  const names = new Set(
    declaringSchemas([schema], schema).flatMap((part) => Object.keys(ownObject(part, 'properties'))),
  );
  const compiled: CompiledForm = {
    document,
    schema,
    rules,
    pages: document.settings?.pages ?? [],
    names: [...names],
    isStatic: !hasRules && !hasConditions(schema),
    hasRules,
  };
  forms.set(document, compiled);
  return compiled;
}

function remembered<Key extends object, Value>(
  map: WeakMap<object, Value>,
  key: Key,
  make: (key: Key) => Value,
): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  map.set(key, made);
  return made;
}
