import type { PersonProfile } from '@nativ/schemas';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { peopleKey, personQuery } from '../api/people-queries.ts';
import { meQuery } from '../api/session.ts';

/** A change to somebody: the answer becomes what is shown, and lists that it changes are read again. */
export function usePersonChange<Input>(
  change: (input: Input) => Promise<PersonProfile>,
): UseMutationResult<PersonProfile, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (person) => {
      queries.setQueryData(personQuery(person.id).queryKey, person);
      void queries.invalidateQueries({ queryKey: [...peopleKey, 'list'] });
      void queries.invalidateQueries({ queryKey: meQuery.queryKey });
      // Closing an account makes erasing possible, opening it calls that off.
      void queries.invalidateQueries({ queryKey: ['erasures'] });
    },
  });
}
