import type { Rollout } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rolloutKey, rolloutQuery } from '../../api/rollout-queries.ts';

/** A change of a roll-out; afterwards everything that tells of it is looked at anew. */
export function useRolloutChange<Input = void>(change: (input: Input) => Promise<Rollout>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess(rollout) {
      client.setQueryData(rolloutQuery(rollout.id).queryKey, rollout);
      void client.invalidateQueries({ queryKey: rolloutKey });
      onDone?.();
    },
  });
}
