import { Button } from '@mantine/core';
import type { RanScenario, ScenarioWorld } from '@nativ/runtime';
import type { FlowScenario } from '@nativ/schemas';
import { IconAlertTriangle, IconCircleCheck, IconLoader, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeScenario, removeScenario, scenariosQuery } from '../../../api/scenario-queries.ts';
import { useLanguage, useText } from '../../../i18n/use-language.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import type { Run } from '../rehearsal/run.ts';
import classes from './scenarios.module.css';

interface ScenarioCardProps {
  readonly flowKey: string;
  readonly scenario: FlowScenario;
  /** What came of it in the flow as it is drawn now; null while it runs. */
  readonly ran: RanScenario | null;
  readonly world: ScenarioWorld;
  readonly onShow: (run: Run) => void;
  readonly onRemoved: (scenario: FlowScenario) => void;
}

/** One scenario: whether it still holds, why not, and what can be done about it. */
export function ScenarioCard({ flowKey, scenario, ran, world, onShow, onRemoved }: ScenarioCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: scenariosQuery(flowKey).queryKey });
  const accept = useMutation({
    mutationFn: (expect: FlowScenario['expect']) => changeScenario(flowKey, scenario.id, { expect }),
    onSuccess: changed,
  });
  const remove = useMutation({
    mutationFn: () => removeScenario(flowKey, scenario.id),
    onSuccess: () => {
      onRemoved(scenario);
      return changed();
    },
  });
  const title = text(scenario.title);
  const { outcome, last } = ran ?? {};
  const { startAt, start, classifications } = scenario;
  return (
    <li className={classes.card}>
      <Standing outcome={outcome} />
      <h3 className={classes.title} dir="auto">
        {title}
      </h3>
      <p className={classes.lead}>{t('scenarios.moves', { count: scenario.moves.length })}</p>
      {outcome && outcome.breaks.length > 0 && (
        <ul className={classes.breaks}>
          {outcome.breaks.map((broken) => (
            <li key={`${broken.code} ${broken.nodeId} ${broken.move} ${broken.message}`} dir="auto">
              {broken.messages[language] ?? broken.message}
            </li>
          ))}
        </ul>
      )}
      {(accept.error || remove.error) && (
        <ProblemAlert error={accept.error ?? remove.error} title={t('scenarios.failed')} takesFocus />
      )}
      <div className={classes.buttons}>
        {last && (
          <Button
            variant="default"
            leftSection={<IconPlayerPlay size={18} className={classes.mirrored} aria-hidden />}
            aria-label={t('scenarios.showNamed', { title })}
            onClick={() =>
              onShow({ setup: { ...world, startAt, start, classifications }, at: last, head: last, trouble: null })
            }
          >
            {t('scenarios.show')}
          </Button>
        )}
        {outcome && !outcome.passed && outcome.breaks.every(({ move }) => move === undefined) && (
          <Button variant="default" loading={accept.isPending} onClick={() => accept.mutate(outcome.found)}>
            {t('scenarios.accept')}
          </Button>
        )}
        <Button
          variant="subtle"
          leftSection={<IconTrash size={18} aria-hidden />}
          aria-label={t('scenarios.removeNamed', { title })}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('scenarios.remove')}
        </Button>
      </div>
    </li>
  );
}

function Standing({ outcome }: { readonly outcome: RanScenario['outcome'] | undefined }) {
  const { t } = useTranslation();
  if (outcome === undefined)
    return (
      <StatusMark icon={IconLoader} tone="plain">
        {t('scenarios.running')}
      </StatusMark>
    );
  return outcome.passed ? (
    <StatusMark icon={IconCircleCheck} tone="accent">
      {t('scenarios.passed')}
    </StatusMark>
  ) : (
    <StatusMark icon={IconAlertTriangle} tone="danger">
      {t('scenarios.broken')}
    </StatusMark>
  );
}
