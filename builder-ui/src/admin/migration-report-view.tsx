import { Button } from '@mantine/core';
import type { FlowVersion, MigrationOutcome } from '@nativ/schemas';
import { IconArrowRight, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faceOf } from '../nodes/node-faces.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Reference } from '../workspace/reference.tsx';
import classes from './flow-migration.module.css';
import { useStepName } from './migration-mapping.tsx';
import { refusedFirst } from './migration-plan.ts';
import type { MigrationRun } from './use-migration.ts';

interface MigrationReportViewProps {
  readonly run: MigrationRun;
  readonly from: FlowVersion;
  readonly to: FlowVersion;
  readonly isBusy: boolean;
  readonly onMove: () => void;
}

/** As many as one reads; the counts above speak of all. */
const mostShown = 100;

/** What a migration would do or did, case by case, and the button that does it. */
export function MigrationReportView({ run, from, to, isBusy, onMove }: MigrationReportViewProps) {
  const { t } = useTranslation();
  const { isDry, isDone, outcomes, total } = run;
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused').length;
  const fitting = outcomes.length - refused;
  const shown = refusedFirst(outcomes).slice(0, mostShown);
  return (
    <Section title={t(isDry ? 'migration.would' : 'migration.did')}>
      <div role="status">
        {!isDone && isBusy && <Progress done={outcomes.length} total={total} isDry={isDry} />}
        {isDone && outcomes.length === 0 && <p className={classes.note}>{t('migration.nothing')}</p>}
        {isDone && outcomes.length > 0 && (
          <p className={classes.sum}>
            {t(isDry ? 'migration.couldMove' : 'migration.moved', { count: fitting })}
            {refused > 0 && ` ${t('migration.refused', { count: refused })}`}
          </p>
        )}
      </div>
      {isDry && isDone && fitting > 0 && (
        <Confirm count={fitting} version={to.number} isBusy={isBusy} onMove={onMove} />
      )}
      {shown.length > 0 && (
        <ul className={classes.cases}>
          {shown.map((outcome, index) => (
            <CaseOutcome key={outcome.instanceId} outcome={outcome} number={index + 1} from={from} to={to} />
          ))}
        </ul>
      )}
      {outcomes.length > shown.length && (
        <p className={classes.note}>{t('migration.more', { count: outcomes.length - shown.length })}</p>
      )}
    </Section>
  );
}

interface ProgressProps {
  readonly done: number;
  /** Null until the first portion is back, which says how many there are. */
  readonly total: number | null;
  readonly isDry: boolean;
}

function Progress({ done, total, isDry }: ProgressProps) {
  const { t } = useTranslation();
  if (total === null)
    return (
      <p className={classes.note}>
        <progress className={classes.progress} aria-label={t('app.loading')} /> {t('app.loading')}
      </p>
    );
  const label = t(isDry ? 'migration.looking' : 'migration.moving', { done, count: total });
  return (
    <p className={classes.note}>
      <progress className={classes.progress} aria-label={label} value={done} max={total} /> {label}
    </p>
  );
}

interface ConfirmProps {
  readonly count: number;
  readonly version: number;
  readonly isBusy: boolean;
  readonly onMove: () => void;
}

/** Moving many is asked about once more, with how many and where to. */
function Confirm({ count, version, isBusy, onMove }: ConfirmProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <div className={classes.buttons}>
        <Button onClick={() => setAsking(true)}>{t('migration.move', { count })}</Button>
      </div>
    );
  return (
    <div className={classes.confirm}>
      <p className={classes.note}>{t('migration.sure', { count, version })}</p>
      <div className={classes.buttons}>
        <Button loading={isBusy} onClick={onMove} autoFocus>
          {t('migration.yes')}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {t('incident.notNow')}
        </Button>
      </div>
    </div>
  );
}

const marks = {
  moved: { icon: IconCircleCheck, tone: 'accent' },
  wouldMove: { icon: IconArrowRight, tone: 'accent' },
  refused: { icon: IconCircleX, tone: 'danger' },
} as const;

interface CaseOutcomeProps {
  readonly outcome: MigrationOutcome;
  readonly number: number;
  readonly from: FlowVersion;
  readonly to: FlowVersion;
}

function CaseOutcome({ outcome: found, number, from, to }: CaseOutcomeProps) {
  const { t } = useTranslation();
  const nameOf = useStepName();
  const nameIn = (version: FlowVersion, id: string) => {
    const node = version.nodes.find((each) => each.id === id);
    return node ? nameOf(node) : t('history.someStep');
  };
  const { icon, tone } = marks[found.outcome];
  return (
    <li className={classes.case}>
      <p className={classes.caseTitle}>
        <Link to="/cases/$id" params={{ id: found.instanceId }}>
          {t('migration.case', { number })}
        </Link>
        {found.reference && <Reference code={found.reference} />}
        <StatusMark icon={icon} tone={tone}>
          {t(`migration.outcome.${found.outcome}`)}
        </StatusMark>
      </p>
      {movesToTell(found, from).map((move) => (
        <p key={`${move.from}:${move.to}`} className={classes.note}>
          {move.to === null
            ? t('migration.disarmed', { step: nameIn(from, move.from) })
            : t(move.from === move.to ? 'migration.stays' : 'migration.goes', {
                from: nameIn(from, move.from),
                to: nameIn(to, move.to),
              })}
        </p>
      ))}
      {found.problems.map(({ nodeId, code }) => (
        <p key={`${nodeId}:${code}`} className={classes.note}>
          {t(`migration.problem.${problemOf(code)}`, { step: nameIn(from, nodeId) })}
        </p>
      ))}
      {found.reason !== null && found.problems.length === 0 && (
        <p className={classes.note} dir="auto">
          {found.reason}
        </p>
      )}
    </li>
  );
}

/** Events that go on watching go without saying. */
function movesToTell({ moves }: MigrationOutcome, from: FlowVersion) {
  const watching = new Set(from.nodes.filter(({ type }) => faceOf(type).shape === 'boundary').map(({ id }) => id));
  return moves.filter((move) => move.to === null || !watching.has(move.from));
}

const problems = ['missing-node', 'other-type', 'other-body', 'missing-edge'] as const;

function problemOf(code: string): (typeof problems)[number] {
  return problems.find((known) => code === `migration.${known}`) ?? 'missing-node';
}
