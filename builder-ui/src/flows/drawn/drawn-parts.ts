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

export function drawnNode(node: FlowNode, known: ReadonlySet<string>, found: Found, words: FaceWords): DrawnNode {
  const face = faceOf(node.type);
  const place = placeOf(node);
  return {
    node,
    face,
    within: place !== null && known.has(place) ? place : null,
    typeLabel: words.t(face.label) as string,
    name: words.nodeName(node.id),
    summary: face.summary(node, words),
    ...worstOf(found, words.language),
  };
}

export function drawnEdge(edge: FlowEdge, found: Found, fields: FieldWords, words: FaceWords): DrawnEdge {
  const worst = worstOf(found, words.language);
  const name = words.text(edge.name);
  if (name) return { edge, label: name, isExpression: false, ...worst };
  if (!edge.condition) return { edge, label: null, isExpression: false, ...worst };
  const said = conditionInWords(edge.condition, fields, words.t);
  return { edge, label: said ?? edge.condition, isExpression: said === null, ...worst };
}

function worstOf(found: Found, language: string): Pick<DrawnNode, 'severity' | 'problem'> {
  const worst = found.find(({ severity }) => severity === 'error') ?? found[0];
  if (!worst) return { severity: null, problem: null };
  return { severity: worst.severity, problem: worst.messages?.[language] ?? worst.message };
}
