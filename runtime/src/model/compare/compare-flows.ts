import type { FlowDocument, FlowEdge, FlowNode } from '@nativ/schemas';
import { isSame } from '../../forms/compare/is-same.ts';
import { isJsonObject, type JsonObject } from '../../forms/json-schema.ts';
import type { FlowChange, SettingPath } from './flow-change.ts';

/**
 * What is different between two documents of a flow. Nodes and edges are the same where their ids are: one that was
 * given another id is one that went and one that came, since guessing could tell a story that never happened.
 */
export function compareFlows(before: FlowDocument, after: FlowDocument): readonly FlowChange[] {
  return [
    ...(isSame(before.title, after.title) ? [] : [{ of: 'title' } as const]),
    ...changedPaths(before.settings ?? {}, after.settings ?? {})
      .map(([name = '']) => name)
      .filter((name, index, all) => all.indexOf(name) === index)
      .map((name) => ({ of: 'setting', name }) as const),
    ...compareNodes(before.nodes, after.nodes),
    ...compareEdges(before.edges, after.edges),
    ...changedOrders(before.edges, after.edges),
  ];
}

function compareNodes(before: readonly FlowNode[], after: readonly FlowNode[]): readonly FlowChange[] {
  const pairs = paired(before, after);
  return [
    ...pairs.removed.map((id) => ({ of: 'node', change: 'removed', id }) as const),
    ...pairs.added.map((id) => ({ of: 'node', change: 'added', id }) as const),
    ...pairs.kept.flatMap(([was, is]): FlowChange[] => {
      const settings = changedPaths(withoutPosition(was), withoutPosition(is));
      if (settings.length > 0) return [{ of: 'node', change: 'changed', id: is.id, settings }];
      return isSame(was.position, is.position) ? [] : [{ of: 'node', change: 'moved', id: is.id }];
    }),
  ];
}

function compareEdges(before: readonly FlowEdge[], after: readonly FlowEdge[]): readonly FlowChange[] {
  const pairs = paired(before, after);
  return [
    ...pairs.removed.map((id) => ({ of: 'edge', change: 'removed', id }) as const),
    ...pairs.added.map((id) => ({ of: 'edge', change: 'added', id }) as const),
    ...pairs.kept.flatMap(([was, is]): FlowChange[] => {
      const settings = changedPaths(withDefault(was), withDefault(is));
      return settings.length === 0 ? [] : [{ of: 'edge', change: 'changed', id: is.id, settings }];
    }),
  ];
}

/** Nodes whose edges, as far as they left it before and do now, are asked in another order. */
function changedOrders(before: readonly FlowEdge[], after: readonly FlowEdge[]): readonly FlowChange[] {
  const was = sourcesById(before);
  const is = sourcesById(after);
  const stayed = ({ id }: FlowEdge) => was.has(id) && was.get(id) === is.get(id);
  const former = idsBySource(before.filter(stayed));
  return [...idsBySource(after.filter(stayed))]
    .filter(([source, ids]) => !isSame(ids, former.get(source)))
    .map(([id]) => ({ of: 'order', id }));
}

const sourcesById = (edges: readonly FlowEdge[]) => new Map(edges.map(({ id, source }) => [id, source]));

function idsBySource(edges: readonly FlowEdge[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, source } of edges) ids.set(source, [...(ids.get(source) ?? []), id]);
  return ids;
}

interface Pairs<Part> {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly kept: readonly (readonly [was: Part, is: Part])[];
}

function paired<Part extends { readonly id: string }>(before: readonly Part[], after: readonly Part[]): Pairs<Part> {
  const former = new Map(before.map((part) => [part.id, part]));
  const present = new Set(after.map(({ id }) => id));
  return {
    removed: before.map(({ id }) => id).filter((id) => !present.has(id)),
    added: after.map(({ id }) => id).filter((id) => !former.has(id)),
    kept: after.flatMap((is) => {
      const was = former.get(is.id);
      return was === undefined ? [] : [[was, is] as const];
    }),
  };
}

/** What a designer left out and what stands for it say the same. */
const withoutPosition = ({ position: _position, ...node }: FlowNode) => ({ ...node, config: node.config ?? {} });
const withDefault = (edge: FlowEdge) => ({ ...edge, default: edge.default ?? false });

/** The places at which two objects differ, as deep as both have objects there. */
function changedPaths(before: object, after: object, at: SettingPath = []): readonly SettingPath[] {
  const was = before as JsonObject;
  const is = after as JsonObject;
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key): readonly SettingPath[] => {
    const one = own(was, key);
    const other = own(is, key);
    if (isSame(one, other)) return [];
    if (isJsonObject(one) && isJsonObject(other)) return changedPaths(one, other, [...at, key]);
    return [[...at, key]];
  });
}

const own = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);
