import { Button } from '@mantine/core';
import type { Flow } from '@nativ/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SaveStatus } from '../../designs/draft-saver.ts';
import { HistoryButtons } from '../../designs/history-buttons.tsx';
import classes from '../../designs/workshop.module.css';
import { WorkshopTitles } from '../../designs/workshop-titles.tsx';
import { PractiseButton } from '../../practice/practise-buttons.tsx';
import { FlowActions } from './flow-actions.tsx';
import { useFlowState, useFlowStore } from './state/use-flow-store.ts';

interface FlowHeaderProps {
  readonly flow: Flow;
  readonly title: string;
  readonly status: SaveStatus;
  readonly publishedVersion: number | null;
  readonly onPublish: () => void;
}

/** The name of the flow, whether it is kept, the way back, and what else can be done with it. */
export function FlowHeader({ flow, title, status, publishedVersion, onPublish }: FlowHeaderProps) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const isLocked = useFlowState((state) => state.isLocked);
  return (
    <header className={classes.header}>
      <WorkshopTitles
        title={title}
        back={<Link to="/flows">{t('flows.title')}</Link>}
        publishedVersion={publishedVersion}
        status={status}
      />
      <div className={classes.actions}>
        <HistoryButtons store={store} />
        <PractiseButton flow={flow} />
        <FlowActions flow={flow} />
        <Button disabled={isLocked} onClick={onPublish}>
          {t('builder.publish.do')}
        </Button>
      </div>
    </header>
  );
}
