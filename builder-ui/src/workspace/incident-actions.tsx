import { Button } from '@mantine/core';
import type { Incident, IncidentResolve, Instance } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { historyQuery, incidentsKey, instanceQuery, resolveIncident } from '../api/instance-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './case-incidents.module.css';
import type { CaseWords } from './history-words.ts';
import { ResolutionForm } from './resolution-form.tsx';

interface IncidentActionsProps {
  readonly incident: Incident;
  readonly instance: Instance;
  readonly words: CaseWords;
  readonly onResolved: (after: Instance) => void;
}

/** What can be done about an incident. Trying again harms nothing, so it is done at once; all else is asked about first. */
export function IncidentActions({ incident, instance, words, onResolved }: IncidentActionsProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<IncidentResolve['action'] | null>(null);
  const resolve = useResolve(incident, onResolved);
  const choose = (action: IncidentResolve['action']) => {
    resolve.reset();
    setChosen(action === 'retry' ? null : action);
    if (action === 'retry') resolve.mutate({ action });
  };
  return (
    <>
      <div className={classes.buttons}>
        {incident.options.map((action) => (
          <Button
            key={action}
            variant={action === 'retry' ? 'light' : 'default'}
            loading={resolve.isPending && resolve.variables.action === action && action === 'retry'}
            aria-expanded={action === 'retry' ? undefined : chosen === action}
            onClick={() => choose(action)}
          >
            {t(`incident.action.${action}`)}
          </Button>
        ))}
      </div>
      {resolve.error && <ProblemAlert error={resolve.error} title={t('incident.failed')} takesFocus />}
      {chosen !== null && chosen !== 'retry' && (
        <ResolutionForm
          key={chosen}
          action={chosen}
          incident={incident}
          instance={instance}
          words={words}
          isBusy={resolve.isPending}
          onSubmit={(wish) => resolve.mutate(wish)}
          onDismiss={() => setChosen(null)}
        />
      )}
    </>
  );
}

function useResolve(incident: Incident, onResolved: (after: Instance) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: IncidentResolve) => resolveIncident(incident, wish),
    onSuccess: (after) => {
      queries.setQueryData(instanceQuery(incident.instanceId).queryKey, after);
      void queries.invalidateQueries({ queryKey: historyQuery(incident.instanceId).queryKey });
      void queries.invalidateQueries({ queryKey: incidentsKey });
      onResolved(after);
    },
  });
}
