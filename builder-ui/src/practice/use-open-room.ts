import { useMutation } from '@tanstack/react-query';
import { openRoom } from '../api/practice-queries.ts';
import { roomPath } from '../api/room.ts';

/** Opens a practice room and goes in. */
export function useOpenRoom() {
  return useMutation({
    mutationFn: openRoom,
    // A room is entered by loading its page, so that nothing of real work comes along.
    onSuccess: ({ id }) => location.assign(roomPath(id)),
  });
}
