import type { Task } from '@nativ/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentOnTask, taskQuery } from '../api/task-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import { Checklist } from '../items/checklist.tsx';
import { KeptFiles } from '../items/kept-files.tsx';
import { OwnTaskActions } from '../items/own-task-actions.tsx';
import { TaskPlan } from '../items/task-plan.tsx';
import { PresenceMark } from '../live/presence-mark.tsx';
import { TaskAssignment } from '../people/task-assignment.tsx';
import { Section } from '../ui/section.tsx';
import { CommentList } from './comment-list.tsx';
import { Composer } from './composer.tsx';
import { Inquiry } from './inquiry.tsx';
import { ItemBar } from './item-bar.tsx';
import type { Mentioned } from './mention-text.ts';
import { TaskActions } from './task-actions.tsx';
import { TaskDesk } from './task-desk.tsx';
import { TaskFacts } from './task-facts.tsx';
import { TaskHelp } from './task-help.tsx';
import classes from './task-page.module.css';

const route = getRouteApi('/staff/tasks/$id');

/** One task: why, about what, and the place to do it. */
export function TaskPage() {
  const { id } = route.useParams();
  const task = useQuery(taskQuery(id));
  if (task.isPending) return <PendingPage />;
  if (!task.data) return <ProblemPage error={task.error} onRetry={() => void task.refetch()} />;
  return <TaskView task={task.data} />;
}

function TaskView({ task }: { task: Task }) {
  const text = useText();
  const navigate = useNavigate();
  const [calledIn, setCalledIn] = useState<Mentioned | null>(null);
  const [isWriting, setWriting] = useState(false);
  return (
    <Page
      isWide={task.submission !== null}
      title={text(task.title)}
      eyebrow={<bdi>{text(task.group.name)}</bdi>}
      facts={<TaskFacts task={task} />}
      actions={
        <>
          <TaskActions task={task} />
          <OwnTaskActions task={task} />
        </>
      }
    >
      <ItemBar
        item={{ kind: 'tasks', id: task.id }}
        caseId={task.instanceId ?? undefined}
        groupKey={task.group.key}
        onMoved={() => void navigate({ to: '/groups/$key', params: { key: task.group.key } })}
      />
      <PresenceMark item={{ kind: 'task', id: task.id }} isWriting={isWriting} />
      <div className={classes.columns} data-has-inquiry={task.submission !== null}>
        {(task.why !== null || task.instructions !== null) && (
          <div className={classes.why}>
            <Explanation task={task} />
          </div>
        )}
        {task.submission && (
          <div className={classes.inquiry}>
            <Inquiry submission={task.submission} form={task.submissionForm} />
          </div>
        )}
        <div className={classes.desk}>
          <TaskDesk task={task} onWriting={setWriting} />
          {task.status === 'open' && <TaskHelp task={task} onAsk={(person) => setCalledIn({ ...person })} />}
          <Checklist task={task} />
          {task.instanceId === null && <KeptFiles keeper={{ kind: 'task', id: task.id }} groupKey={task.group.key} />}
          <TaskPlan task={task} />
          <TaskAssignment task={task} />
        </div>
        <div className={classes.talk}>
          <Discussion task={task} calledIn={calledIn} />
        </div>
      </div>
    </Page>
  );
}

/** Why first: it is what lets somebody who has never done this do it well. */
function Explanation({ task: { why, instructions, instanceId } }: { task: Task }) {
  const { t } = useTranslation();
  const text = useText();
  if (why === null)
    return (
      <Section title={t(instanceId === null ? 'items.instructions' : 'task.why')}>
        <Instructions text={text(instructions)} />
      </Section>
    );
  return (
    <Section title={t('task.whyAlone')}>
      <p className={classes.reason} dir="auto">
        {text(why)}
      </p>
      {instructions !== null && (
        <>
          <h3 className={classes.how}>{t('task.how')}</h3>
          <Instructions text={text(instructions)} />
        </>
      )}
    </Section>
  );
}

function Instructions({ text }: { text: string }) {
  return (
    <p className={classes.instructions} dir="auto">
      {text}
    </p>
  );
}

function Discussion({ task, calledIn }: { readonly task: Task; readonly calledIn: Mentioned | null }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Section title={t('comments.title', { count: task.comments.length })}>
      <CommentList comments={task.comments} label={t('comments.list')} />
      <Composer
        place={`task-comment:${task.id}`}
        label={t('comments.write')}
        submitLabel={t('comments.send')}
        mentionsOf={task.group.key}
        calledIn={calledIn}
        send={(words, key, mentions) => commentOnTask(task.id, words, key, mentions)}
        onSent={() => void queries.invalidateQueries({ queryKey: taskQuery(task.id).queryKey })}
      />
    </Section>
  );
}
