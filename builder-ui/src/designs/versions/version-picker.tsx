import { Select } from '@mantine/core';
import type { FlowVersionSummary, FormVersionSummary } from '@nativ/schemas';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/pick-styles.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import classes from './versions.module.css';

type Summary = FormVersionSummary | FlowVersionSummary;

/** What is to be compared: a version with the draft or with another one. */
export interface PickedVersions {
  readonly number: number;
  /** `draft`, or the number of another version. */
  readonly against: string;
}

interface VersionPickerProps {
  readonly versions: UseInfiniteQueryResult<Summary[]>;
  readonly publishedVersion: number | null;
  readonly children: (picked: PickedVersions) => ReactNode;
}

/** What has been published, newest first, and what to compare it with. */
export function VersionPicker({ versions, publishedVersion, children }: VersionPickerProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number | null>(null);
  const [against, setAgainst] = useState('draft');
  const shown = chosen ?? publishedVersion ?? versions.data?.[0]?.number ?? null;
  const choose = (number: number) => {
    setChosen(number);
    setAgainst('draft');
  };
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
        {versions.data?.map((version) => (
          <li key={version.number}>
            <Version version={version} isShown={version.number === shown} {...{ publishedVersion, choose }} />
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
          {children({ number: shown, against })}
        </div>
      )}
    </Section>
  );
}

interface VersionProps {
  readonly version: Summary;
  readonly isShown: boolean;
  readonly publishedVersion: number | null;
  readonly choose: (number: number) => void;
}

function Version({ version, isShown, publishedVersion, choose }: VersionProps) {
  const { t } = useTranslation();
  const { number, publishedAt, publishedBy, note } = version;
  return (
    <button type="button" className={classes.version} aria-pressed={isShown} onClick={() => choose(number)}>
      <strong>{t(number === publishedVersion ? 'form.versions.inUse' : 'form.versions.earlier', { number })}</strong>
      <span>
        {publishedBy && (
          <>
            <bdi>{publishedBy.name}</bdi>
            {', '}
          </>
        )}
        <TimeText at={publishedAt} />
      </span>
      {note && (
        <span className={classes.noteOfVersion} dir="auto">
          {note}
        </span>
      )}
    </button>
  );
}
