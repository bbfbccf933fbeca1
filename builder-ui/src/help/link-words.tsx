import type { HelpLink } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { helpFlowsQuery } from '../api/help-queries.ts';
import { LostWords, lostStep } from './lost-words.tsx';
import { PlaceWords } from './place-words.tsx';

/** Where a tip or an article stands, in words. */
export function LinkWords({ link }: { readonly link: HelpLink }) {
  const { data: flows = [] } = useQuery(helpFlowsQuery);
  if (link.flow === undefined)
    return link.screen === undefined ? (
      <bdi>{link.form}</bdi>
    ) : (
      <PlaceWords screen={link.screen} flow={null} node={null} />
    );
  const flow = flows.find(({ key }) => key === link.flow);
  const step = flow?.steps.find(({ id }) => id === link.nodeId);
  const lost = lostStep(flows, link);
  const node = link.nodeId === undefined ? null : { id: link.nodeId, name: (step ?? lost)?.name ?? link.nodeId };
  return (
    <>
      <PlaceWords screen="/tasks/$id" flow={{ key: link.flow, title: flow?.title ?? link.flow }} node={node} />
      {flow && lost && <LostWords flow={flow} lost={lost} />}
    </>
  );
}
