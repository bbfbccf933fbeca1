import { Button } from '@mantine/core';
import type { Task, TaskAssignmentRecord } from '@nativ/schemas';
import { IconHandStop } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignmentQuery, recusalsQuery, recuseFromTask } from '../api/people-queries.ts';
import { meQuery } from '../api/session.ts';
import { taskListsKey, taskQuery } from '../api/task-queries.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { DecisionList } from './decision-list.tsx';
import { languageName } from './language-names.ts';
import classes from './people.module.css';
import { OwnRecusal, RecusedPeople } from './recused.tsx';

/** Why the reader has this task, and the way to say that they cannot take it; for managers, how it was decided. */
export function TaskAssignment({ task }: { task: Task }) {
  const { t } = useTranslation();
  // Asked again whenever the task goes to somebody else.
  const record = useQuery({
    ...assignmentQuery(task.id),
    queryKey: [...assignmentQuery(task.id).queryKey, task.assignee?.id ?? ''],
  });
  if (!record.data) return null;
  const { why, decisions, recused, hasRecused, instanceId } = record.data;
  const mayRecuse = record.data.mayRecuse && task.assignee !== null;
  if (why === null && decisions.length === 0 && recused.length === 0 && !mayRecuse && !hasRecused) return null;
  return (
    <Section title={t('assignment.title')}>
      <div className={classes.why}>
        {why && <Why why={why} />}
        {mayRecuse && <Recusal task={task} />}
        {hasRecused && instanceId && <OwnRecusal instanceId={instanceId} />}
        {recused.length > 0 && instanceId && <RecusedPeople people={recused} instanceId={instanceId} />}
        {decisions.length > 0 && <DecisionList decisions={decisions} />}
      </div>
    </Section>
  );
}

type WhyMe = NonNullable<TaskAssignmentRecord['why']>;

function Why({ why }: { why: WhyMe }) {
  return (
    <>
      <WhyOfRule why={why} />
      {why.hours && <WhyOfHours hours={why.hours} />}
    </>
  );
}

/** How working hours came into it: the reader is at work and others are not, or is the first who will be. */
function WhyOfHours({ hours: { worksFrom } }: { hours: NonNullable<WhyMe['hours']> }) {
  const { t } = useTranslation();
  if (worksFrom === null) return <p>{t('assignment.why.atWork')}</p>;
  return (
    <p>
      {t('assignment.why.nextShift')} <TimeText at={worksFrom} />
    </p>
  );
}

function WhyOfRule({ why }: { why: WhyMe }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wants = [...why.skills, ...(why.language === null ? [] : [languageName(why.language, language)])].join(', ');
  if (why.standsInFor) return <p dir="auto">{t('assignment.why.deputy', { name: why.standsInFor.name })}</p>;
  if (why.kind === 'skill' && wants !== '') return <p dir="auto">{t('assignment.why.skillOf', { wants })}</p>;
  return <p>{t(`assignment.why.${why.kind}`)}</p>;
}

function Recusal({ task }: { task: Task }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const recuse = useMutation({
    mutationFn: () => recuseFromTask(task.id),
    onSuccess: async () => {
      await navigate({ to: '/' });
      queries.removeQueries({ queryKey: taskQuery(task.id).queryKey });
      void queries.invalidateQueries({ queryKey: taskListsKey });
      void queries.invalidateQueries({ queryKey: recusalsQuery.queryKey });
      void queries.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  return (
    <>
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconHandStop size={20} aria-hidden />}
          aria-expanded={isAsking}
          onClick={() => setAsking(!isAsking)}
        >
          {t('assignment.recuse.start')}
        </Button>
      </div>
      {isAsking && (
        <>
          <p className={classes.note}>{t('assignment.recuse.detail')}</p>
          <div className={classes.buttons}>
            <Button loading={recuse.isPending} onClick={() => recuse.mutate()}>
              {t('assignment.recuse.confirm')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('action.cancel')}
            </Button>
          </div>
        </>
      )}
      {recuse.error && <ProblemAlert error={recuse.error} title={t('task.changeFailed')} />}
    </>
  );
}
