import type { Instance } from '@nativ/schemas';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { flowVersionQuery } from '../api/design-queries.ts';
import { isDesigner } from '../api/is-designer.ts';
import { meQuery } from '../api/session.ts';
import { useText } from '../i18n/use-language.ts';
import type { CaseWords } from './history-words.ts';

/** The names of the flow, where the reader may see it; without them the tasks still have names. */
export function useCaseWords(instance: Instance): CaseWords {
  const { t } = useTranslation();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  // Only designers read flows; for all others the server says what a step is called.
  const { data: flow } = useQuery({
    ...flowVersionQuery(instance.flow, instance.flowVersion),
    enabled: isDesigner(me),
  });
  return {
    t,
    text,
    nodes: flow?.nodes ?? [],
    edges: flow?.edges ?? [],
    tasks: instance.tasks,
    hasInquiry: instance.submission !== null,
  };
}
