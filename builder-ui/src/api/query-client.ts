import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from './api-problem.ts';
import { meQuery } from './session.ts';

const maximalRetries = 2;

/** Silence and overload pass; a refusal stays a refusal however often one asks. */
function isPassing(error: unknown): boolean {
  const { status } = asProblem(error);
  return status === 0 || status === 502 || status === 503 || status === 504;
}

/** Holds what was read. `onSignedOut` is called when any answer says that the session is over. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const isSignedOut = (error: unknown) => asProblem(error).status === 401;
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // Who asks for the first time whether they are signed in is not thrown out; the route leads them to the door.
        const isFirstLook = query.queryKey[0] === meQuery.queryKey[0] && query.state.data === undefined;
        if (isSignedOut(error) && !isFirstLook) onSignedOut();
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (isSignedOut(error) && mutation.meta?.signsIn !== true) onSignedOut();
      },
    }),
    defaultOptions: {
      // What cannot be read or written without a network says so at once, instead of waiting for one without a word.
      queries: {
        staleTime: 5_000,
        networkMode: 'always',
        retry: (count, error) => navigator.onLine && count < maximalRetries && isPassing(error),
        refetchOnWindowFocus: () => navigator.onLine,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
