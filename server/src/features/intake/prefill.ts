import { decodeEntries, type JsonObject, normalizeSchema } from '@nativ/runtime';
import type { PublishedForm } from '../../engine/published.ts';

/**
 * The answers that the address of a page gives beforehand: to the questions that the form names for it, and only where the
 * value is one that the question takes. A form for people at risk takes nothing: an address is kept in places that nobody
 * thinks of.
 */
export function prefilled(form: PublishedForm, query: URLSearchParams): JsonObject {
  const entries = [...prefillQuery(form, query)].map(([name, value]): [string, string] => [`f[${name}]`, value]);
  if (entries.length === 0) return {};
  const data = decodeEntries(entries, normalizeSchema(form.document.schema), form.checker.test);
  const checked = form.checker.check(data, 'en');
  if (checked.kind === 'valid') return data;
  const wrong = new Set(checked.errors.map(({ path }) => path.split('/')[1]));
  return Object.fromEntries(Object.entries(data).filter(([name]) => !wrong.has(name)));
}

/** What of the address counts, for the link to the same page in the other language. */
export function prefillQuery(form: PublishedForm, query: URLSearchParams): URLSearchParams {
  const { exposure, prefill = [] } = form.document.settings ?? {};
  const isTaken = (name: string) => prefill.includes(name) && !/[[\]]/.test(name);
  return new URLSearchParams(exposure === 'atRisk' ? [] : [...query].filter(([name]) => isTaken(name)));
}
