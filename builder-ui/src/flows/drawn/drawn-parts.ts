import type { FlowEdge, FlowNode, FlowProblem } from '@nativ/schemas';
import type { DrawnEdge, DrawnNode } from '../../canvas/drawn-flow.ts';
import { placeOf } from '../../nodes/attachment.ts';
import { conditionInWords, type FieldWords } from '../../nodes/condition-words.ts';
import type { FaceWords } from '../../nodes/node-face.ts';
import { faceOf } from '../../nodes/node-faces.ts';

type Found = readonly FlowProblem[];

/** What the check found, by the id of the part that it is about. */
export function problemsByPart(problems: Found): ReadonlyMap<string, Found> {
  const byPart = new Map<string, FlowProblem[]>();
  for (const problem of problems) {
    // What is said of an edge stands on the edge, also where it names its step.
    const part = problem.edgeId ?? problem.nodeId;
    if (part === undefined) continue;
    const known = byPart.get(part);
    if (known) known.push(problem);
    else byPart.set(part, [problem]);
  }
  return byPart;
}

/** A node in words, before anything is known of its problems. */
export function drawnNode(node: FlowNode, known: ReadonlySet<string>, words: FaceWords): DrawnNode {
  const face = faceOf(node.type);
  const place = placeOf(node);
  return {
    node,
    face,
    within: place !== null && known.has(place) ? place : null,
    typeLabel: words.t(face.label) as string,
    name: words.nodeName(node.id),
    summary: face.summary(node, words),
    ...fine,
  };
}

/** An edge in words, before anything is known of its problems. */
export function drawnEdge(edge: FlowEdge, fields: FieldWords, words: FaceWords): DrawnEdge {
  const name = words.text(edge.name);
  if (name) return { edge, label: name, isExpression: false, ...fine };
  if (!edge.condition) return { edge, label: null, isExpression: false, ...fine };
  const said = conditionInWords(edge.condition, fields, words.t);
  return { edge, label: said ?? edge.condition, isExpression: said === null, ...fine };
}

const fine = { severity: null, problem: null } as const;

/** A part with the worst that was found about it; the same object where nothing was. */
export function withProblems<Part extends DrawnNode | DrawnEdge>(part: Part, found: Found, language: string): Part {
  const worst = found.find(({ severity }) => severity === 'error') ?? found[0];
  if (!worst) return part;
  return { ...part, severity: worst.severity, problem: worst.messages?.[language] ?? worst.message };
}
