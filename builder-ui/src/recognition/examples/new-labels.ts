import type { ClassifierLabelSet, Language } from '@nativ/schemas';
import { keyOfTitle } from '../../designs/key-of-title.ts';

/** Labels of which only the names are known, one in each line, with keys that are not yet taken. */
export function newLabels(lines: string, language: Language, taken: readonly string[]): ClassifierLabelSet[] {
  const names = [...new Set(lines.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  const keys = [...taken];
  return names.map((name) => {
    const key = keyOfTitle(name, keys, 'label');
    keys.push(key);
    return { key, title: { [language]: name } };
  });
}
