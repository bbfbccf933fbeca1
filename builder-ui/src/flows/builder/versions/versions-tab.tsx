import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { flowVersionQuery, flowVersionsQuery } from '../../../api/design-queries.ts';
import { type PickedVersions, VersionPicker } from '../../../designs/versions/version-picker.tsx';
import versionClasses from '../../../designs/versions/versions.module.css';
import { LoadingLines } from '../../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { FlowComparison } from '../../compare/flow-comparison.tsx';
import { documentOf } from '../../document-of.ts';
import { useFlowDocument, useFlowState, useFlowStore } from '../state/use-flow-store.ts';

interface VersionsTabProps {
  readonly flowKey: string;
  readonly publishedVersion: number | null;
}

/** What has been published, newest first: compared on one canvas, and made the draft again. */
export function VersionsTab({ flowKey, publishedVersion }: VersionsTabProps) {
  const versions = useInfiniteQuery(flowVersionsQuery(flowKey));
  return (
    <VersionPicker versions={versions} publishedVersion={publishedVersion}>
      {(picked) => <Compared flowKey={flowKey} {...picked} />}
    </VersionPicker>
  );
}

function Compared({ flowKey, number, against }: PickedVersions & { readonly flowKey: string }) {
  const { t } = useTranslation();
  const draft = useFlowDocument();
  const version = useQuery(flowVersionQuery(flowKey, number));
  const other = useQuery({ ...flowVersionQuery(flowKey, Number(against)), enabled: against !== 'draft' });
  const error = version.error ?? other.error;
  if (error) return <ProblemAlert error={error} title={t('formVersions.problem')} />;
  const compared = against === 'draft' ? draft : other.data;
  if (!version.data || !compared) return <LoadingLines lines={4} />;
  // From the earlier to the later, as a reader expects a story to go.
  const isEarlier = against === 'draft' || number < Number(against);
  return (
    <>
      <FlowComparison
        key={`${number} ${against}`}
        before={isEarlier ? version.data : compared}
        after={isEarlier ? compared : version.data}
      />
      <Restore version={version.data} />
    </>
  );
}

function Restore({ version }: { readonly version: Parameters<typeof documentOf>[0] & { readonly number: number } }) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const isLocked = useFlowState((state) => state.isLocked);
  const label = t('formVersions.restore', { number: version.number });
  const restore = () =>
    store.change(() => documentOf(version), {
      label,
      says: t('flowVersions.restored', { number: version.number }),
    });
  return (
    <>
      <Button
        variant="default"
        disabled={isLocked}
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        onClick={restore}
      >
        {label}
      </Button>
      <p className={versionClasses.note}>{t('formVersions.restoreHint')}</p>
    </>
  );
}
