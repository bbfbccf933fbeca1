import type { Shape } from '../document/containers.ts';
import { isObject, readAt } from '../document/edit-at.ts';
import { schemaSteps, uiSteps } from '../document/question-path.ts';
import { useBuilder } from '../state/use-builder.ts';

const nothing = {};

/** The shape of one question; the very same object while nothing in it changes. */
export function useShape(path: string): Shape {
  const schema = useBuilder(({ history }) => readAt(history.present, schemaSteps(path)));
  const ui = useBuilder(({ history }) => readAt(history.present, uiSteps(path)));
  return { schema: isObject(schema) ? schema : nothing, ui: isObject(ui) ? ui : nothing };
}
