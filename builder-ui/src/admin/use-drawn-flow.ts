import type { Flow, FlowEdge, FlowProblem, Form } from '@nativ/schemas';
import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formQuery } from '../api/design-queries.ts';
import { meQuery } from '../api/session.ts';
import type { DrawnEdge, DrawnFlow, DrawnNode } from '../canvas/drawn-flow.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { conditionInWords, type FieldWords } from '../nodes/condition-words.ts';
import type { FaceWords } from '../nodes/node-face.ts';
import { faceOf } from '../nodes/node-faces.ts';
import { readingOrder } from '../nodes/reading-order.ts';
import { fieldWords, formsOf } from './flow-fields.ts';
import { localizedSchema } from './localized-schema.ts';

/** A flow with everything people read on it, in the order in which it is told. */
export function useDrawnFlow(flow: Flow, problems: readonly FlowProblem[]): DrawnFlow {
  const { t } = useTranslation();
  const text = useText();
  const forms = useForms(flow);
  const language = useLanguage();
  const { data: me } = useSuspenseQuery(meQuery);

  return useMemo(() => {
    const words: FaceWords = {
      t,
      text,
      groupName: (key) => text(me.groups.find((group) => group.key === key)?.name) || key,
      formTitle: (key) => text(forms.get(key)?.title) || key,
    };
    const fields = fieldWords(flow, (key) => localizedSchema(forms.get(key), language));
    const nodes = readingOrder(flow.nodes, flow.edges).map((node): DrawnNode => {
      const face = faceOf(node.type);
      const typeLabel = t(face.label) as string;
      const found = problems.filter(({ nodeId }) => nodeId === node.id).map(({ severity }) => severity);
      const severity = found.includes('error') ? 'error' : (found[0] ?? null);
      return {
        node,
        face,
        typeLabel,
        name: text(node.name) || typeLabel,
        summary: face.summary(node, words),
        severity,
      };
    });
    return { nodes, edges: flow.edges.map((edge) => drawnEdge(edge, fields, words)) };
  }, [flow, problems, forms, me.groups, t, text, language]);
}

function drawnEdge(edge: FlowEdge, fields: FieldWords, { t, text }: FaceWords): DrawnEdge {
  const name = text(edge.name);
  if (name) return { edge, label: name, isExpression: false };
  if (!edge.condition) return { edge, label: null, isExpression: false };
  const words = conditionInWords(edge.condition, fields, t);
  return { edge, label: words ?? edge.condition, isExpression: words === null };
}

/** The forms whose answers the flow reads, as far as they have come. */
function useForms(flow: Flow): ReadonlyMap<string, Form> {
  return useQueries({
    queries: formsOf(flow).map((key) => formQuery(key)),
    combine: collected,
  });
}

function collected(results: readonly { data: Form | undefined }[]): ReadonlyMap<string, Form> {
  return new Map(results.flatMap(({ data }) => (data ? [[data.key, data] as const] : [])));
}
