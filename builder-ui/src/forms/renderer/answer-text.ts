import { type JsonObject, type JsonSchema, readPointer, wallTime } from '@nativ/runtime';
import { rendererTexts } from './texts/texts-in.ts';

/** The words of the option that a value stands for, where the field has options. */
function optionLabel(value: unknown, schemas: readonly JsonSchema[], ui: unknown): string | undefined {
  for (const schema of schemas) {
    for (const keyword of ['oneOf', 'anyOf']) {
      const options: unknown = schema[keyword];
      const option = Array.isArray(options) ? options.find((one) => readPointer(one, '/const') === value) : undefined;
      const title = readPointer(option, '/title');
      if (typeof title === 'string') return title;
    }
    const place = Array.isArray(schema.enum) ? schema.enum.indexOf(value) : -1;
    const names = readPointer(ui, '/ui:enumNames') ?? schema.enumNames;
    const name: unknown = Array.isArray(names) && place >= 0 ? names[place] : undefined;
    if (typeof name === 'string') return name;
  }
  return undefined;
}

/** An answer as a person reads it: the words of its option, yes or no, a date in words. */
export function answerText(value: unknown, schemas: readonly JsonSchema[], ui: JsonObject, language: string): string {
  const label = optionLabel(value, schemas, ui);
  if (label !== undefined) return label;
  const texts = rendererTexts(language);
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number')
    return new Intl.NumberFormat(language, { maximumFractionDigits: 20, useGrouping: false }).format(value);
  if (typeof value !== 'string') return value === null || value === undefined ? texts.noAnswer : JSON.stringify(value);
  return dateText(value, schemas, language) ?? value;
}

function dateText(value: string, schemas: readonly JsonSchema[], language: string): string | undefined {
  const format = schemas.map((schema) => schema.format).find((name) => typeof name === 'string');
  if (format === 'time') return wallTime(value);
  if (format !== 'date' && format !== 'date-time') return undefined;
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return undefined;
  const style: Intl.DateTimeFormatOptions =
    format === 'date' ? { dateStyle: 'long' } : { dateStyle: 'long', timeStyle: 'short' };
  return new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).format(instant);
}
