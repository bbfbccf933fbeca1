import { cfworkerErrors, type JsonObject, type JsonSchema } from '@nativ/runtime';
import type { FlowDocument, FlowNode } from '@nativ/schemas';
import { faceOf } from '../../../nodes/node-faces.ts';
import { nodePanels, panelOf } from '../../../nodes/node-panels.ts';
import { panelForm } from '../properties/panel-schema.ts';
import { changeNode } from './flow-edits.ts';

/** The node types that a step may become: those that stand in a drawing as it does. */
export function typesLike(type: string): string[] {
  const { tone, shape } = faceOf(type);
  if (panelOf(type) === null) return [];
  return nodePanels
    .map((panel) => panel.type)
    .filter((other) => other !== type && faceOf(other).tone === tone && faceOf(other).shape === shape);
}

/** Makes a step one of another type. Its name, its place and its edges stay, and the settings that fit the other type. */
export function changeType(document: FlowDocument, nodeId: string, type: string): FlowDocument {
  const panel = panelOf(type);
  if (panel === null) return document;
  const { properties = {} } = panelForm(panel, 'en').schema as { properties?: Record<string, JsonSchema> };
  const fits = (name: string, value: unknown) => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return schema !== undefined && cfworkerErrors(schema, value).length === 0;
  };
  return changeNode(document, nodeId, ({ config = {}, ...node }): FlowNode => {
    const kept = Object.entries(config as JsonObject).filter(([name, value]) => fits(name, value));
    return { ...node, type, ...(kept.length > 0 && { config: Object.fromEntries(kept) }) };
  });
}
