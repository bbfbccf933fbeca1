import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import '../../../ui/choice-styles.ts';
import classes from '../../../designs/publish/publish-dialog.module.css';
import { useLanguage, useText } from '../../../i18n/use-language.ts';
import { LoadingLines } from '../../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import type { ScenarioProof } from './use-scenario-proof.ts';

interface ScenarioPartProps {
  readonly proof: ScenarioProof;
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
}

/** Whether the scenarios still come to what they say; which do not and where they broke, and going on nevertheless. */
export function ScenarioPart({ proof, isAccepted, onAccept }: ScenarioPartProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const { results, broken, error, again } = proof;
  if (error) return <ProblemAlert error={error} title={t('publishing.flow.scenariosProblem')} onRetry={again} />;
  if (results === null) return <LoadingLines lines={1} />;
  if (results.length === 0) return <p className={classes.note}>{t('publishing.flow.noScenarios')}</p>;
  if (broken.length === 0)
    return <p className={classes.note}>{t('publishing.flow.scenariosHold', { count: results.length })}</p>;
  return (
    <>
      <ul className={classes.remarks}>
        {broken.map(({ id, title, outcome }) => (
          <li key={id} data-severity="error">
            <strong dir="auto">{text(title)}</strong>
            {outcome.breaks.slice(0, 1).map(({ message, messages }) => (
              <p key={message} className={classes.note} dir="auto">
                {messages[language] ?? message}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <Checkbox
        mt={10}
        label={t('publishing.flow.acceptBroken')}
        checked={isAccepted}
        onChange={(event) => onAccept(event.currentTarget.checked)}
      />
    </>
  );
}
