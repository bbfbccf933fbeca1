import type { CaseSorting, FlowDocument } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { classifierQuery } from '../../../api/classifier-queries.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useLabelNames } from '../../../recognition/said/label-names.ts';
import { useShareWords } from '../../../recognition/share-words.ts';

/** What a step that sorts leaves behind, as far as it is told here. */
type Sorted = Pick<CaseSorting, 'label' | 'probability' | 'abstained'>;

interface SortedValueProps {
  readonly sorted: Sorted;
  readonly classifier: string;
}

/** What a classifier said, in words: the label and how sure, or why a person decides. */
export function SortedValue({ sorted: { label, probability, abstained }, classifier }: SortedValueProps) {
  const { t } = useTranslation();
  const share = useShareWords();
  const { data } = useQuery({ ...classifierQuery(classifier), retry: false });
  const nameOf = useLabelNames(data?.labels ?? []);
  if (label === null) return t(`recognition.said.abstained.${abstained ?? 'unsure'}`);
  return t('recognition.said.is', { label: isolate(nameOf(label)), share: share(probability) });
}

/** The classifier whose answer a variable of the flow holds; null for other variables. */
export function classifierOf({ nodes }: FlowDocument, variable: string): string | null {
  for (const { type, config } of nodes) {
    const { classifier, variable: holds } = (config ?? {}) as {
      readonly classifier?: string;
      readonly variable?: string;
    };
    if (type === 'classify' && holds === variable && classifier !== undefined) return classifier;
  }
  return null;
}

export const isSorted = (value: unknown): value is Sorted =>
  typeof value === 'object' && value !== null && 'label' in value && 'abstained' in value && 'probability' in value;
