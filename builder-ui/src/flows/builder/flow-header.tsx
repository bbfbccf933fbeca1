import type { Flow } from '@nativ/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SaveStatus } from '../../designs/draft-saver.ts';
import { HistoryButtons } from '../../designs/history-buttons.tsx';
import { SaveMark } from '../../designs/save-mark.tsx';
import classes from '../../designs/workshop.module.css';
import { FlowActions } from './flow-actions.tsx';
import { useFlowStore } from './state/use-flow-store.ts';

interface FlowHeaderProps {
  readonly flow: Flow;
  readonly title: string;
  readonly status: SaveStatus;
}

/** The name of the flow, whether it is kept, the way back, and what else can be done with it. */
export function FlowHeader({ flow, title, status }: FlowHeaderProps) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const { publishedVersion } = flow;
  const version =
    publishedVersion === null ? t('builder.header.draft') : t('builder.header.version', { version: publishedVersion });
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        <p className={classes.crumb}>
          <Link to="/flows">{t('flows.title')}</Link>
          <span>{version}</span>
          <SaveMark status={status} />
        </p>
        <h1 className={classes.title} dir="auto">
          {title}
        </h1>
      </div>
      <div className={classes.actions}>
        <HistoryButtons store={store} />
        <FlowActions flow={flow} />
      </div>
    </header>
  );
}
