import { type JsonSchema, ownArray } from './json-schema.ts';

/** The texts that a page shows for the values of the schema's own list of choices. */
export function choiceValues(schemas: readonly JsonSchema[]): readonly unknown[] {
  return schemas.flatMap((schema) => [
    ...(Object.hasOwn(schema, 'const') ? [schema.const] : []),
    ...ownArray(schema, 'enum'),
  ]);
}

/**
 * Reads what was typed or chosen as the schemas of the field understand it. An empty text is no answer. What does not fit
 * stays the text that it is, so that the page can show it again beside the message.
 */
export function decodeScalar(typed: string, schemas: readonly JsonSchema[]): unknown {
  const text = typed.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (text === '') return undefined;
  const choice = choiceValues(schemas).find((value) => value !== null && String(value) === text);
  if (choice !== undefined) return choice;
  const types = new Set(schemas.flatMap((schema) => (Array.isArray(schema.type) ? schema.type : [schema.type])));
  if (types.has('number') || types.has('integer')) return decodeNumber(text) ?? text;
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if (types.has('null') && !types.has('string') && text === 'null') return null;
  return decodeTime(text, schemas);
}

function decodeNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^([+-]?\d{1,3}(?:,\d{3})+)(?=\.|$)/, (grouped) => grouped.replaceAll(',', ''));
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * A page without script sends `2026-01-31T10:30` and `10:30`; the formats of JSON Schema want seconds and an offset. What
 * is meant is the time on the wall, so it is kept as it reads, with a `Z`, and `wallTime` shows it the same again.
 */
function decodeTime(text: string, schemas: readonly JsonSchema[]): string {
  const formats = new Set(schemas.map((schema) => schema.format));
  if (formats.has('date-time') && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return `${text}:00Z`;
  if (formats.has('date-time') && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text)) return `${text}Z`;
  if (formats.has('time') && /^\d\d:\d\d$/.test(text)) return `${text}:00Z`;
  if (formats.has('time') && /^\d\d:\d\d:\d\d$/.test(text)) return `${text}Z`;
  return text;
}

/** The part of a stored date-time or time that an HTML input shows. */
export function wallTime(stored: string): string {
  return stored.replace(/(Z|[+-]\d\d:\d\d)$/i, '').replace(/(T?\d\d:\d\d):00(\.0+)?$/, '$1');
}
