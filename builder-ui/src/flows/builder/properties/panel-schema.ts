import type { JsonObject, JsonSchema } from '@nativ/runtime';
import { definitions, type Language } from '@nativ/schemas';
import { type AnyNodePanel, type PanelSetting, panelSections } from '../../../nodes/node-panel.ts';
import { frameOf } from './frame-of.ts';

/** A panel as the form renderer takes it. */
export interface PanelForm {
  /** The whole config schema of the node type, with titles and hints in the reader's language. */
  readonly schema: JsonSchema;
  readonly uiSchema: JsonObject;
}

type Settings = Readonly<Record<string, PanelSetting>>;

/**
 * Puts the words of a panel into the config schema of its node type. What an absent setting means is told to its editor
 * and taken out of the schema: the form must not fill in anything that nobody has said.
 */
export function panelForm(panel: AnyNodePanel, language: Language): PanelForm {
  const definition = definitions[`nativ:nodes/${panel.type}`];
  if (!definition) throw new Error(`Expected a config schema for the node type '${panel.type}', but there is none.`);
  const sections = panelSections.flatMap((name) => {
    const fields = panel.sections[name] ?? [];
    return fields.length === 0 ? [] : [{ name, fields }];
  });
  return {
    schema: localized(definition, panel.settings, language),
    uiSchema: {
      ...uiOf(definition, panel.settings),
      'ui:order': [...sections.flatMap(({ fields }) => fields), '*'],
      'ui:options': { sections },
    },
  };
}

/** The definition with what it refers to in place, since a form is one schema. */
function resolved(schema: JsonSchema): JsonSchema {
  if (typeof schema.$ref !== 'string') return schema;
  const { $ref, ...own } = schema;
  return { ...definitions[$ref], ...own };
}

const propertiesOf = (schema: JsonSchema): Readonly<Record<string, JsonSchema>> =>
  (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;

function localized(given: JsonSchema, settings: Settings, language: Language): JsonSchema {
  const {
    $schema: _dialect,
    $id: _id,
    title: _title,
    description: _about,
    default: _absent,
    ...schema
  } = resolved(given);
  const properties = Object.entries(propertiesOf(schema)).map(([name, property]) => {
    const setting = settings[name];
    const words = {
      title: setting?.title[language] ?? name,
      ...(setting?.hint && { description: setting.hint[language] }),
    };
    return [name, { ...localized(property, setting?.settings ?? {}, language), ...words }] as const;
  });
  const { items } = schema;
  return {
    ...schema,
    ...(schema.properties !== undefined && { properties: Object.fromEntries(properties) }),
    ...(isSchema(items) && { items: localized(items, settings, language) }),
  };
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

function uiOf(schema: JsonSchema, settings: Settings): JsonObject {
  return Object.fromEntries(
    Object.entries(propertiesOf(schema)).map(([name, property]) => [
      name,
      uiOfSetting(resolved(property), settings[name]),
    ]),
  );
}

/** How one setting is edited; inside what an editor takes care of as a whole, nothing more is said. */
function uiOfSetting(schema: JsonSchema, setting: PanelSetting | undefined): JsonObject {
  const { editor, values, none, settings = {} }: Partial<PanelSetting> = setting ?? {};
  const field = editor ?? (values !== undefined ? 'choice' : schema.type === 'boolean' ? 'tick' : undefined);
  const options = {
    frame: frameOf(field, schema.type),
    ...(schema.default !== undefined && { absent: schema.default }),
    ...(values !== undefined && { values }),
    ...(none !== undefined && { none }),
  };
  if (field !== undefined) return { 'ui:field': field, 'ui:fieldReplacesAnyOrOneOf': true, 'ui:options': options };
  const inner = isSchema(schema.items) ? resolved(schema.items) : schema;
  const own = uiOf(inner, settings);
  return { 'ui:options': options, ...(isSchema(schema.items) ? { items: own } : own) };
}

/** The places, as JSON Pointers, of settings that have nothing to say beside the others, and are not filled in. */
export function silentPlaces(panel: AnyNodePanel, config: JsonObject): string[] {
  const walk = (settings: Settings, values: unknown, place: string): string[] =>
    Object.entries(settings).flatMap(([name, { when, settings: inner, editor }]) => {
      const value = isSchema(values) ? values[name] : undefined;
      const here = `${place}/${name}`;
      if (when !== undefined && value === undefined && !when(config as never)) return [here];
      return inner === undefined || editor !== undefined || Array.isArray(value) ? [] : walk(inner, value, here);
    });
  return walk(panel.settings, config, '');
}
