import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { roomId } from '../api/room.ts';
import { signOut } from '../api/session.ts';
import { leavePush } from '../notifications/push/leave-push.ts';
import { forgetDrafts } from '../workspace/task-draft.ts';
import { tellOtherTabs } from './signed-out-elsewhere.ts';

/** Ends the session and forgets everything this page has read or kept. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      // Before, as long as the server knows whose device it is.
      await leavePush();
      await signOut();
    },
    onSuccess: async () => {
      forgetDrafts();
      tellOtherTabs();
      if (roomId !== null) return location.assign('/sign-in');
      await navigate({ to: '/sign-in' });
      queries.clear();
    },
  });
}
