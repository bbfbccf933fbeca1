import { Button } from '@mantine/core';
import type { FormDocument } from '@nativ/schemas';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formVersionQuery, formVersionsQuery } from '../../api/design-queries.ts';
import { VersionPicker } from '../../designs/versions/version-picker.tsx';
import classes from '../../designs/versions/versions.module.css';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { documentOf } from '../document-of.ts';
import { ChangeList } from './change-list.tsx';

interface VersionsPanelProps {
  readonly formKey: string;
  /** The draft as it is now. */
  readonly document: FormDocument;
  /** Called with the document of a version that shall be the draft again. */
  readonly onRestore: (document: FormDocument) => void;
  readonly publishedVersion: number | null;
}

/** What has been published, newest first: compared with the draft or with one another, and restored as the draft. */
export function VersionsPanel({ formKey, document, onRestore, publishedVersion }: VersionsPanelProps) {
  const versions = useInfiniteQuery(formVersionsQuery(formKey));
  return (
    <VersionPicker versions={versions} publishedVersion={publishedVersion}>
      {(picked) => <Comparison formKey={formKey} {...picked} draft={document} onRestore={onRestore} />}
    </VersionPicker>
  );
}

interface ComparisonProps {
  readonly formKey: string;
  readonly number: number;
  /** `draft`, or the number of another version. */
  readonly against: string;
  readonly draft: FormDocument;
  readonly onRestore: (document: FormDocument) => void;
}

function Comparison({ formKey, number, against, draft, onRestore }: ComparisonProps) {
  const { t } = useTranslation();
  const version = useQuery(formVersionQuery(formKey, number));
  const other = useQuery({ ...formVersionQuery(formKey, Number(against)), enabled: against !== 'draft' });
  const error = version.error ?? other.error;
  if (error) return <ProblemAlert error={error} title={t('formVersions.problem')} />;
  const compared = against === 'draft' ? draft : other.data && documentOf(other.data);
  if (!version.data || !compared) return <LoadingLines lines={4} />;
  const document = documentOf(version.data);
  // From the earlier to the later, as a reader expects a story to go.
  const isEarlier = against === 'draft' || number < Number(against);
  return (
    <>
      <ChangeList before={isEarlier ? document : compared} after={isEarlier ? compared : document} />
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        onClick={() => onRestore(document)}
      >
        {t('formVersions.restore', { number })}
      </Button>
      <p className={classes.note}>{t('formVersions.restoreHint')}</p>
    </>
  );
}
