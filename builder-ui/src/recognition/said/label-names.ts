import type { LocalizedText } from '@nativ/schemas';
import { useMemo } from 'react';
import { useText } from '../../i18n/use-language.ts';

interface Label {
  readonly key: string;
  readonly title: LocalizedText;
}

/** What labels are called, by their keys; one that is no longer there keeps its key for a name. */
export function useLabelNames(labels: readonly Label[]): (key: string) => string {
  const text = useText();
  return useMemo(() => {
    const names = new Map(labels.map(({ key, title }) => [key, text(title)]));
    return (key) => names.get(key) || key;
  }, [labels, text]);
}
