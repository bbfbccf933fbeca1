import type { ClassifierSummary, Flow, FlowNode, Form } from '@nativ/schemas';
import { useQueries, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWords, formsOf } from '../../admin/flow-fields.ts';
import { localizedSchema } from '../../admin/localized-schema.ts';
import { classifiersQuery } from '../../api/classifier-queries.ts';
import { flowQuery, formQuery } from '../../api/design-queries.ts';
import { isDesigner } from '../../api/is-designer.ts';
import { meQuery } from '../../api/session.ts';
import { useLanguage, useText } from '../../i18n/use-language.ts';
import type { FieldWords } from '../../nodes/condition-words.ts';
import { expressionInWords } from '../../nodes/expression-words.ts';
import type { FaceWords } from '../../nodes/node-face.ts';
import { faceOf } from '../../nodes/node-faces.ts';

/** The words for what the nodes and edges of a flow name: groups, forms, other flows, fields, each other. */
export function useFlowWords(flow: Pick<Flow, 'nodes'>): { readonly words: FaceWords; readonly fields: FieldWords } {
  const { t } = useTranslation();
  const text = useText();
  const forms = useForms(flow);
  const called = useCalledFlows(flow);
  const language = useLanguage();
  const { data: me } = useSuspenseQuery(meQuery);
  const classifiers = useClassifiers(flow, isDesigner(me));
  const schemas = useMemo(
    () => new Map([...forms].map(([key, form]) => [key, localizedSchema(form, language)])),
    [forms, language],
  );
  return useMemo(() => {
    const fields = fieldWords(flow, (key) => schemas.get(key));
    const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
    const words: FaceWords = {
      t,
      text,
      language,
      groupName: (key) => text(me.groups.find((group) => group.key === key)?.name) || key,
      formTitle: (key) => text(forms.get(key)?.title) || key,
      flowTitle: (key) => text(called.get(key)?.title) || key,
      classifierTitle: (key) => text(classifiers?.find((one) => one.key === key)?.title) || key,
      nodeName: (id) => nodeName(nodes.get(id), { t, text }) ?? id,
      expression: (expression) => expressionInWords(expression, fields, t),
    };
    return { words, fields };
  }, [flow, forms, schemas, called, classifiers, me.groups, t, text, language]);
}

function nodeName(node: FlowNode | undefined, { t, text }: Pick<FaceWords, 't' | 'text'>): string | undefined {
  return node && (text(node.name) || (t(faceOf(node.type).label) as string));
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

/** The classifiers, where the flow asks any and the reader may know them; undefined until they have come. */
function useClassifiers({ nodes }: Pick<Flow, 'nodes'>, mayKnow: boolean): readonly ClassifierSummary[] | undefined {
  const asks = nodes.some(({ type }) => type === 'classify');
  return useQuery({ ...classifiersQuery, enabled: asks && mayKnow }).data;
}

function collected<Design extends Form | Flow>(
  results: readonly { data: Design | undefined }[],
): ReadonlyMap<string, Design> {
  return new Map(results.flatMap(({ data }) => (data ? [[data.key, data] as const] : [])));
}
