import { Button } from '@mantine/core';
import type { FlowVersion, IncidentKind } from '@nativ/schemas';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CasesHere } from './cases-here.tsx';
import { IncidentsHere } from './incidents-here.tsx';
import classes from './live.module.css';
import type { StepFacts } from './step-facts.ts';
import type { Bulk } from './use-bulk-run.ts';

export interface StepPanelProps {
  readonly flow: string;
  readonly version: number | null;
  readonly step: StepFacts;
  readonly drawn: FlowVersion;
  /** The versions that cases may be moved to. */
  readonly versions: readonly number[];
  readonly kinds: readonly IncidentKind[];
  readonly bulk: Bulk;
  readonly onOpen: (instanceId: string) => void;
  readonly onClose: () => void;
}

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

interface PanelFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A part that opens on demand: whoever opened it goes on reading at its heading. */
export function PanelFrame({ title, onClose, children }: PanelFrameProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className={classes.panel} aria-label={title}>
      <div className={classes.panelHead}>
        <h2 ref={heading} tabIndex={-1}>
          <bdi>{title}</bdi>
        </h2>
        <button type="button" className={classes.close} onClick={onClose}>
          {t('live.step.close')}
        </button>
      </div>
      {children}
    </section>
  );
}
