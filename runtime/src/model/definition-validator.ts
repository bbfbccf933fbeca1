import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { definitions } from '@nativ/schemas';

const validators = new Map<string, Validator>();

/** What does not fit one of the definitions of `@nativ/schemas`, innermost places first; none when all does. */
export function definitionErrors(id: string, value: unknown): readonly OutputUnit[] {
  return validatorOf(id).validate(value).errors;
}

function validatorOf(id: string): Validator {
  const known = validators.get(id);
  if (known) return known;
  // Copied, because the validator writes notes of its own into the schemas it is given.
  const copy = (name: string) => JSON.parse(JSON.stringify(definitions[name])) as Schema;
  const validator = new Validator(copy(id), '2020-12', false);
  for (const other of Object.keys(definitions))
    if (other !== id && !other.startsWith('nativ:api/')) validator.addSchema(copy(other));
  validators.set(id, validator);
  return validator;
}
