import { NativeSelect } from '@mantine/core';
import type { Incident } from '@nativ/schemas';
import { IconMoodSmile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { flowsQuery } from '../api/design-queries.ts';
import { incidentsQuery } from '../api/instance-queries.ts';
import { Page } from '../app/page.tsx';
import { useText } from '../i18n/use-language.ts';
import { faceOf } from '../nodes/node-faces.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import cards from '../ui/item-card.module.css';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { incidentCause } from './incident-words.ts';
import classes from './incidents-page.module.css';
import { Reference } from './reference.tsx';

const route = getRouteApi('/staff/incidents');

/** What is stuck and waits for somebody who may mend it, over all flows or in one. */
export function IncidentsPage() {
  const { t } = useTranslation();
  const { flow } = route.useSearch();
  const incidents = useInfiniteQuery(incidentsQuery(flow));
  return (
    <Page title={t('incidents.title')}>
      <p className={classes.lead}>{t('incidents.lead')}</p>
      <FlowFilter flow={flow} />
      {incidents.isPending && <LoadingLines lines={4} height={28} />}
      {incidents.error && !incidents.data && (
        <ProblemAlert error={incidents.error} title={t('problem.page')} onRetry={() => void incidents.refetch()} />
      )}
      {incidents.data?.length === 0 && (
        <EmptyState icon={IconMoodSmile} title={t('incidents.empty.title')} hint={t('incidents.empty.hint')} />
      )}
      {incidents.data && incidents.data.length > 0 && (
        <ul className={cards.list} aria-label={t('incidents.title')}>
          {incidents.data.map((incident) => (
            <IncidentCard key={incident.id} incident={incident} />
          ))}
        </ul>
      )}
      <LoadMore query={incidents} of={t('incidents.title')} />
    </Page>
  );
}

function FlowFilter({ flow }: { flow: string | undefined }) {
  const { t } = useTranslation();
  const text = useText();
  const navigate = route.useNavigate();
  const flows = useInfiniteQuery(flowsQuery);
  const known = flows.data ?? [];
  return (
    <NativeSelect
      className={classes.filter ?? ''}
      label={t('incidents.flow')}
      value={flow ?? ''}
      onChange={({ currentTarget: { value } }) => void navigate({ search: value === '' ? {} : { flow: value } })}
    >
      <option value="">{t('incidents.allFlows')}</option>
      {flow !== undefined && !known.some(({ key }) => key === flow) && <option value={flow}>{flow}</option>}
      {known.map(({ key, title }) => (
        <option key={key} value={key}>
          {text(title)}
        </option>
      ))}
    </NativeSelect>
  );
}

function IncidentCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const text = useText();
  const { nodeName, nodeType } = incident;
  const step = text(nodeName) || (nodeType ? (t(faceOf(nodeType).label) as string) : '');
  return (
    <li className={cards.card}>
      <div className={cards.body}>
        <h2 className={cards.title}>
          <Link to="/cases/$id" params={{ id: incident.instanceId }} className={cards.link}>
            {incidentCause(incident, t)}
          </Link>
        </h2>
        <div className={cards.facts}>
          <span>
            <bdi>{text(incident.flowTitle)}</bdi>
            {step && ' · '}
            {step && <bdi>{step}</bdi>}
          </span>
          {incident.reference && <Reference code={incident.reference} />}
          <span>
            {t('incidents.since')} <TimeText at={incident.raisedAt} />
          </span>
        </div>
      </div>
    </li>
  );
}
