import type { FlowEdge } from '@nativ/schemas';
import type { FlowGraph } from '../model/check-graph.ts';
import { type Predicate, predicateOf } from '../model/ranges/predicate.ts';
import type { Net, NetNode } from './net.ts';
import type { Place } from './writers.ts';

/** A condition of a scope, however many edges have it. */
export interface ReadCondition {
  readonly text: string;
  readonly predicate: Predicate | null;
  /** What it reads. */
  readonly places: ReadonlySet<Place>;
  /** Conditions of one group read something in common, by way of others perhaps. */
  group: number;
}

/** The conditions of a scope, and the edges that have them. */
export interface Conditions {
  readonly list: readonly ReadCondition[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By group, the gateways that decide by it. */
  readonly gateways: ReadonlyMap<number, ReadonlySet<NetNode>>;
  /** The numbers of those that no edge has, and that hold as long as a variable or an answer is absent. */
  readonly absences: readonly number[];
}

/** More conditions than this in one scope are not looked into. */
const MAX_CONDITIONS = 2000;

/**
 * Gathers the conditions at the gateways of a scope and groups those that have to do with each other. Of the edges whose
 * conditions are faulty, nobody can tell what is meant.
 */
export function readConditions(
  net: Net,
  graph: FlowGraph,
  scope: string | null,
  { faulty, isThorough }: { readonly faulty: ReadonlySet<string>; readonly isThorough: boolean },
): Conditions {
  const list: ReadCondition[] = [];
  const byText = new Map<string, number>();
  const numbers = new Map<string, number>();
  const users: NetNode[][] = [];
  for (const at of net.nodes.values()) {
    if (at.node.parent !== scope || !isChoice(at)) continue;
    for (const edge of graph.outgoing.get(at.node.id) ?? []) {
      const text = conditionText(edge);
      if (text === null || faulty.has(edge.id) || list.length >= MAX_CONDITIONS) continue;
      let number = byText.get(text);
      if (number === undefined) {
        number = list.length;
        byText.set(text, number);
        const predicate = predicateOf(text);
        list.push({ text, predicate, places: placesIn(predicate, text), group: number });
        users.push([]);
      }
      numbers.set(edge.id, number);
      users[number]?.push(at);
    }
  }
  const absences = isThorough ? addAbsences(list) : [];
  group(list);
  const gateways = new Map<number, Set<NetNode>>();
  for (const [number, { group: of }] of list.entries())
    gateways.set(of, new Set([...(gateways.get(of) ?? []), ...(users[number] ?? [])]));
  return { list, numbers, gateways, absences };
}

function addAbsences(list: ReadCondition[]): readonly number[] {
  const paths = new Map<string, readonly string[]>();
  for (const { predicate } of list)
    for (const { key, path } of predicate?.subjects ?? [])
      if (path !== null && path[0] !== 'data' && path.length > 1) paths.set(key, path);
  return [...paths].map(([key, path]) => {
    const holds = (values: ReadonlyMap<string, unknown>) => (values.get(key) ?? null) === null;
    const predicate: Predicate = { subjects: [{ key, path, literals: [] }], holds };
    list.push({ text: `${key} == null`, predicate, places: new Set([placeOf(path)]), group: list.length });
    return list.length - 1;
  });
}

function isChoice({ shape: { split } }: NetNode): boolean {
  return split.kind === 'xor' || split.kind === 'or';
}

/** What decides about an edge; null for the default one. */
function conditionText({ condition, default: isDefault }: FlowEdge): string | null {
  return condition === undefined || isDefault === true ? null : condition.trim();
}

function placesIn(predicate: Predicate | null, text: string): ReadonlySet<Place> {
  const places = new Set<Place>();
  if (predicate === null) places.add('?');
  for (const { path, key } of predicate?.subjects ?? [])
    for (const place of path === null ? placesInText(key) : [placeOf(path)]) places.add(place);
  return places.size === 0 && predicate === null ? new Set([text]) : places;
}

function placeOf([root = '', name]: readonly string[]): Place {
  return root === 'data' ? root : name === undefined ? '?' : `${root}.${name}`;
}

/** What a part that nobody sees into may read, by the names in it. */
function placesInText(text: string): readonly Place[] {
  const names = [...text.matchAll(/\b(vars|tasks)\b(?:\s*\.\s*([A-Za-z_]\w*))?/g)];
  return ['data', ...names.map(([, root = '', name]) => (name === undefined ? '?' : `${root}.${name}`))];
}

/** Gives conditions that read the same thing the same group. */
function group(list: readonly ReadCondition[]): void {
  const first = new Map<string, number>();
  const parents = list.map((_each, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = parents[at] ?? at;
    return at;
  };
  for (const [index, { predicate, text }] of list.entries())
    for (const key of predicate?.subjects.map(({ key: name }) => name) ?? [text]) {
      const other = first.get(key);
      if (other === undefined) first.set(key, index);
      else parents[rootOf(index)] = rootOf(other);
    }
  for (const [index, condition] of list.entries()) condition.group = rootOf(index);
}
