import type { LocalizedText } from '@nativ/schemas';
import type { Variables } from '../state/instance.ts';
import { type ExpressionProblem, positionOf } from './expression-problem.ts';
import { HIDDEN, HIDDEN_TEXT } from './hidden.ts';
import { nearestName } from './nearest-name.ts';
import { ownField } from './operators.ts';
import type { FlowRoots } from './part.ts';
import { typeOfField } from './read-field.ts';
import { isSensitive, type ValueType } from './value-type.ts';

/** A text whose placeholders were found once and are filled in many times. */
export type Template = (variables: Variables) => LocalizedText;

type Root = keyof FlowRoots;
type Segment = string | { readonly root: Root; readonly fields: readonly string[] };
type Words = readonly [whenTrue: string, whenFalse: string];

const PLACEHOLDER = /\{\{([^{}]{0,300})\}\}/g;
const YES_NO: Readonly<Record<string, Words>> = { he: ['כן', 'לא'], en: ['yes', 'no'] };

/**
 * Compiles a text with placeholders such as `{{data.name}}`: a root and the names of fields, joined by dots. A value
 * that is absent leaves nothing, a list its elements with commas. `limit` is the length at which the result is cut.
 * `hidesSensitive` puts dots in the place of what is sensitive: for texts that are stored and shown as they are.
 */
export function compileTemplate(
  text: LocalizedText,
  roots: FlowRoots,
  limit: number,
  hidesSensitive = false,
): { readonly template: Template; readonly problems: readonly ExpressionProblem[] } {
  const problems: ExpressionProblem[] = [];
  if (typeof text === 'string') {
    const segments = compileText(text, roots, problems, hidesSensitive);
    const words = /[\u0590-\u05ff]/.test(text) ? 'he' : 'en';
    return {
      template: isPlain(segments) ? () => text : (variables) => fill(segments, words, variables, limit),
      problems,
    };
  }
  const languages = Object.entries(text).map(
    ([code, each]) => [code, compileText(each, roots, problems, hidesSensitive)] as const,
  );
  if (languages.every(([, segments]) => isPlain(segments))) return { template: () => text, problems };
  const template: Template = (variables) =>
    Object.fromEntries(languages.map(([code, segments]) => [code, fill(segments, code, variables, limit)]));
  return { template, problems };
}

function isPlain(segments: readonly Segment[]): boolean {
  return segments.every((segment) => typeof segment === 'string');
}

function compileText(
  text: string,
  roots: FlowRoots,
  problems: ExpressionProblem[],
  hidesSensitive: boolean,
): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > end) segments.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    const path = (match[1] ?? '').trim();
    const found = compilePath(path, roots);
    const position = positionOf(text, { start: match.index, end });
    if ('reason' in found) problems.push({ ...found, position });
    else {
      if (isSensitive(found.type)) problems.push({ reason: 'sensitive-field', params: { path }, position });
      segments.push(hidesSensitive && isSensitive(found.type) ? HIDDEN_TEXT : found.segment);
    }
  }
  if (end < text.length) segments.push(text.slice(end));
  return segments;
}

function compilePath(
  path: string,
  roots: FlowRoots,
): { readonly segment: Segment; readonly type: ValueType } | ExpressionProblem {
  const [root = '', ...fields] = path.split('.').map((name) => name.trim());
  if (!Object.hasOwn(roots, root)) {
    const isField = roots.data.kind === 'object' && roots.data.names().includes(root);
    const near = () => (isField ? `data.${root}` : nearestName(root, Object.keys(roots)));
    return { reason: 'unknown-name', params: { name: root }, near };
  }
  let type = roots[root as Root];
  for (const field of fields) {
    const next = typeOfField(type, field, path);
    if ('reason' in next) return next;
    type = next;
  }
  const isText =
    fields.length > 0 && type.kind !== 'object' && !(type.kind === 'list' && type.element.kind === 'object');
  return isText ? { segment: { root: root as Root, fields }, type } : { reason: 'not-a-text', params: { path } };
}

function fill(segments: readonly Segment[], language: string, variables: Variables, limit: number): string {
  let text = '';
  for (const segment of segments) {
    if (typeof segment === 'string') text += segment;
    else text += toText(read(segment, variables), language);
  }
  if (text.length <= limit) return text;
  // A character beyond the basic plane is two units: it is left out rather than cut in half.
  const cut = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function read({ root, fields }: Exclude<Segment, string>, variables: Variables): unknown {
  let value: unknown = variables[root];
  for (const field of fields) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    value = ownField(value, field);
  }
  return value;
}

function toText(value: unknown, language: string): string {
  if (typeof value === 'string') return value;
  if (value === HIDDEN) return HIDDEN_TEXT;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return (YES_NO[language] ?? (YES_NO.en as Words))[value ? 0 : 1];
  if (!Array.isArray(value)) return '';
  const texts = value.map((item) => (Array.isArray(item) ? '' : toText(item, language)));
  return texts.filter((each) => each !== '').join(', ');
}
