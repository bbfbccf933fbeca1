import type { FlowVersion } from '@nativ/schemas';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { flowVersionQuery } from '../../api/design-queries.ts';
import { useText } from '../../i18n/use-language.ts';
import { faceOf } from '../../nodes/node-faces.ts';

/** As many versions as one still has cases of; steps of yet older ones go by their ids. */
const mostRead = 10;

/** What steps are called that the version which is drawn lacks, by their ids. Reads nothing while there are none. */
export function useNamesElsewhere(
  flow: string,
  versions: readonly number[],
  isNeeded: boolean,
): ReadonlyMap<string, string> {
  const { t } = useTranslation();
  const text = useText();
  const read = useQueries({
    queries: (isNeeded ? versions.slice(0, mostRead) : []).map((number) => flowVersionQuery(flow, number)),
    combine: documentsOf,
  });
  return useMemo(() => {
    // The newest last, so that its name stands.
    const nodes = [...read].reverse().flatMap((version) => version.nodes);
    return new Map(nodes.map(({ id, name, type }) => [id, text(name) || (t(faceOf(type).label) as string)]));
  }, [read, text, t]);
}

const documentsOf = (results: readonly { data: FlowVersion | undefined }[]): readonly FlowVersion[] =>
  results.flatMap(({ data }) => (data ? [data] : []));
