import { HIDDEN } from '../expressions/hidden.ts';
import { typeOfSchema } from '../expressions/schema-type.ts';
import type { ValueType } from '../expressions/value-type.ts';
import { declaresSensitive } from './sensitive-answers.ts';

type Answers = Readonly<Record<string, unknown>>;

/**
 * Makes what marks the places of sealed answers in what is left of the answers to a form (`splitterOf` cut them out), so
 * that an evaluation which reads one says so instead of taking it for absent. Nobody can tell a question that was
 * left open from one whose answer is sealed: both are marked.
 */
export function sealedPlacesMarker(schema: unknown): (plain: Answers) => Answers {
  if (!declaresSensitive(schema)) return (plain) => plain;
  const type = typeOfSchema(schema, '');
  return (plain) => marked(type, plain) as Answers;
}

function marked(type: ValueType, value: unknown): unknown {
  if (Array.isArray(value)) return type.kind === 'list' ? value.map((entry) => marked(type.element, entry)) : value;
  if (typeof value !== 'object' || value === null || type.kind !== 'object') return value;
  const answers: Record<string, unknown> = { ...value };
  for (const name of type.names()) {
    const field = type.field(name) ?? type;
    if (Object.hasOwn(answers, name)) answers[name] = marked(field, answers[name]);
    else if (type.sensitive || mayBeSealedWhole(field)) answers[name] = HIDDEN;
  }
  return answers;
}

/** Whether `splitterOf` may have cut out all of a value of this type: see there why a list goes with its entries. */
function mayBeSealedWhole(type: ValueType): boolean {
  if (type.sensitive || type.kind === 'any') return true;
  return type.kind === 'list' && mayBeSealedWhole(type.element);
}
