import { definitions } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { faceOf } from './node-faces.ts';
import type { PanelSetting, Said } from './node-panel.ts';
import { nodePanels, panelOf } from './node-panels.ts';

type Schema = Readonly<Record<string, unknown>>;

const parts = new Set(['timing', 'variable-assignment']);
const types = Object.keys(definitions)
  .filter((id) => id.startsWith('nativ:nodes/'))
  .map((id) => id.slice('nativ:nodes/'.length))
  .filter((type) => !parts.has(type));

/** Definitions whose values are no settings of their own. */
const whole = new Set(['nativ:common/key', 'nativ:common/localized-text']);

function resolved(schema: Schema): Schema {
  const { $ref } = schema;
  return typeof $ref === 'string' && !whole.has($ref) ? { ...definitions[$ref], ...schema } : schema;
}

/** Every property of a definition, however deep, with the setting that speaks of it. */
function settingsIn(schema: Schema, settings: Readonly<Record<string, PanelSetting>>, path: string): Found[] {
  const { properties = {}, items } = resolved(schema) as { properties?: Record<string, Schema>; items?: Schema };
  const own = Object.entries(properties).flatMap(([name, property]): Found[] => {
    const setting = settings[name];
    const here = `${path}.${name}`;
    return [
      { path: here, setting, schema: resolved(property) },
      ...settingsIn(property, setting?.settings ?? {}, here),
    ];
  });
  return items === undefined ? own : [...own, ...settingsIn(items, settings, path)];
}

interface Found {
  readonly path: string;
  readonly setting: PanelSetting | undefined;
  readonly schema: Schema;
}

const isSaid = (words: Said | undefined) =>
  words !== undefined && /[\u0590-\u05ff]/.test(words.he) && /^[^\u0590-\u05ff]*[A-Za-z]/.test(words.en);

it('there is a panel for every node type, and for no other', () => {
  expect(nodePanels.map(({ type }) => type).sort()).toEqual([...types].sort());
  expect(nodePanels.filter(({ type }) => faceOf(type).type !== type)).toEqual([]);
});

describe.each(types)('the panel of %s', (type) => {
  const panel = panelOf(type);
  const found = settingsIn(definitions[`nativ:nodes/${type}`] ?? {}, panel?.settings ?? {}, type);

  it('says what the step does', () => {
    expect(isSaid(panel?.about)).toBe(true);
  });

  it('has words for every setting, in Hebrew and in English', () => {
    expect(found.filter(({ setting }) => !isSaid(setting?.title)).map(({ path }) => path)).toEqual([]);
    expect(found.filter(({ setting }) => setting?.hint && !isSaid(setting.hint)).map(({ path }) => path)).toEqual([]);
  });

  it('has words for every value of a closed set, and for no other', () => {
    for (const { path, setting, schema } of found) {
      const values = Object.entries(setting?.values ?? {});
      expect({ path, values: values.map(([name]) => name) }).toEqual({ path, values: schema.enum ?? [] });
      expect(values.filter(([, words]) => !isSaid(words))).toEqual([]);
    }
  });

  it('shows each setting in one place, and speaks of none that there is not', () => {
    const shown = Object.values(panel?.sections ?? {}).flat();
    const known = Object.keys((definitions[`nativ:nodes/${type}`]?.properties ?? {}) as object);
    expect([...shown].sort()).toEqual([...known].sort());
    expect(Object.keys(panel?.settings ?? {}).sort()).toEqual([...known].sort());
  });
});
