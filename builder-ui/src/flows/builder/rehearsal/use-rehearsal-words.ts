import type { FlowDocument, FlowSurroundings } from '@nativ/schemas';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../../api/session.ts';
import { useText } from '../../../i18n/use-language.ts';
import { faceOf } from '../../../nodes/node-faces.ts';
import type { RehearsalWords } from './move-words.ts';

/** The words for a rehearsal of a drawing. */
export function useRehearsalWords(document: FlowDocument, surroundings: FlowSurroundings): RehearsalWords {
  const { t } = useTranslation();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  return useMemo(() => {
    const called = new Map(surroundings.flows.map(({ key, document }) => [key as string, document]));
    const flowWithin = (within: readonly string[]): FlowDocument | undefined =>
      within.reduce<FlowDocument | undefined>((flow, id) => {
        const key = flow?.nodes.find((node) => node.id === id)?.config?.flow;
        return typeof key === 'string' ? called.get(key) : undefined;
      }, document);
    return {
      t,
      groupName: (key) => text(me.groups.find((group) => group.key === key)?.name) || key,
      stepName: (id, within = []) => {
        const node = flowWithin(within)?.nodes.find((candidate) => candidate.id === id);
        return text(node?.name) || (node ? (t(faceOf(node.type).label) as string) : id);
      },
    };
  }, [document, surroundings, me.groups, t, text]);
}
