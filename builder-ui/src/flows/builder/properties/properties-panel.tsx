import { IconPointer } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { flowSurroundingsQuery } from '../../../api/design-queries.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { nodeIn } from '../document/parts.ts';
import type { FoundProblems } from '../problems/use-problems.ts';
import { useFlowDocument, useFlowState } from '../state/use-flow-store.ts';
import { flowLanguages } from './flow-languages.ts';
import { NodeProperties } from './node/node-properties.tsx';
import { PanelContext } from './panel-context.ts';

const route = getRouteApi('/staff/flows/$key');

/** What is chosen in the drawing, and what can be said about it. */
export function PropertiesPanel({ problems }: { readonly problems: FoundProblems }) {
  const { t } = useTranslation();
  const selection = useFlowState((state) => state.selection);
  const document = useFlowDocument();
  const [nodeId] = selection.nodes;
  const node = nodeId === undefined ? null : nodeIn(document, nodeId);
  if (node !== null)
    return (
      // Another step is another form: what was half typed into the one must not stand in the other.
      <Around key={node.id} nodeId={node.id}>
        <NodeProperties node={node} problems={problems} />
      </Around>
    );
  return (
    <EmptyState
      icon={IconPointer}
      title={t('flowBuilder.properties.none')}
      hint={t('flowBuilder.properties.noneHint')}
    />
  );
}

/** Tells the editors what surrounds the step that they are about. */
function Around({ nodeId, children }: { readonly nodeId: string; readonly children: ReactNode }) {
  const { key } = route.useParams();
  const reader = useLanguage();
  const document = useFlowDocument();
  const { data: surroundings } = useQuery(flowSurroundingsQuery(key));
  const node = nodeIn(document, nodeId);
  const place = useMemo(
    () => (node === null ? null : { document, node, surroundings, languages: flowLanguages(document, reader) }),
    [document, node, surroundings, reader],
  );
  return place && <PanelContext value={place}>{children}</PanelContext>;
}
