import type { Instance } from '@nativ/schemas';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { instanceQuery } from '../api/instance-queries.ts';
import { roomId } from '../api/room.ts';
import { meQuery } from '../api/session.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { PresenceMark } from '../live/presence-mark.tsx';
import { CaseSortings } from '../recognition/case/case-sortings.tsx';
import cards from '../ui/item-card.module.css';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseIncidents } from './case-incidents.tsx';
import { CaseItemBar } from './case-item-bar.tsx';
import classes from './case-page.module.css';
import { CaseTalk } from './case-talk.tsx';
import { HandOver } from './hand-over.tsx';
import { Inquiry } from './inquiry.tsx';
import { OpenedAnswersProvider } from './opened-answers.tsx';
import { Reference } from './reference.tsx';
import { RelatedCases } from './related-cases.tsx';
import { TaskCard } from './task-card.tsx';
import { TheWay } from './the-way.tsx';
import { useCaseWords } from './use-case-words.ts';
import { caseKeys, useWritingKeys } from './use-writing-keys.ts';
import { WhereItStands } from './where-it-stands.tsx';

const route = getRouteApi('/staff/cases/$id');

// Only in a practice room, and only for those who teach.
const MakeLesson = lazy(() =>
  import('../training/lessons/make-lesson.tsx').then((module) => ({ default: module.MakeLesson })),
);

const marks = {
  running: { icon: IconPlayerPlay, tone: 'accent' },
  completed: { icon: IconCircleCheck, tone: 'plain' },
  cancelled: { icon: IconCircleX, tone: 'plain' },
  incident: { icon: IconAlertTriangle, tone: 'danger' },
} as const;

/** A case: how an inquiry is faring, from the first word to the last. */
export function CasePage() {
  const { id } = route.useParams();
  const instance = useQuery(instanceQuery(id));
  if (instance.isPending) return <PendingPage />;
  if (!instance.data) return <ProblemPage error={instance.error} onRetry={() => void instance.refetch()} />;
  return <CaseView instance={instance.data} />;
}

function CaseView({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  const words = useCaseWords(instance);
  useWritingKeys(caseKeys);
  const status = instance.status === 'running' && instance.incidents.length > 0 ? 'incident' : instance.status;
  const mark = marks[status];
  const title = instance.submission
    ? t('case.title', { reference: instance.submission.reference })
    : words.text(instance.flowTitle);
  return (
    <Page
      isWide
      title={title}
      eyebrow={<bdi>{words.text(instance.flowTitle)}</bdi>}
      facts={
        <>
          <StatusMark icon={mark.icon} tone={mark.tone}>
            {t(`case.status.${status}`)}
          </StatusMark>
          {instance.submission && <Reference code={instance.submission.reference} />}
          <span>
            {t('case.started')} <TimeText at={instance.startedAt} />
          </span>
        </>
      }
    >
      <div className={classes.bars}>
        <CaseItemBar instance={instance} />
        <HandOver instance={instance} />
        <LessonOf instance={instance} />
      </div>
      <PresenceMark item={{ kind: 'case', id: instance.id }} />
      <CaseIncidents instance={instance} words={words} />
      <OpenedAnswersProvider>
        <div className={classes.case} data-has-inquiry={instance.submission !== null}>
          <div className={`${classes.where} ${classes.stack}`}>
            <WhereItStands instance={instance} words={words}>
              <TheWay instance={instance} />
            </WhereItStands>
            <CaseSortings instanceId={instance.id} />
            {instance.tasks.length > 0 && <CaseTasks instance={instance} />}
          </div>
          {instance.submission && (
            <div className={classes.inquiry}>
              <Inquiry submission={instance.submission} form={instance.submissionForm} />
            </div>
          )}
          <div className={classes.talk}>
            <CaseTalk instance={instance} />
          </div>
          <div className={classes.told}>
            <CaseHistory id={instance.id} words={words} />
          </div>
          <div className={`${classes.side} ${classes.stack}`}>
            <RelatedCases instance={instance} />
          </div>
        </div>
      </OpenedAnswersProvider>
    </Page>
  );
}

function LessonOf({ instance }: { readonly instance: Instance }) {
  const { data: me } = useSuspenseQuery(meQuery);
  if (roomId === null || (me.user.role !== 'champion' && me.user.role !== 'admin')) return null;
  return (
    <Suspense>
      <MakeLesson room={roomId} instanceId={instance.id} />
    </Suspense>
  );
}

function CaseTasks({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation();
  return (
    <Section title={t('case.tasks')}>
      <ul className={cards.list}>
        {instance.tasks.map((task) => (
          <TaskCard key={task.id} task={task} showAssignee={task.status === 'open'} />
        ))}
      </ul>
    </Section>
  );
}
