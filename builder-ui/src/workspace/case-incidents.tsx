import type { Incident, Instance } from '@nativ/schemas';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDesigner } from '../api/is-designer.ts';
import { meQuery } from '../api/session.ts';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './case-incidents.module.css';
import { type CaseWords, stepName } from './history-words.ts';
import { IncidentActions } from './incident-actions.tsx';
import { incidentCause } from './incident-words.ts';

/** What keeps a case from going on: where, why, and, for those who may, what to do about it. */
export function CaseIncidents({ instance, words }: { instance: Instance; words: CaseWords }) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const [result, setResult] = useState<string | null>(null);
  const { incidents } = instance;
  const tell = (after: Instance) => setResult(t(resultOf(after)));
  return (
    <>
      <div role="status" className={classes.result}>
        {result}
      </div>
      {incidents.length > 0 && (
        <Section title={t('incident.title', { count: incidents.length })}>
          <p className={classes.lead}>{t(isDesigner(me) ? 'incident.lead' : 'case.incident')}</p>
          <ul className={classes.list}>
            {incidents.map((incident) => (
              <li key={incident.id} className={classes.incident}>
                <IncidentFacts incident={incident} words={words} showsDetail={isDesigner(me)} />
                {isDesigner(me) && (
                  <IncidentActions incident={incident} instance={instance} words={words} onResolved={tell} />
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function resultOf({ status, incidents }: Instance) {
  if (status === 'cancelled') return 'incident.result.cancelled';
  return incidents.length > 0 ? 'incident.result.stuck' : 'incident.result.goesOn';
}

interface IncidentFactsProps {
  readonly incident: Incident;
  readonly words: CaseWords;
  /** What was expected and found, for whoever mends it. */
  readonly showsDetail: boolean;
}

function IncidentFacts({ incident, words, showsDetail }: IncidentFactsProps) {
  const { t } = useTranslation();
  const { nodeId } = incident;
  return (
    <>
      <p className={classes.cause}>{incidentCause(incident, t)}</p>
      <p className={classes.note}>
        {nodeId !== null && <bdi>{stepName({ ...incident, nodeId }, words)}</bdi>}
        {nodeId !== null && ' · '}
        <TimeText at={incident.raisedAt} />
      </p>
      {showsDetail && <IncidentDetail incident={incident} />}
    </>
  );
}

function IncidentDetail({ incident: { expected, found, message } }: { incident: Incident }) {
  const { t } = useTranslation();
  return (
    <details className={classes.detail}>
      <summary>{t('incident.detail')}</summary>
      <dl>
        {expected && (
          <>
            <dt>{t('incident.expected')}</dt>
            <dd dir="ltr" lang="en">
              {expected}
            </dd>
          </>
        )}
        {found && (
          <>
            <dt>{t('incident.found')}</dt>
            <dd dir="ltr" lang="en">
              {found}
            </dd>
          </>
        )}
        <dt>{t('incident.message')}</dt>
        <dd dir="ltr" lang="en">
          {message}
        </dd>
      </dl>
    </details>
  );
}
