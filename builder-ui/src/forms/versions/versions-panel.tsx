import { Button, Select } from '@mantine/core';
import type { FormDocument } from '@nativ/schemas';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formVersionQuery, formVersionsQuery } from '../../api/design-queries.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import '../../ui/pick-styles.ts';
import { documentOf } from '../document-of.ts';
import { ChangeList } from './change-list.tsx';
import classes from './versions.module.css';

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
  const { t } = useTranslation();
  const versions = useInfiniteQuery(formVersionsQuery(formKey));
  const [chosen, setChosen] = useState<number | null>(null);
  const [against, setAgainst] = useState<string>('draft');
  const shown = chosen ?? publishedVersion;
  return (
    <Section title={t('formVersions.title')}>
      {versions.isPending && <LoadingLines lines={3} />}
      {versions.error && !versions.data && (
        <ProblemAlert
          error={versions.error}
          title={t('form.versions.problem')}
          onRetry={() => void versions.refetch()}
        />
      )}
      {versions.data?.length === 0 && <p className={classes.note}>{t('formVersions.none')}</p>}
      <ol className={classes.versions}>
        {versions.data?.map(({ number, publishedAt }) => (
          <li key={number}>
            <button
              type="button"
              className={classes.version}
              aria-pressed={number === shown}
              onClick={() => {
                setChosen(number);
                setAgainst('draft');
              }}
            >
              <strong>
                {t(number === publishedVersion ? 'form.versions.inUse' : 'form.versions.earlier', { number })}
              </strong>
              <TimeText at={publishedAt} />
            </button>
          </li>
        ))}
      </ol>
      <LoadMore query={versions} of={t('formVersions.title')} />
      {shown !== null && (
        <div className={classes.compared}>
          <Select
            className={classes.against}
            label={t('formVersions.against', { number: shown })}
            value={against}
            allowDeselect={false}
            onChange={(value) => setAgainst(value ?? 'draft')}
            data={[
              { value: 'draft', label: t('formVersions.draft') },
              ...(versions.data ?? [])
                .filter(({ number }) => number !== shown)
                .map(({ number }) => ({ value: String(number), label: t('form.versions.earlier', { number }) })),
            ]}
          />
          <Comparison formKey={formKey} number={shown} against={against} draft={document} onRestore={onRestore} />
        </div>
      )}
    </Section>
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
