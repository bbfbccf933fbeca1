import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { flowSurroundingsQuery } from '../../../api/design-queries.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { panelOf } from '../../../nodes/node-panels.ts';
import { AnnotationPanel } from '../annotations/annotation-panel.tsx';
import { annotationIn } from '../document/annotations.ts';
import { edgeIn, nodeIn } from '../document/parts.ts';
import type { FoundProblems } from '../problems/use-problems.ts';
import { useFlowDocument, useFlowState } from '../state/use-flow-store.ts';
import { EdgeProperties } from './edge/edge-properties.tsx';
import { FlowProperties } from './flow/flow-properties.tsx';
import { flowLanguages } from './flow-languages.ts';
import { NodeProperties } from './node/node-properties.tsx';
import { PanelContext } from './panel-context.ts';
import { type SortedProblems, sortProblems } from './problems-at-settings.ts';
import { SeveralProperties } from './several/several-properties.tsx';

const route = getRouteApi('/staff/flows/$key');

/** What is chosen in the drawing, and what can be said about it. */
export function PropertiesPanel({ problems }: { readonly problems: FoundProblems }) {
  const selection = useFlowState((state) => state.selection);
  const document = useFlowDocument();
  const { nodes, edges } = selection;
  if (nodes.length + edges.length > 1) return <SeveralProperties parts={selection} />;
  const [nodeId = ''] = nodes;
  const node = nodeIn(document, nodeId);
  if (node !== null)
    return (
      // Another step is another form: what was half typed into the one must not stand in the other.
      <Around key={`${node.id} ${node.type}`} nodeId={node.id} problems={problems}>
        {(sorted) => <NodeProperties node={node} problems={problems} ofStep={sorted.ofStep} />}
      </Around>
    );
  const edge = edgeIn(document, edges[0] ?? '');
  if (edge !== null) return <EdgeProperties key={edge.id} edge={edge} problems={problems} />;
  const annotation = annotationIn(document, nodeId);
  if (annotation !== null) return <AnnotationPanel key={annotation.id} annotation={annotation} />;
  return <FlowProperties />;
}

interface AroundProps {
  readonly nodeId: string;
  readonly problems: FoundProblems;
  readonly children: (sorted: SortedProblems) => ReactNode;
}

/** Tells the editors what surrounds the step that they are about. */
function Around({ nodeId, problems, children }: AroundProps) {
  const { key } = route.useParams();
  const reader = useLanguage();
  const document = useFlowDocument();
  const { data: surroundings } = useQuery(flowSurroundingsQuery(key));
  const node = nodeIn(document, nodeId);
  const sorted = useMemo(() => {
    const own = problems?.filter((problem) => problem.nodeId === nodeId && problem.edgeId === undefined) ?? [];
    return sortProblems(own, node && panelOf(node.type));
  }, [problems, nodeId, node]);
  const place = useMemo(
    () => node && { document, node, surroundings, languages: flowLanguages(reader), problemsAt: sorted.at },
    [document, node, surroundings, reader, sorted],
  );
  return place && <PanelContext value={place}>{children(sorted)}</PanelContext>;
}
