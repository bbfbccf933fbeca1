import type { Flow, FlowEdge, FlowNode, FlowProblem, Form } from '@nativ/schemas';
import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { flowQuery, formQuery } from '../api/design-queries.ts';
import { meQuery } from '../api/session.ts';
import type { DrawnEdge, DrawnFlow, DrawnNode } from '../canvas/drawn-flow.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { placeOf } from '../nodes/attachment.ts';
import { conditionInWords, type FieldWords } from '../nodes/condition-words.ts';
import { expressionInWords } from '../nodes/expression-words.ts';
import type { FaceWords } from '../nodes/node-face.ts';
import { faceOf } from '../nodes/node-faces.ts';
import { readingOrder } from '../nodes/reading-order.ts';
import { fieldWords, formsOf } from './flow-fields.ts';
import { localizedSchema } from './localized-schema.ts';

/** A flow with everything people read on it, in the order in which it is told. */
export function useDrawnFlow(flow: Pick<Flow, 'nodes' | 'edges'>, problems: readonly FlowProblem[]): DrawnFlow {
  const { words, fields } = useFlowWords(flow);
  return useMemo(() => {
    const known = new Set(flow.nodes.map(({ id }) => id));
    const nodes = readingOrder(flow.nodes, flow.edges).map((node) => drawnNode(node, known, problems, words));
    return { nodes, edges: flow.edges.map((edge) => drawnEdge(edge, fields, words)) };
  }, [flow, problems, words, fields]);
}

/** The words for what the nodes and edges of a flow name: groups, forms, other flows, fields, each other. */
function useFlowWords(flow: Pick<Flow, 'nodes'>): { readonly words: FaceWords; readonly fields: FieldWords } {
  const { t } = useTranslation();
  const text = useText();
  const forms = useForms(flow);
  const called = useCalledFlows(flow);
  const language = useLanguage();
  const { data: me } = useSuspenseQuery(meQuery);
  return useMemo(() => {
    const fields = fieldWords(flow, (key) => localizedSchema(forms.get(key), language));
    const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
    const words: FaceWords = {
      t,
      text,
      language,
      groupName: (key) => text(me.groups.find((group) => group.key === key)?.name) || key,
      formTitle: (key) => text(forms.get(key)?.title) || key,
      flowTitle: (key) => text(called.get(key)?.title) || key,
      nodeName: (id) => nodeName(nodes.get(id), { t, text }) ?? id,
      expression: (expression) => expressionInWords(expression, fields, t),
    };
    return { words, fields };
  }, [flow, forms, called, me.groups, t, text, language]);
}

function nodeName(node: FlowNode | undefined, { t, text }: Pick<FaceWords, 't' | 'text'>): string | undefined {
  return node && (text(node.name) || (t(faceOf(node.type).label) as string));
}

function drawnNode(
  node: FlowNode,
  known: ReadonlySet<string>,
  problems: readonly FlowProblem[],
  words: FaceWords,
): DrawnNode {
  const face = faceOf(node.type);
  const found = problems.filter(({ nodeId }) => nodeId === node.id).map(({ severity }) => severity);
  const place = placeOf(node);
  return {
    node,
    face,
    within: place !== null && known.has(place) ? place : null,
    typeLabel: words.t(face.label) as string,
    name: words.nodeName(node.id),
    summary: face.summary(node, words),
    severity: found.includes('error') ? 'error' : (found[0] ?? null),
  };
}

function drawnEdge(edge: FlowEdge, fields: FieldWords, { t, text }: FaceWords): DrawnEdge {
  const name = text(edge.name);
  if (name) return { edge, label: name, isExpression: false };
  if (!edge.condition) return { edge, label: null, isExpression: false };
  const words = conditionInWords(edge.condition, fields, t);
  return { edge, label: words ?? edge.condition, isExpression: words === null };
}

/** The forms whose answers the flow reads, as far as they have come. */
function useForms(flow: Pick<Flow, 'nodes'>): ReadonlyMap<string, Form> {
  return useQueries({
    queries: formsOf(flow).map((key) => formQuery(key)),
    combine: collected<Form>,
  });
}

/** The flows that this one runs, as far as they have come. */
function useCalledFlows({ nodes }: Pick<Flow, 'nodes'>): ReadonlyMap<string, Flow> {
  const keys = nodes.flatMap(({ type, config }) => (type === 'callFlow' ? [config?.flow] : []));
  return useQueries({
    queries: [...new Set(keys)].filter((key) => typeof key === 'string').map((key) => flowQuery(key)),
    combine: collected<Flow>,
  });
}

function collected<Design extends Form | Flow>(
  results: readonly { data: Design | undefined }[],
): ReadonlyMap<string, Design> {
  return new Map(results.flatMap(({ data }) => (data ? [[data.key, data] as const] : [])));
}
