import type { AssignmentDecision } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../ui/person-name.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './people.module.css';

/** For managers of the group: who was looked at, who was set aside and why, what decided. */
export function DecisionList({ decisions }: { decisions: readonly AssignmentDecision[] }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('assignment.record')}</summary>
      <ul className={classes.rows}>
        {decisions.map(({ at, outcome, kind, assignee, considered }) => (
          <li key={at} className={classes.row}>
            <div className={classes.what}>
              <p>
                <TimeText at={at} /> · {t(`assignment.kind.${kind}`)}
              </p>
              <p dir="auto">
                {assignee
                  ? t(`assignment.outcome.${outcome}`, { name: assignee.name })
                  : t('assignment.outcome.nobody')}
              </p>
              <ul className={classes.rows} aria-label={t('assignment.considered')}>
                {considered.map(({ person, verdict, openTasks, worksFrom }) => (
                  <li key={person.id}>
                    <PersonName name={person.name} />{' '}
                    <span className={classes.note}>
                      {worksFrom === null ? (
                        t(`assignment.verdict.${verdict}`)
                      ) : (
                        <>
                          {t('assignment.offHoursUntil')} <TimeText at={worksFrom} />
                        </>
                      )}{' '}
                      · {t('assignment.openTasks', { count: openTasks })}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
