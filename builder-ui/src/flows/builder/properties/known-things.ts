import { pointerTokens } from '@nativ/runtime';
import type { FlowNode } from '@nativ/schemas';
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { classifiersQuery } from '../../../api/classifier-queries.ts';
import { connectorsQuery, isUsable } from '../../../api/connector-queries.ts';
import { meQuery } from '../../../api/session.ts';
import { useText } from '../../../i18n/use-language.ts';
import { hostOf } from '../../../nodes/attachment.ts';
import { faceOf } from '../../../nodes/node-faces.ts';
import { useExpressionPlace } from '../conditions/use-expression-place.ts';
import { usePanel } from './panel-context.ts';

/** Something that a setting may name: its key, and what people call it. */
export interface Choice {
  readonly key: string;
  readonly name: string;
}

/** All groups that a flow may name. Those that the designer does not see are called by their keys. */
export function useGroups(): readonly Choice[] | undefined {
  const { surroundings } = usePanel();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const names = new Map(me.groups.map(({ key, name }) => [key, text(name)]));
  return surroundings?.groups.map((key) => ({ key, name: names.get(key) || key }));
}

export function useForms(): readonly Choice[] | undefined {
  const { surroundings } = usePanel();
  const text = useText();
  return surroundings?.forms.map(({ key, document }) => ({ key, name: text(document.title) || key }));
}

export function useFlows(): readonly Choice[] | undefined {
  const { surroundings } = usePanel();
  const text = useText();
  return surroundings?.flows.map(({ key, document }) => ({ key, name: text(document.title) || key }));
}

export function useCalendars(): readonly Choice[] | undefined {
  const { t } = useTranslation();
  const { surroundings } = usePanel();
  return surroundings?.calendars.map(({ key }) => ({
    key,
    name: key === 'default' ? t('properties.ownCalendar') : key,
  }));
}

export function useClassifiers(): readonly Choice[] | undefined {
  const text = useText();
  const { data } = useQuery(classifiersQuery);
  return data
    ?.filter(({ archivedAt }) => archivedAt === null)
    .map(({ key, title }) => ({ key, name: text(title) || key }));
}

export function useConnectors(): readonly Choice[] | undefined {
  const { data } = useInfiniteQuery(connectorsQuery);
  return data?.filter(isUsable).map(({ key }) => ({ key, name: key }));
}

/** The answers in words that there are at this point of the flow, by the expressions that read them. */
export function useTexts(): readonly Choice[] | undefined {
  const { node, surroundings } = usePanel();
  const { questions } = useExpressionPlace({ nodeId: node.id });
  if (surroundings === undefined) return undefined;
  return questions
    .filter(({ kind }) => kind === 'text' || kind === 'paragraph')
    .map(({ path, title, group }) => ({
      key: pointerTokens(path).join('.'),
      name: group === undefined ? title : `${title} · ${group}`,
    }));
}

/** What a step is called in a list: its name, or its type and id. */
export function useStepName(): (node: FlowNode) => string {
  const { t } = useTranslation();
  const text = useText();
  return useCallback((node) => text(node.name) || `${t(faceOf(node.type).label) as string} (${node.id})`, [t, text]);
}

/** The steps that an event of this node may watch: those that stand in the same body. */
export function useHosts(): readonly Choice[] {
  const { document, node } = usePanel();
  const nameOf = useStepName();
  return document.nodes
    .filter((each) => each.parent === node.parent && each.id !== node.id && hostOf(each) === null && isStep(each))
    .map((each) => ({ key: each.id, name: nameOf(each) }));
}

/** The other steps of the flow. */
export function useSteps(): readonly Choice[] {
  const { document, node } = usePanel();
  const nameOf = useStepName();
  return document.nodes
    .filter((each) => each.id !== node.id && isStep(each))
    .map((each) => ({ key: each.id, name: nameOf(each) }));
}

function isStep({ type }: FlowNode): boolean {
  const { tone, shape } = faceOf(type);
  return tone !== 'start' && tone !== 'end' && shape !== 'gateway';
}
