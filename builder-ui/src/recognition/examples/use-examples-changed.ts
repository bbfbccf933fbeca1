import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { classifiersKey } from '../../api/classifier-queries.ts';

/** Has everything that is known of classifiers read again: one example more changes counts in many places. */
export function useExamplesChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: classifiersKey }), [queries]);
}
