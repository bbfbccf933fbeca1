import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { roomQuery } from '../api/practice-queries.ts';
import { useLiveChange } from '../live/live-changes.ts';

/** What comes together is read together. */
const settleMs = 400;

/** Reads anew how the room stands when anything in it happens: what it does lands in the drawer, and changes what comes next. */
export function useRoomNews(): void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveChange(({ kind }) => {
    if (kind === 'presence' || kind === 'seat') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void queries.invalidateQueries({ queryKey: roomQuery.queryKey }), settleMs);
  });
}
