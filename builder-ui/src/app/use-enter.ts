import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { asProblem } from '../api/api-problem.ts';
import { roomOf } from '../api/room.ts';
import { meQuery } from '../api/session.ts';
import { forgetDrafts } from '../workspace/task-draft.ts';
import { returnAddress } from './return-address.ts';

/**
 * Takes somebody who has just been let in to where they came from, with nothing left of whoever was here before; or to the
 * step that is still missing, such as a second factor that their organisation requires.
 */
export function useEnter(returnTo: string | undefined) {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    meta: { signsIn: true },
    mutationFn: async () => {
      queries.clear();
      try {
        const me = await queries.fetchQuery(meQuery);
        // Whoever sits down here next does not find what somebody else typed.
        forgetDrafts(me.user.id);
        return returnAddress(returnTo);
      } catch (error) {
        if (asProblem(error).type.startsWith('urn:nativ:problem:session.second-factor')) return '/sign-in';
        throw error;
      }
    },
    // A room is entered by loading its page.
    onSuccess: (address) => (roomOf(address) === null ? router.history.push(address) : location.assign(address)),
  });
}
