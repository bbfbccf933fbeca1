import { fieldAt, type JsonObject, joinPointer, type LocalizedForm } from '@nativ/runtime';
import { hasWidget, type RJSFSchema } from '@rjsf/utils';
import type { FormContext } from './form-context.ts';
import { widgets } from './theme/theme.ts';

/**
 * The uiSchema without widgets that there are not, or that are not for that kind of answer: rjsf throws on them, and forms
 * from elsewhere name those of their own programs. The question is then shown in the usual way.
 */
export function withKnownWidgets({ schema, uiSchema }: Pick<LocalizedForm, 'schema' | 'uiSchema'>): JsonObject {
  const walk = (ui: JsonObject, path: string, depth: number): JsonObject => {
    const kept = Object.entries(ui).flatMap(([key, value]): [string, unknown][] => {
      if (key === 'ui:widget') return isUsable(value, path, schema) ? [[key, value]] : [];
      if (!isObject(value) || depth > 40) return [[key, value]];
      if (key === 'ui:options') return [[key, isUsable(value.widget, path, schema) ? value : withoutWidget(value)]];
      if (key.startsWith('ui:')) return [[key, value]];
      return [[key, walk(value, joinPointer(path, key === 'items' ? 0 : key), depth + 1)]];
    });
    return Object.fromEntries(kept);
  };
  return walk(uiSchema, '', 0);
}

function isUsable(widget: unknown, path: string, root: JsonObject): boolean {
  if (typeof widget !== 'string' || widget === 'hidden') return widget === undefined || widget === 'hidden';
  return fieldAt(path, root).schemas.every(
    (schema) =>
      (schema.type === undefined && schema.enum === undefined && schema.const === undefined) ||
      schema.type === 'object' ||
      hasWidget<unknown, RJSFSchema, FormContext>(schema as RJSFSchema, widget, widgets),
  );
}

const withoutWidget = ({ widget: _widget, ...others }: JsonObject): JsonObject => others;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
