import type { SettingPath } from '@nativ/runtime';
import type { Language } from '@nativ/schemas';
import type { FaceWords } from '../../nodes/node-face.ts';
import type { PanelSetting } from '../../nodes/node-panel.ts';
import { panelOf } from '../../nodes/node-panels.ts';

/** A setting that changed: what it is called, and what it was and is, where that can be said in a few words. */
export interface SettingWords {
  readonly name: string;
  readonly was: string | null;
  readonly is: string | null;
}

/** The parts of a node or edge that have a name of their own; everything else stands in the config. */
const ownParts = ['type', 'name', 'status', 'parent', 'source', 'target', 'condition', 'default'] as const;
type OwnPart = (typeof ownParts)[number];
const isOwnPart = (name: string): name is OwnPart => (ownParts as readonly string[]).includes(name);

/** A longer text is told by its name alone. */
const longest = 60;

/** Says the settings that changed in a node or edge, each once however much inside it changed. */
export function settingsInWords(
  paths: readonly SettingPath[],
  { was, is }: { readonly was: object | undefined; readonly is: object | undefined },
  words: FaceWords,
): readonly SettingWords[] {
  const type = textAt(is, ['type']) ?? '';
  const settings = panelOf(type)?.settings ?? {};
  const places = paths.map(([first = '', second]) => (first === 'config' && second ? [first, second] : [first]));
  const distinct = [...new Map(places.map((place) => [place.join('/'), place])).values()];
  return distinct.map((place) => {
    const key = place.at(-1) ?? '';
    const setting = place.length === 2 ? settings[key] : undefined;
    const said = (part: object | undefined) => valueInWords(valueAt(part, place), key, setting, words);
    return { name: nameOf(place, setting, words), was: said(was), is: said(is) };
  });
}

function nameOf(place: readonly string[], setting: PanelSetting | undefined, { t, language }: FaceWords): string {
  const key = place.at(-1) ?? '';
  if (place.length === 1 && isOwnPart(key)) return t(`flowVersions.parts.${key}`);
  return setting?.title[language as Language] ?? key;
}

/** A value in a few words; null where it takes more. */
function valueInWords(value: unknown, key: string, setting: PanelSetting | undefined, words: FaceWords): string | null {
  const { t, text, language } = words;
  if (value === undefined) return t('flowVersions.nothing');
  if (typeof value === 'boolean') return t(value ? 'flowVersions.yes' : 'flowVersions.no');
  if (typeof value === 'number') return String(value);
  if (isWords(value)) return short(text(value));
  if (typeof value !== 'string') return null;
  if (setting?.values?.[value]) return setting.values[value][language as Language];
  if (setting?.editor === 'group' || key === 'group') return words.groupName(value);
  if (setting?.editor === 'form' || key === 'form') return words.formTitle(value);
  if (setting?.editor === 'classifier') return words.classifierTitle(value);
  if (setting?.editor === 'step' || key === 'source' || key === 'target') return words.nodeName(value);
  if (setting?.editor === 'condition' || key === 'condition') return short(words.expression(value));
  return short(value);
}

const short = (text: string): string | null => (text.length <= longest && text !== '' ? text : null);

const isWords = (value: unknown): value is Record<Language, string> =>
  typeof value === 'object' && value !== null && 'he' in value && typeof value.he === 'string';

function valueAt(part: unknown, place: readonly string[]): unknown {
  return place.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined,
    part,
  );
}

function textAt(part: unknown, place: readonly string[]): string | null {
  const value = valueAt(part, place);
  return typeof value === 'string' ? value : null;
}
