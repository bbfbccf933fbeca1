import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CasesHere } from './cases-here.tsx';
import { IncidentsHere } from './incidents-here.tsx';
import classes from './live.module.css';
import { PanelFrame } from './panel-frame.tsx';
import type { StepPanelProps } from './step-panel-props.ts';

/** Who stands at a step, and what is stuck there; one, several or all of them can be chosen. */
export function StepPanel(props: StepPanelProps) {
  const { t } = useTranslation();
  const { step } = props;
  const isStuck = step.stats.incidents > 0;
  const [shows, setShows] = useState<'cases' | 'incidents'>(isStuck ? 'incidents' : 'cases');
  const shown = isStuck ? shows : 'cases';
  return (
    <PanelFrame title={t('live.step.title', { step: step.name })} onClose={props.onClose}>
      {isStuck && (
        <fieldset className={classes.views} aria-label={t('live.step.what')}>
          <Button
            variant={shown === 'incidents' ? 'filled' : 'default'}
            aria-pressed={shown === 'incidents'}
            onClick={() => setShows('incidents')}
          >
            {t('live.step.incidents', { count: step.stats.incidents })}
          </Button>
          <Button
            variant={shown === 'cases' ? 'filled' : 'default'}
            aria-pressed={shown === 'cases'}
            onClick={() => setShows('cases')}
          >
            {t('live.step.cases', { count: step.stats.cases })}
          </Button>
        </fieldset>
      )}
      {shown === 'cases' ? <CasesHere {...props} /> : <IncidentsHere {...props} />}
    </PanelFrame>
  );
}
