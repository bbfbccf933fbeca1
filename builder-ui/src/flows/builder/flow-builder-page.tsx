import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { flowQuery } from '../../api/design-queries.ts';
import { PendingPage } from '../../app/pending-page.tsx';
import { ProblemPage } from '../../app/problem-page.tsx';
import { FlowBuilder } from './flow-builder.tsx';

const route = getRouteApi('/staff/flows/$key');

/** A flow, in its workshop. */
export function FlowBuilderPage() {
  const { key } = route.useParams();
  // What is being drawn is not replaced by what the server has; the builder asks when it needs to know.
  const flow = useQuery({
    ...flowQuery(key),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  });
  if (flow.isPending || (flow.isFetching && !flow.isFetchedAfterMount)) return <PendingPage />;
  if (!flow.data) return <ProblemPage error={flow.error} onRetry={() => void flow.refetch()} />;
  return <FlowBuilder key={key} flow={flow.data} />;
}
