import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { meQuery } from '../api/session.ts';
import { type Draft, forgetDraft, readDraft, writeDraft } from './task-draft.ts';

/** State that is kept until it is sent. `place` names where it is typed; `isStored` lets it survive a reload. */
export function useDraft(place: string, isStored: boolean) {
  const userId = useSuspenseQuery(meQuery).data.user.id;
  const [draft, setDraft] = useState<Draft>(() => readDraft(userId, place) ?? {});
  const change = useCallback(
    (next: Draft) => {
      setDraft(next);
      writeDraft(userId, place, next, isStored);
    },
    [userId, place, isStored],
  );
  const forget = useCallback(() => forgetDraft(userId, place), [userId, place]);
  return { draft, change, forget };
}
