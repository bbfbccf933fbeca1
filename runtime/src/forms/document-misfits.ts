import type { OutputUnit } from '@cfworker/json-schema';
import { definitionErrors } from '../model/definition-validator.ts';
import { pointerTokens, toPointer } from './json-pointer.ts';

/** A place in a document that does not fit its definition, so that it cannot even be kept as a draft. */
export interface DocumentMisfit {
  /** JSON Pointer into the document. */
  readonly pointer: string;
  /** A member that must be there, one that must not, or a value of another shape. */
  readonly kind: 'missing' | 'unknown' | 'wrong';
  /** The member that is missing or unknown. */
  readonly name?: string;
}

/** Errors that only say that something inside is wrong. */
const outer: ReadonlySet<string> = new Set(['properties', 'items', '$ref', 'false', 'propertyNames']);
const alternatives: ReadonlySet<string> = new Set(['oneOf', 'anyOf']);

/** Where a form document does not fit `nativ:form/form-document`; whether it makes a good form is for `checkForm`. */
export function documentMisfits(document: unknown): readonly DocumentMisfit[] {
  return misfitsOf('nativ:form/form-document', document);
}

/** Where a flow document does not fit `nativ:flow/flow-document`; whether it makes a good flow is for `checkFlow`. */
export function flowDocumentMisfits(document: unknown): readonly DocumentMisfit[] {
  return misfitsOf('nativ:flow/flow-document', document);
}

function misfitsOf(definition: string, document: unknown): readonly DocumentMisfit[] {
  const errors = definitionErrors(definition, document);
  const choices = errors.filter(({ keyword }) => alternatives.has(keyword));
  // What fits no alternative is one thing to the reader, however many ways it could have been right.
  const isInside = ({ instanceLocation }: OutputUnit) =>
    choices.some((choice) => instanceLocation.startsWith(choice.instanceLocation));
  const plain = errors.filter(
    (error) => !outer.has(error.keyword) && !alternatives.has(error.keyword) && !isInside(error),
  );
  return unique([...plain, ...choices].map(misfitOf));
}

function misfitOf({ keyword, error, instanceLocation }: OutputUnit): DocumentMisfit {
  const pointer = toPointer(pointerTokens(decodeURIComponent(instanceLocation.replace(/^#/, ''))));
  const [, name] = /"([^"]*)"/.exec(error) ?? [];
  if (keyword === 'required' && name !== undefined) return { pointer, kind: 'missing', name };
  if (keyword === 'additionalProperties' && name !== undefined) return { pointer, kind: 'unknown', name };
  return { pointer, kind: 'wrong' };
}

const unique = (misfits: readonly DocumentMisfit[]) => [
  ...new Map(misfits.map((misfit) => [JSON.stringify(misfit), misfit])).values(),
];
