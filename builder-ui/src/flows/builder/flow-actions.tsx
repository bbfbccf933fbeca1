import { Button } from '@mantine/core';
import type { Flow } from '@nativ/schemas';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { useFlowStore } from './state/use-flow-store.ts';

/** What else one can do with a flow, and where else one can go from it. */
export function FlowActions({ flow }: { readonly flow: Flow }) {
  return (
    <>
      <BpmnDownload flow={flow} />
      {flow.publishedVersion !== null && <RunningCases flow={flow} />}
    </>
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
    <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void download()}>
      {t('flow.bpmn')}
    </Button>
  );
}

function RunningCases({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation();
  return (
    <>
      <Button variant="default" renderRoot={(props) => <Link to="/incidents" search={{ flow: flow.key }} {...props} />}>
        {t('flow.incidents')}
      </Button>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/flows/$key/move" params={{ key: flow.key }} {...props} />}
      >
        {t('flow.move')}
      </Button>
    </>
  );
}
