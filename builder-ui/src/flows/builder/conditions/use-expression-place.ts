import { contextAround, type ExpressionSite, type FlowReading, readingOf, type TextKind } from '@nativ/runtime';
import type { FlowDocument, FlowProblem, FlowSurroundings } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { flowSurroundingsQuery } from '../../../api/design-queries.ts';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { useLanguage, useText } from '../../../i18n/use-language.ts';
import { faceOf } from '../../../nodes/node-faces.ts';
import { useFlowDocument } from '../state/use-flow-store.ts';
import { fieldChoices } from './field-choices.ts';

const route = getRouteApi('/staff/flows/$key');

/** Where an expression stands, and what it may read and say there. */
export interface ExpressionPlace {
  /** The fields offered, in the words of their forms; none until the forms have come. */
  readonly questions: readonly QuestionChoice[];
  /** What is wrong with a text; nothing until the forms have come. */
  readonly check: (kind: TextKind, text: string) => readonly FlowProblem[];
  readonly reading: FlowReading | null;
}

const nothing: readonly FlowProblem[] = [];

/** What may be read on an edge or in the settings of a node of the flow that is being drawn. */
export function useExpressionPlace(site: ExpressionSite): ExpressionPlace {
  const { key } = route.useParams();
  const { data: surroundings } = useQuery(flowSurroundingsQuery(key));
  const document = useFlowDocument();
  const { t } = useTranslation();
  const language = useLanguage();
  const text = useText();
  const reading = surroundings ? keptReading(document, surroundings, key) : null;
  const id = JSON.stringify(site);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a site is what it says, not which object says it
  const questions = useMemo(() => {
    if (reading === null || surroundings === undefined) return [];
    const nodeName = (nodeId: string) => {
      const node = document.nodes.find((each) => each.id === nodeId);
      return node ? text(node.name) || (t(faceOf(node.type).label) as string) : nodeId;
    };
    return fieldChoices(reading.offered(site), document, surroundings, { t, language, nodeName });
  }, [reading, id, document, surroundings, t, language, text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a site is what it says, not which object says it
  const check = useCallback<ExpressionPlace['check']>(
    (kind, typed) => reading?.check(site, kind, typed) ?? nothing,
    [reading, id],
  );
  return { questions, check, reading };
}

const kept = new WeakMap<FlowDocument, { readonly of: FlowSurroundings; readonly reading: FlowReading }>();

/** Every field of a panel asks the same of the same draft. */
function keptReading(document: FlowDocument, surroundings: FlowSurroundings, key: string): FlowReading {
  const known = kept.get(document);
  if (known?.of === surroundings) return known.reading;
  const reading = readingOf(document, contextAround(surroundings, key));
  kept.set(document, { of: surroundings, reading });
  return reading;
}
