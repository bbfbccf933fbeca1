import { flowDocumentMisfits, nodeTraits } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import { annotationsOf } from '../builder/document/annotations.ts';
import type { FlowFileTrouble, FlowNotice } from './flow-file-trouble.ts';

/** As the definition of a flow has them; counted before anything else is looked at, since that would take long. */
const most = { nodes: 2000, edges: 4000, depth: 32 } as const;
/** The server takes no larger document. */
const largestDocument = 1_000_000;

export type CheckedDocument =
  | { readonly kind: 'flow'; readonly document: FlowDocument; readonly notices: readonly FlowNotice[] }
  | { readonly kind: 'trouble'; readonly trouble: FlowFileTrouble };

/** Looks whether a value from outside is a flow that may be kept as a draft, and leaves out what leads nowhere. */
export function checkDocument(value: unknown): CheckedDocument {
  const trouble = troubleIn(value);
  if (trouble !== null) return { kind: 'trouble', trouble };
  const document = value as FlowDocument;
  const known = new Set(document.nodes.map(({ id }) => id));
  const isLoose = ({ source, target }: { source: string; target: string }) => !known.has(source) || !known.has(target);
  const loose = document.edges.filter(isLoose);
  const unknown = document.nodes.filter(({ type }) => nodeTraits(type) === null);
  return {
    kind: 'flow',
    document: loose.length === 0 ? document : { ...document, edges: document.edges.filter((edge) => !isLoose(edge)) },
    notices: [
      ...unknown.map(({ id, type }) => ({ reason: 'unknownType' as const, id, type })),
      ...loose.map(({ id }) => ({ reason: 'looseEdge' as const, id })),
    ],
  };
}

function troubleIn(value: unknown): FlowFileTrouble | null {
  const { nodes, edges } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return { reason: 'notFlow' };
  if (nodes.length > most.nodes || edges.length > most.edges) return { reason: 'tooManySteps' };
  const bad = badPart(value);
  if (bad !== null) return { reason: bad };
  if (JSON.stringify(value).length > largestDocument) return { reason: 'tooLarge' };
  const [misfit] = flowDocumentMisfits(value);
  if (misfit) return { reason: 'misfit', place: [misfit.pointer, misfit.name].filter(Boolean).join('/').slice(0, 120) };
  const document = value as FlowDocument;
  const { nodes: steps, edges: lines } = document;
  const twice = firstTwice([...steps, ...lines, ...annotationsOf(document)].map(({ id }) => id));
  if (twice !== null) return { reason: 'twice', id: twice };
  const far = [...steps, ...annotationsOf(document)].find(({ position }) => position && isFar(position));
  return far ? { reason: 'misfit', place: `${far.id}/position` } : null;
}

/** Beyond what anybody draws, so that places can be added to one another without leaving the numbers. */
const isFar = ({ x, y }: { readonly x: number; readonly y: number }) => Math.abs(x) > 1e6 || Math.abs(y) > 1e6;

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** Half a character or none at all, which no database keeps. */
const brokenText = /[\ud800-\udfff\0]/u;

/** Walks with a list of its own: what comes from outside may be nested deeper than the call stack is. */
function badPart(value: unknown): 'tooDeep' | 'hostile' | null {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most.depth) return 'tooDeep';
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item === 'string' && brokenText.test(item)) return 'hostile';
      if (typeof item !== 'object' || item === null) continue;
      for (const [name, part] of Object.entries(item)) {
        if (forbidden.has(name) || brokenText.test(name)) return 'hostile';
        next.push(part);
      }
    }
    level = next;
  }
  return null;
}

function firstTwice(ids: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}
