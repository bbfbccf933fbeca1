import type { FlowDocument } from '@nativ/schemas';
import { isJsonObject, ownArray, ownObject, ownValue } from '../forms/json-schema.ts';

type Answers = Readonly<Record<string, unknown>>;

/**
 * Which fields of the answers decide whether a step was done right: those that the flow reads further on. Where it reads
 * none, those that are chosen and not written, since two people never write the same words.
 */
export function countedFields(
  flow: Pick<FlowDocument, 'nodes' | 'edges'>,
  nodeId: string,
  schema: unknown,
  answers: Answers,
): string[] {
  const given = Object.keys(answers);
  const always = given.filter((field) => field === 'approved' || field === 'label');
  if (always.length > 0) return always;
  const read = fieldsRead(flow, nodeId);
  const decisive = given.filter((field) => read.has(field));
  return decisive.length > 0 ? decisive : given.filter((field) => isChosen(schema, field, answers[field]));
}

/** The fields of a task that conditions and settings of the flow name. */
function fieldsRead({ nodes, edges }: Pick<FlowDocument, 'nodes' | 'edges'>, nodeId: string): ReadonlySet<string> {
  const texts = JSON.stringify([nodes.map(({ config }) => config), edges.map(({ condition }) => condition)]);
  const named = new RegExp(`tasks\\.${nodeId}\\??\\.\\??([A-Za-z_][A-Za-z0-9_]*)`, 'g');
  return new Set([...texts.matchAll(named)].map(([, field = '']) => field));
}

function isChosen(schema: unknown, field: string, value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  if (!isJsonObject(schema)) return false;
  const asked = ownObject(schema, 'properties')[field];
  if (!isJsonObject(asked)) return false;
  return (
    ownArray(asked, 'enum').length > 0 ||
    ownArray(asked, 'oneOf').some((option) => isJsonObject(option) && ownValue(option, 'const') !== undefined)
  );
}
