import { useRouterState } from '@tanstack/react-router';
import type { Whereabouts } from '../api/help-queries.ts';

/** Where somebody is: the pattern of the address, and what it names. */
export function useWhereabouts(): Whereabouts {
  const pattern = useRouterState({ select: ({ matches }): string => matches.at(-1)?.fullPath ?? '/' });
  const params = useRouterState({
    select: ({ matches }): Readonly<Record<string, string | undefined>> => matches.at(-1)?.params ?? {},
  });
  return whereaboutsOf(pattern, params);
}

export function whereaboutsOf(pattern: string, params: Readonly<Record<string, string | undefined>>): Whereabouts {
  // Where nothing is, nothing stands beside it: only the home page itself tells what to learn next.
  const screen = pattern === '/$' ? '/not-found' : pattern.replace(/\/\$?$/, '') || '/';
  const { id, key } = params;
  if (screen === '/tasks/$id' && id) return { screen, task: id };
  if (screen === '/cases/$id' && id) return { screen, instance: id };
  if (screen.startsWith('/flows/$key') && key) return { screen, flow: key };
  return { screen };
}
