import { Button, NativeSelect } from '@mantine/core';
import type { Flow, FlowVersion, FlowVersionSummary } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flowVersionQuery } from '../api/design-queries.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './flow-migration.module.css';
import { MigrationMapping } from './migration-mapping.tsx';
import { MigrationReportView } from './migration-report-view.tsx';
import { useMigration } from './use-migration.ts';

interface FlowMigrationProps {
  readonly flow: Flow;
  /** The newest first, two at least. */
  readonly versions: readonly FlowVersionSummary[];
}

/** Asks from where, to where and by which steps; shows what would happen; then does it. */
export function FlowMigration({ flow, versions }: FlowMigrationProps) {
  const { t } = useTranslation();
  const newest = flow.publishedVersion ?? versions[0]?.number ?? 1;
  const [toVersion, setTo] = useState(newest);
  const [fromVersion, setFrom] = useState(versions.find(({ number }) => number !== newest)?.number ?? 1);
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>({});
  const migration = useMigration(flow.key);
  const from = useQuery(flowVersionQuery(flow.key, fromVersion));
  const to = useQuery(flowVersionQuery(flow.key, toVersion));
  const change = (apply: () => void) => {
    migration.forget();
    apply();
  };
  const choose = (set: (number: number) => void) => (number: number) =>
    change(() => {
      set(number);
      setMapping({});
    });
  const wish = { toVersion, fromVersion, mapping: { ...mapping } };
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    migration.start({ ...wish, dryRun: true });
  };
  const problem = from.error ?? to.error;

  return (
    <>
      <Section title={t('migration.what')}>
        <form onSubmit={look} className={classes.form}>
          <div className={classes.pair}>
            <VersionSelect
              label={t('migration.from')}
              versions={versions}
              value={fromVersion}
              onChange={choose(setFrom)}
            />
            <VersionSelect label={t('migration.to')} versions={versions} value={toVersion} onChange={choose(setTo)} />
          </div>
          {problem && <ProblemAlert error={problem} title={t('problem.page')} />}
          {fromVersion === toVersion ? (
            <p className={classes.note}>{t('migration.same')}</p>
          ) : (
            <Steps
              from={from.data}
              to={to.data}
              mapping={mapping}
              onChange={(next) => change(() => setMapping(next))}
            />
          )}
          <div>
            <Button
              type="submit"
              variant="default"
              loading={migration.isBusy && migration.run?.isDry !== false}
              disabled={fromVersion === toVersion}
            >
              {t('migration.look')}
            </Button>
          </div>
        </form>
      </Section>
      {migration.error && <ProblemAlert error={migration.error} title={t('migration.failed')} takesFocus />}
      {migration.run && from.data && to.data && (
        <MigrationReportView
          run={migration.run}
          from={from.data}
          to={to.data}
          isBusy={migration.isBusy}
          onMove={() => migration.start(wish)}
        />
      )}
    </>
  );
}

interface StepsProps {
  readonly from: FlowVersion | undefined;
  readonly to: FlowVersion | undefined;
  readonly mapping: Readonly<Record<string, string>>;
  readonly onChange: (mapping: Readonly<Record<string, string>>) => void;
}

function Steps({ from, to, mapping, onChange }: StepsProps) {
  if (!from || !to) return <LoadingLines lines={3} />;
  return <MigrationMapping from={from.nodes} to={to.nodes} mapping={mapping} onChange={onChange} />;
}

interface VersionSelectProps {
  readonly label: string;
  readonly versions: readonly FlowVersionSummary[];
  readonly value: number;
  readonly onChange: (number: number) => void;
}

function VersionSelect({ label, versions, value, onChange }: VersionSelectProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect label={label} value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
      {versions.map(({ number }) => (
        <option key={number} value={number}>
          {t('form.versions.earlier', { number })}
        </option>
      ))}
    </NativeSelect>
  );
}
