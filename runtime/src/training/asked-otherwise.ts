import type { FlowDocument, FlowNode, FormDocument, Key } from '@nativ/schemas';
import { isJsonObject, ownArray, ownObject } from '../forms/json-schema.ts';

/** A flow with the forms that its steps ask with. */
export interface DrawnFlow {
  readonly document: FlowDocument;
  readonly forms: ReadonlyMap<Key, FormDocument>;
}

/** What is only read, by people: a question that is worded otherwise asks the same. */
const WORDS = new Set(['title', 'description', 'examples', '$comment', 'enumNames']);

/** The fields in which what two steps ask differs; wording does not count. */
export function fieldsAskedOtherwise(
  before: { readonly flow: DrawnFlow; readonly nodeId: string },
  after: { readonly flow: DrawnFlow; readonly nodeId: string },
): string[] {
  const [one, other] = [before, after].map(({ flow, nodeId }) => schemaOf(flow, nodeId)) as [unknown, unknown];
  const [fields, others] = [fieldsOf(one), fieldsOf(other)];
  const names = [...new Set([...fields.keys(), ...others.keys()])];
  return names.filter((name) => fields.get(name) !== others.get(name));
}

/** Whether other groups do a step than did. */
export function isInOtherHands(before: FlowNode | undefined, after: FlowNode | undefined): boolean {
  return groupsOf(before) !== groupsOf(after);
}

export function nodeIn({ document }: DrawnFlow, nodeId: string): FlowNode | undefined {
  return document.nodes.find(({ id }) => id === nodeId);
}

/** The form of a step: what its task asks with; of the start, what an inquiry is written on. */
export function schemaOf(flow: DrawnFlow, nodeId: string): FormDocument['schema'] | undefined {
  const form = nodeIn(flow, nodeId)?.config?.form;
  return typeof form === 'string' ? flow.forms.get(form)?.schema : undefined;
}

/** Each question as a text that is the same when it asks the same, with whether it must be answered. */
function fieldsOf(schema: unknown): ReadonlyMap<string, string> {
  if (!isJsonObject(schema)) return new Map();
  const required = new Set(ownArray(schema, 'required'));
  return new Map(
    Object.entries(ownObject(schema, 'properties')).map(([name, asked]) => [
      name,
      `${required.has(name) ? 'must' : 'may'} ${JSON.stringify(withoutWords(asked))}`,
    ]),
  );
}

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([name, part]) => !(WORDS.has(name) && typeof part === 'string'));
  return Object.fromEntries(
    kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, withoutWords(part)]),
  );
}

function groupsOf(node: FlowNode | undefined): string {
  const { group, groups, heldBack } = node?.config ?? {};
  return JSON.stringify([group, groups, isJsonObject(heldBack) ? heldBack.group : undefined]);
}
