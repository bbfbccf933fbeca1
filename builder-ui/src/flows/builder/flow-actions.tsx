import { Button, Popover } from '@mantine/core';
import type { Flow } from '@nativ/schemas';
import {
  type Icon,
  IconActivity,
  IconAlertTriangle,
  IconArrowsRight,
  IconDots,
  IconDownload,
  IconHistoryToggle,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToolButton } from '../../designs/tool-button.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import classes from './flow-actions.module.css';
import { useFlowStore } from './state/use-flow-store.ts';

const pages = [
  ['/flows/$key/live', 'live.link', IconActivity],
  ['/flows/$key/backtest', 'backtest.title', IconHistoryToggle],
  ['/flows/$key/move', 'flow.move', IconArrowsRight],
] as const satisfies readonly (readonly [string, string, Icon])[];

/** What else one can do with a flow, and where else one can go from it. */
export function FlowActions({ flow, children }: { readonly flow: Flow; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={300} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <div>
          <ToolButton label={t('flow.more')} onPress={() => setOpen((before) => !before)}>
            <IconDots size={20} aria-hidden />
          </ToolButton>
        </div>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('flow.more')}>
        <div className={classes.actions}>
          {flow.publishedVersion !== null && <RunningCases flow={flow} />}
          {children}
          <BpmnDownload flow={flow} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Lets a flow go to other tools, as it is drawn now. What writes it is heavy, so it comes when it is asked for. */
function BpmnDownload({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const store = useFlowStore();
  const download = async () => {
    const { downloadBpmn } = await import('../bpmn/download-bpmn.ts');
    await downloadBpmn({ ...flow, ...store.document }, language);
  };
  return (
    <Button
      variant="default"
      justify="start"
      leftSection={<IconDownload size={18} aria-hidden />}
      onClick={() => void download()}
    >
      {t('flow.bpmn')}
    </Button>
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
