import { cfworkerErrors, checkFlow, type JsonObject, type JsonSchema } from '@nativ/runtime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodePanels } from '../../../nodes/node-panels.ts';
import { configErrors } from './config-errors.ts';
import { changedSettings } from './config-values.ts';
import { panelForm, silentPlaces } from './panel-schema.ts';

const texts = fc.oneof(
  fc.constantFrom(
    '',
    'name',
    'legal',
    'PT8H',
    'soon',
    '/path',
    'data.kind',
    '0 8 * * 0',
    'two words',
    'x'.repeat(2001),
  ),
  fc.string({ maxLength: 12 }),
);

/** What somebody may type into a setting, fitting or not. */
function typed(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { properties, items } = schema as { properties?: Record<string, JsonSchema>; items?: JsonSchema };
  if (schema.anyOf !== undefined) return fc.oneof(texts, fc.record({ he: texts, en: texts }, { requiredKeys: [] }));
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum, undefined);
  if (items !== undefined) return fc.array(typed(items), { maxLength: 3 });
  if (properties !== undefined) return typedObject(properties);
  if (schema.type === 'boolean') return fc.constantFrom(true, false, undefined);
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.oneof(fc.integer(), fc.constantFrom(1, 404, 0.5));
  return texts;
}

const typedObject = (properties: Record<string, JsonSchema>) =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, typed(each)])), {
    requiredKeys: [],
  });

/** What a panel makes of what was typed, one setting after the other. */
function written(after: JsonObject): JsonObject {
  const kept = changedSettings({}, after).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept);
}

describe.each(nodePanels.map((panel) => [panel.type, panel] as const))('the panel of %s', (_type, panel) => {
  const form = panelForm(panel, 'he');
  const { properties = {} } = form.schema as { properties?: Record<string, JsonSchema> };
  const required = new Set((form.schema.required ?? []) as string[]);

  it('writes what fits, or says at the setting that it does not', () => {
    fc.assert(
      fc.property(typedObject(properties), (answers) => {
        const config = written(answers);
        const told = new Set(configErrors(form, config, 'he').map(({ path }) => path.split('/')[1] ?? ''));
        const marked = [...required].filter((name) => config[name] === undefined);
        const wrong = checkFlow({ title: 'Drawn', nodes: [{ id: 'step', type: panel.type, config }], edges: [] }, {
          forms: new Map(),
        } as never).filter(({ code }) => code.startsWith('config.'));

        for (const { code, setting = '' } of wrong) {
          const [name = ''] = setting.split('.');
          const isSaid = told.has(name) || marked.includes(name) || (code === 'config.missing' && told.size > 0);
          expect({ code, setting, config, isSaid }).toMatchObject({ isSaid: true });
        }
        if (wrong.length === 0) expect([...told]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('hides nothing that is filled in', () => {
    fc.assert(
      fc.property(typedObject(properties), (answers) => {
        const config = written(answers);

        for (const place of silentPlaces(panel, config)) {
          const [, first = '', second] = place.split('/');
          const value = config[first];
          expect(second === undefined ? value : (value as JsonObject | undefined)?.[second]).toBeUndefined();
        }
      }),
      { numRuns: 30 },
    );
  });

  it('fills in nothing that nobody said', () => {
    expect(JSON.stringify(form.schema)).not.toContain('"default"');
    expect(cfworkerErrors(form.schema, {}).map(({ keyword }) => keyword)).toEqual(
      required.size > 0 ? expect.arrayContaining(['required']) : [],
    );
  });
});
