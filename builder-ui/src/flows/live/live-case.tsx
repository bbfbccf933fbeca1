import type { FlowVersion, Instance } from '@nativ/schemas';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { flowVersionQuery } from '../../api/design-queries.ts';
import { historyQuery, instanceQuery } from '../../api/instance-queries.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CaseHistory } from '../../workspace/case-history.tsx';
import { CaseIncidents } from '../../workspace/case-incidents.tsx';
import { useCaseWords } from '../../workspace/use-case-words.ts';
import { WhereItStands } from '../../workspace/where-it-stands.tsx';
import { useDrawnFlow } from '../drawn/use-drawn-flow.ts';
import { type CasePath, casePath } from './case-path.ts';
import { CaseSteering } from './case-steering.tsx';
import { CaseVariables } from './case-variables.tsx';
import classes from './live.module.css';
import { PanelFrame } from './panel-frame.tsx';

const LitDrawing = lazy(() => import('./lit-drawing.tsx').then((module) => ({ default: module.LitDrawing })));

interface LiveCaseProps {
  readonly id: string;
  /** The versions that it may be moved to, the newest first. */
  readonly versions: readonly number[];
  readonly onClose: () => void;
}

/** One case on the drawing of its own version: the path it took, where it stands, what it knows, and what can be done. */
export function LiveCase({ id, versions, onClose }: LiveCaseProps) {
  const { t } = useTranslation();
  const instance = useQuery(instanceQuery(id));
  const version = useQuery({
    ...flowVersionQuery(instance.data?.flow ?? '', instance.data?.flowVersion ?? 1),
    enabled: instance.data !== undefined,
  });
  const error = instance.error ?? version.error;
  const name = instance.data?.submission?.reference;
  return (
    <PanelFrame title={name ? t('case.title', { reference: name }) : t('live.one.title')} onClose={onClose}>
      {instance.data && version.data ? (
        <CaseFacts instance={instance.data} version={version.data} versions={versions} />
      ) : error ? (
        <ProblemAlert error={error} title={t('problem.page')} onRetry={() => void instance.refetch()} />
      ) : (
        <LoadingLines lines={6} height={36} />
      )}
    </PanelFrame>
  );
}

const noProblems = [] as const;

interface CaseFactsProps {
  readonly instance: Instance;
  readonly version: FlowVersion;
  readonly versions: readonly number[];
}

function CaseFacts({ instance, version, versions }: CaseFactsProps) {
  const { t } = useTranslation();
  const words = useCaseWords(instance);
  const history = useInfiniteQuery(historyQuery(instance.id));
  const path = useMemo(() => casePath(history.data ?? [], instance.tokens), [history.data, instance.tokens]);
  return (
    <>
      <p className={classes.facts}>
        <span>{t(`case.status.${instance.status}`)}</span>
        <span>{t('form.versions.earlier', { number: instance.flowVersion })}</span>
        <Link to="/cases/$id" params={{ id: instance.id }}>
          {t('live.one.whole')}
        </Link>
      </p>
      <LitPath version={version} path={path} />
      <CaseIncidents instance={instance} words={words} />
      <div className={classes.columns}>
        <WhereItStands instance={instance} words={words} />
        <CaseVariables instance={instance} words={words} />
        <CaseHistory id={instance.id} words={words} />
        <CaseSteering instance={instance} versions={versions} />
      </div>
    </>
  );
}

function LitPath({ version, path }: { version: FlowVersion; path: CasePath }) {
  const { t } = useTranslation();
  const drawn = useDrawnFlow(version, noProblems);
  return (
    <>
      <Suspense fallback={<LoadingLines lines={6} height={40} />}>
        <LitDrawing drawn={drawn} path={path} words={{ here: t('live.one.here'), visited: t('live.one.visited') }} />
      </Suspense>
      <p className={classes.note}>{t('live.one.pathHint')}</p>
    </>
  );
}
