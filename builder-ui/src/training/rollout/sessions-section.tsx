import { Button } from '@mantine/core';
import type { Rollout } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import classes from './rollout.module.css';
import { SessionForm } from './session-form.tsx';
import { SessionRow } from './session-row.tsx';

/** The sessions, in a room or by a call; who was there is said here afterwards. */
export function SessionsSection({ plan }: { readonly plan: Rollout }) {
  const { t } = useTranslation();
  const [isPlanning, setPlanning] = useState(false);
  const mayPlan = plan.mayLead && plan.state === 'underWay';
  return (
    <Section title={t('rollout.sessions.title')}>
      {plan.sessions.length === 0 && <p className={classes.note}>{t('rollout.sessions.none')}</p>}
      <ul className={classes.rows}>
        {plan.sessions.map((session) => (
          <SessionRow key={session.id} plan={plan} session={session} mayChange={mayPlan} />
        ))}
      </ul>
      {mayPlan && (
        <Button size="md" variant="default" onClick={() => setPlanning(true)}>
          {t('rollout.sessions.plan')}
        </Button>
      )}
      {isPlanning && <SessionForm plan={plan} onClose={() => setPlanning(false)} />}
    </Section>
  );
}
