import { Button } from '@mantine/core';
import type { Rollout, TrainingSession } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import { useNow } from '../../ui/use-now.ts';
import classes from './rollout.module.css';
import { SessionForm } from './session-form.tsx';
import { inOrder } from './session-order.ts';
import { SessionRow } from './session-row.tsx';

/** So many of those to come stand below each other at first. */
const FIRST = 5;

/** The sessions, in a room or by a call, the next first; who was there is said here afterwards. */
export function SessionsSection({ plan }: { readonly plan: Rollout }) {
  const { t } = useTranslation();
  const now = useNow();
  const [isPlanning, setPlanning] = useState(false);
  const [showsOver, setShowsOver] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const mayPlan = plan.mayLead && plan.state === 'underWay';
  const { coming, over } = inOrder(plan.sessions, now);
  const rows = (sessions: readonly TrainingSession[]) => (
    <ul className={classes.rows}>
      {sessions.map((session) => (
        <SessionRow key={session.id} plan={plan} session={session} mayChange={mayPlan} />
      ))}
    </ul>
  );
  return (
    <Section title={t('rollout.sessions.title')}>
      {coming.length === 0 && (
        <p className={classes.note}>{t(over.length === 0 ? 'rollout.sessions.none' : 'rollout.sessions.noneComing')}</p>
      )}
      {rows(showsAll ? coming : coming.slice(0, FIRST))}
      <div className={classes.buttons}>
        {mayPlan && (
          <Button size="md" variant="default" onClick={() => setPlanning(true)}>
            {t('rollout.sessions.plan')}
          </Button>
        )}
        {coming.length > FIRST && (
          <Button size="md" variant="default" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {t('rollout.sessions.allComing', { count: coming.length })}
          </Button>
        )}
        {over.length > 0 && (
          <Button size="md" variant="default" aria-expanded={showsOver} onClick={() => setShowsOver(!showsOver)}>
            {t('rollout.sessions.over', { count: over.length })}
          </Button>
        )}
      </div>
      {showsOver && rows(over)}
      {isPlanning && <SessionForm plan={plan} onClose={() => setPlanning(false)} />}
    </Section>
  );
}
