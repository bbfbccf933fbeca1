import { Button, Popover } from '@mantine/core';
import type { Flow } from '@nativ/schemas';
import {
  type Icon,
  IconActivity,
  IconAlertTriangle,
  IconArrowsRight,
  IconDots,
  IconHistoryToggle,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import workshop from '../../designs/workshop.module.css';
import { PractiseButtons } from '../../practice/practise-buttons.tsx';
import { FlowFileButton } from '../start/flow-file-dialog.tsx';
import classes from './flow-actions.module.css';

const pages = [
  ['/flows/$key/live', 'live.link', IconActivity],
  ['/flows/$key/backtest', 'backtest.title', IconHistoryToggle],
  ['/flows/$key/move', 'flow.move', IconArrowsRight],
] as const satisfies readonly (readonly [string, string, Icon])[];

/** What else one can do with a flow, and where else one can go from it. */
export function FlowActions({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width="min(340px, calc(100vw - 16px))"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={workshop.tool}
          aria-label={t('flow.more')}
          title={t('flow.more')}
          onClick={() => setOpen((before) => !before)}
        >
          <IconDots size={20} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('flow.more')}>
        <div className={classes.actions}>
          <PractiseButtons flow={flow} />
          {flow.publishedVersion !== null && <RunningCases flow={flow} />}
          <FlowFileButton flow={flow} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function RunningCases({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation();
  return (
    <>
      {pages.map(([to, label, PageIcon]) => (
        <Button
          key={to}
          variant="default"
          justify="start"
          leftSection={<PageIcon size={18} aria-hidden />}
          renderRoot={(props) => <Link to={to} params={{ key: flow.key }} {...props} />}
        >
          {t(label)}
        </Button>
      ))}
      <Button
        variant="default"
        justify="start"
        leftSection={<IconAlertTriangle size={18} aria-hidden />}
        renderRoot={(props) => <Link to="/incidents" search={{ flow: flow.key }} {...props} />}
      >
        {t('flow.incidents')}
      </Button>
    </>
  );
}
