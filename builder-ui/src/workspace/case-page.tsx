import type { Instance } from '@nativ/schemas';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { flowVersionQuery } from '../api/design-queries.ts';
import { instanceQuery } from '../api/instance-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import cards from '../ui/item-card.module.css';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { CaseHistory } from './case-history.tsx';
import classes from './case-page.module.css';
import { Conversation } from './conversation.tsx';
import { type CaseWords, stepName } from './history-line.ts';
import { Inquiry } from './inquiry.tsx';
import { Reference } from './reference.tsx';
import { TaskCard } from './task-card.tsx';

const route = getRouteApi('/staff/cases/$id');

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
  const mark = marks[instance.status];
  const title = instance.submission
    ? t('case.title', { reference: instance.submission.reference })
    : words.text(instance.flowTitle);
  return (
    <Page
      title={title}
      eyebrow={<bdi>{words.text(instance.flowTitle)}</bdi>}
      facts={
        <>
          <StatusMark icon={mark.icon} tone={mark.tone}>
            {t(`case.status.${instance.status}`)}
          </StatusMark>
          {instance.submission && <Reference code={instance.submission.reference} />}
          <span>
            {t('case.started')} <TimeText at={instance.startedAt} />
          </span>
        </>
      }
    >
      <div className={classes.columns} data-has-inquiry={instance.submission !== null}>
        <div className={classes.where}>
          <WhereItStands instance={instance} words={words} />
        </div>
        {instance.submission && (
          <div className={classes.inquiry}>
            <Inquiry submission={instance.submission} form={instance.submissionForm} />
          </div>
        )}
        {instance.tasks.length > 0 && (
          <div className={classes.tasks}>
            <Section title={t('case.tasks')}>
              <ul className={cards.list}>
                {instance.tasks.map((task) => (
                  <TaskCard key={task.id} task={task} showAssignee={task.status === 'open'} />
                ))}
              </ul>
            </Section>
          </div>
        )}
        <div className={classes.talk}>
          <Conversation instanceId={instance.id} />
        </div>
        <div className={classes.told}>
          <CaseHistory id={instance.id} words={words} />
        </div>
      </div>
    </Page>
  );
}

/** The names of the flow, where the reader may see it; without them the tasks still have names. */
function useCaseWords(instance: Instance): CaseWords {
  const { t } = useTranslation();
  const text = useText();
  const { data: flow } = useQuery(flowVersionQuery(instance.flow, instance.flowVersion));
  return { t, text, nodes: flow?.nodes ?? [], edges: flow?.edges ?? [], tasks: instance.tasks };
}

function WhereItStands({ instance, words }: { instance: Instance; words: CaseWords }) {
  const { t } = useTranslation();
  const steps = [...new Set(instance.tokens.map(({ nodeId }) => stepName(nodeId, words)))];
  return (
    <Section title={t('case.where')}>
      {instance.status === 'incident' && <p className={classes.incident}>{t('case.incident')}</p>}
      {steps.length === 0 ? (
        <p className={classes.note}>{t(instance.status === 'cancelled' ? 'case.cancelled' : 'case.over')}</p>
      ) : (
        <ul className={classes.steps}>
          {steps.map((step) => (
            <li key={step}>
              {t('case.waitsAt')} <bdi className={classes.step}>{step}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
