import { StepLines } from '@nativ/runtime';
import type { FlowVersion } from '@nativ/schemas';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { flowVersionQuery } from '../../api/design-queries.ts';
import { useText } from '../../i18n/use-language.ts';
import { faceOf } from '../../nodes/node-faces.ts';

/** As many versions as one still has cases of; steps of yet older ones go by their ids. */
const mostRead = 10;

export interface NamesElsewhere {
  /** By their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** The ids that the drawn version has for the same steps. */
  readonly sameAs: ReadonlyMap<string, string>;
}

/** What steps are called that the version which is drawn lacks, by their ids. Reads nothing while there are none. */
export function useNamesElsewhere(
  flow: string,
  versions: readonly number[],
  isNeeded: boolean,
  drawn: FlowVersion,
): NamesElsewhere {
  const { t } = useTranslation();
  const text = useText();
  const read = useQueries({
    queries: (isNeeded ? versions.slice(0, mostRead) : []).map((number) => flowVersionQuery(flow, number)),
    combine: documentsOf,
  });
  return useMemo(() => {
    // The newest last, so that its name stands.
    const nodes = [...read].reverse().flatMap((version) => version.nodes);
    const names = new Map(nodes.map(({ id, name, type }) => [id, text(name) || (t(faceOf(type).label) as string)]));
    return { names, sameAs: drawnIds(read, drawn) };
  }, [read, text, t, drawn]);
}

/** Steps of other versions that are one of the drawn version, by ids. */
function drawnIds(read: readonly FlowVersion[], drawn: FlowVersion): ReadonlyMap<string, string> {
  const versions = [...read.filter(({ number }) => number !== drawn.number), drawn].sort(
    (one, other) => one.number - other.number,
  );
  const lines = new StepLines(versions.map((document) => ({ number: document.number, document })));
  const found = versions.flatMap(({ number, nodes }) =>
    nodes.flatMap(({ id }): [string, string][] => {
      const fate = lines.fate(number, id, drawn.number);
      return fate?.kind === 'found' && fate.id !== id ? [[id, fate.id]] : [];
    }),
  );
  return new Map(found);
}

const documentsOf = (results: readonly { data: FlowVersion | undefined }[]): readonly FlowVersion[] =>
  results.flatMap(({ data }) => (data ? [data] : []));
