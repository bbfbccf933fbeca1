import type { FlowEdge, FlowEdit, FlowNode } from '@nativ/schemas';
import type { ExpressionReason } from '../../expressions/expression-problem.ts';
import type { DrawingCode, Params, ProblemCode } from '../problem-messages.ts';

/** Where a problem lies and what its sentence says, with the drawing around it. */
interface Given {
  readonly nodeId: string | undefined;
  readonly edgeId: string | undefined;
  readonly params: Params;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

type Suggest = (given: Given) => FlowEdit | null;

/** The change that makes a problem go away, where a program can make it without guessing; null where it cannot. */
export function suggestEdit(code: ProblemCode, given: Given): FlowEdit | null {
  const ofDrawing = drawing[code as DrawingCode];
  if (ofDrawing) return ofDrawing(given);
  return reasons[code.split('.')[1] as ExpressionReason]?.(given) ?? null;
}

const onEdge =
  (kind: FlowEdit['kind']): Suggest =>
  ({ edgeId }) =>
    edgeId === undefined ? null : { kind, edgeId };

const onNode =
  (kind: FlowEdit['kind']): Suggest =>
  ({ nodeId }) =>
    nodeId === undefined ? null : { kind, nodeId };

/** Takes the node out, unless that would leave the flow without an end. */
const removed: Suggest = (given) => {
  const ends = given.nodes.filter(
    ({ type, parent }) => parent === undefined && /^(end|terminateEnd|errorEnd)$/.test(type),
  );
  return ends.every(({ id }) => id === given.nodeId) ? null : onNode('removeNode')(given);
};

/** Fills in what was probably meant. */
const chosen =
  (setting: string): Suggest =>
  ({ nodeId, params, nodes }) => {
    const { suggestion: to, [setting]: from = '' } = params;
    if (nodeId === undefined || to === undefined) return null;
    // Where it is one of several, or deeper inside, it is found by its text.
    const isThere = nodes.some(({ id, config }) => id === nodeId && config?.[setting] !== undefined);
    return isThere ? { kind: 'setSetting', nodeId, setting, to } : { kind: 'replaceText', nodeId, from, to };
  };

const replaced =
  (name: 'path' | 'name' | 'value' | 'id'): Suggest =>
  ({ nodeId, edgeId, params }) => {
    const { [name]: from, suggestion: to } = params;
    if (from === undefined || to === undefined) return null;
    const place = edgeId === undefined ? { nodeId } : { edgeId };
    return { kind: 'replaceText', ...(place as { nodeId: string } | { edgeId: string }), from, to };
  };

const drawing: Partial<Record<DrawingCode, Suggest>> = {
  'node.unknown-type': ({ nodeId, params: { suggestion } }) =>
    nodeId === undefined || suggestion === undefined ? null : { kind: 'setType', nodeId, to: suggestion },
  'node.unreachable': removed,
  'node.dead': removed,
  // Where an edge leaves it already, one more would need a condition, or a gateway to choose: a person decides that.
  'node.dead-end': (given) =>
    given.edges.some(({ source }) => source === given.nodeId) ? null : onNode('connectToEnd')(given),
  'config.unknown-setting': ({ nodeId, params: { setting } }) =>
    nodeId === undefined || setting === undefined ? null : { kind: 'removeSetting', nodeId, setting },
  'edge.unknown-node': onEdge('removeEdge'),
  'edge.condition-not-on-gateway': onEdge('clearEdge'),
  'start.several': onNode('removeNode'),
  'start.incoming-edge': onEdge('removeEdge'),
  'end.missing': ({ nodes, edges }) => {
    const leaving = new Set(edges.map(({ source }) => source));
    const last = nodes.findLast(({ id, parent }) => parent === undefined && !leaving.has(id));
    return last ? { kind: 'connectToEnd', nodeId: last.id } : null;
  },
  'end.outgoing-edge': onEdge('removeEdge'),
  'gateway.missing-default': ({ nodeId, edges }) => {
    const last = edges.findLast(({ source }) => source === nodeId);
    return nodeId === undefined || !last ? null : { kind: 'setDefaultEdge', nodeId, edgeId: last.id };
  },
  'gateway.several-defaults': ({ nodeId, edges }) => {
    const first = edges.find((edge) => edge.source === nodeId && edge.default === true);
    return nodeId === undefined || !first ? null : { kind: 'setDefaultEdge', nodeId, edgeId: first.id };
  },
  'gateway.default-with-condition': onEdge('removeCondition'),
  'boundary.unknown-host': chosen('attachedTo'),
  'boundary.incoming-edge': onEdge('removeEdge'),
  'body.unknown-parent': onNode('moveOut'),
  'body.inside-itself': onNode('moveOut'),
  'body.crossing-edge': onEdge('removeEdge'),
  'body.start-inside': onNode('removeNode'),
  'timer.never': onNode('removeNode'),
  'message.unknown': chosen('message'),
  'node.unknown-reference': replaced('id'),
  'flow.unknown': chosen('flow'),
  'form.unknown': chosen('form'),
  'calendar.unknown': chosen('calendar'),
  'group.unknown': chosen('group'),
  'classifier.unknown': chosen('classifier'),
  'edge.dead': onEdge('removeEdge'),
};

const reasons: Partial<Record<ExpressionReason, Suggest>> = {
  'unknown-name': replaced('name'),
  'unknown-field': replaced('path'),
  'unknown-task': replaced('path'),
  'unknown-variable': replaced('path'),
  'unknown-value': replaced('value'),
  'unknown-function': replaced('name'),
  'may-be-absent': ({ edgeId, params: { path } }) =>
    edgeId === undefined || path === undefined ? null : { kind: 'addGuard', edgeId, to: path },
};
