import { Button } from '@mantine/core';
import type { FlowProblem } from '@nativ/schemas';
import { IconMaximize } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/use-language.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useFlowState } from '../state/use-flow-store.ts';
import classes from './decision-table.module.css';
import { TableEditor } from './table-editor.tsx';

interface DecisionTableFieldProps {
  readonly nodeId: string;
  /** What the check found in the flow. */
  readonly problems: readonly FlowProblem[];
}

/** The decision table of a step, where it stands, and in a window of its own where there is more room. */
export function DecisionTableField({ nodeId, problems }: DecisionTableFieldProps) {
  const { t } = useTranslation();
  const text = useText();
  const [isLarge, setIsLarge] = useState(false);
  const node = useFlowState(({ history }) => history.present.nodes.find(({ id }) => id === nodeId));
  const title = text(node?.name) || (t('node.decisionTable.label') as string);
  return (
    <div className={classes.field}>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconMaximize size={16} aria-hidden />}
        onClick={() => setIsLarge(true)}
      >
        {t('flowTable.large')}
      </Button>
      {isLarge ? (
        <Dialog title={title} isWide="page" onClose={() => setIsLarge(false)}>
          <TableEditor nodeId={nodeId} title={title} problems={problems} />
        </Dialog>
      ) : (
        <TableEditor nodeId={nodeId} title={title} problems={problems} />
      )}
    </div>
  );
}
