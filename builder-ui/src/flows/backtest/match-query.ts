import type { FlowMatches, FlowMatchesFind } from '@nativ/schemas';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiSend } from '../../api/api-client.ts';

/** For which of the last inquiries a condition holds. Asking changes nothing, though it is a POST. */
export const matchesQuery = (flowKey: string, find: FlowMatchesFind) =>
  queryOptions({
    queryKey: ['flow', flowKey, 'matches', find],
    queryFn: () => apiSend<FlowMatches>('POST', `/flows/${encodeURIComponent(flowKey)}/matches`, find),
    // While somebody types, the last count stays rather than flicker.
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
