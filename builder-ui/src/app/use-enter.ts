import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { meQuery } from '../api/session.ts';
import { forgetDrafts } from '../workspace/task-draft.ts';
import { returnAddress } from './return-address.ts';

/** Takes somebody who has just been let in to where they came from, with nothing left of whoever was here before. */
export function useEnter(returnTo: string | undefined) {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    meta: { signsIn: true },
    mutationFn: async () => {
      queries.clear();
      const me = await queries.fetchQuery(meQuery);
      // Whoever sits down here next does not find what somebody else typed.
      forgetDrafts(me.user.id);
    },
    onSuccess: () => router.history.push(returnAddress(returnTo)),
  });
}
