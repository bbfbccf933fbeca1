import type { Gathering } from '@nativ/schemas';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { gatheringQuery, gatheringsKey } from '../api/own-item-queries.ts';

/** A change to an event: the answer becomes what is shown, and the lists of events are read again. */
export function useGatheringChange<Input>(
  change: (input: Input) => Promise<Gathering>,
  onChanged?: (gathering: Gathering) => void,
): UseMutationResult<Gathering, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (gathering) => {
      queries.setQueryData(gatheringQuery(gathering.id).queryKey, gathering);
      void queries.invalidateQueries({ queryKey: gatheringsKey });
      onChanged?.(gathering);
    },
  });
}
