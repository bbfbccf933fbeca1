import { pointerTokens } from './json-pointer.ts';

const textMembers = new Set([
  'title',
  'description',
  'ui:title',
  'ui:description',
  'ui:help',
  'ui:placeholder',
  'help',
  'placeholder',
  'lowLabel',
  'highLabel',
]);

const textLists = new Set(['enumNames', 'ui:enumNames', 'examples']);

/**
 * Whether a pointer into a form document leads to words that people read. A translation may change nothing else: with a
 * `pattern` or a `const` that differ by language, two people would fill two forms.
 */
export function isTranslatable(pointer: string): boolean {
  const tokens = pointerTokens(pointer);
  const last = tokens.at(-1) ?? '';
  const inForm = tokens[0] === 'schema' || tokens[0] === 'uiSchema';
  const isItem = /^\d+$/.test(last) && textLists.has(tokens.at(-2) ?? '');
  return inForm && tokens.length >= 2 && !tokens.includes('__proto__') && (textMembers.has(last) || isItem);
}
