import { IconPointer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { FoundProblems } from '../problems/use-problems.ts';
import { useFlowState } from '../state/use-flow-store.ts';

/** What is chosen in the drawing, and what can be said about it. */
export function PropertiesPanel(_: { readonly problems: FoundProblems }) {
  const { t } = useTranslation();
  const selection = useFlowState((state) => state.selection);
  const [nodeId] = selection.nodes;
  if (nodeId === undefined)
    return (
      <EmptyState
        icon={IconPointer}
        title={t('flowBuilder.properties.none')}
        hint={t('flowBuilder.properties.noneHint')}
      />
    );
  return <p>{nodeId}</p>;
}
