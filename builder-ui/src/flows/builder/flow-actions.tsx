import { Button } from '@mantine/core';
import type { Flow } from '@nativ/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FlowFileButton } from '../start/flow-file-dialog.tsx';

/** What else one can do with a flow, and where else one can go from it. */
export function FlowActions({ flow }: { readonly flow: Flow }) {
  return (
    <>
      <FlowFileButton flow={flow} />
      {flow.publishedVersion !== null && <RunningCases flow={flow} />}
    </>
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
