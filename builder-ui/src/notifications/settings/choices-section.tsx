import type { NotificationChoice } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import { noticeIcons } from '../notice-icons.ts';
import classes from './settings.module.css';
import type { SettingsPart } from './settings-part.ts';

const ways = ['inApp', 'digest', 'push', 'urgent'] as const;

/**
 * What by which way. Each kind is a group of named boxes, so that a screen reader says both; on a wide screen the names of the ways
 * stand above the columns, on a narrow one beside each box.
 */
export function ChoicesSection({ settings, onChange }: SettingsPart) {
  const { t } = useTranslation();
  return (
    <Section title={t('notificationSettings.choices.title')}>
      <p className={classes.note}>{t('notificationSettings.choices.lead')}</p>
      <div className={classes.grid}>
        <div className={classes.head} aria-hidden>
          <span />
          {ways.map((way) => (
            <span key={way}>{t(`notificationSettings.way.${way}`)}</span>
          ))}
        </div>
        {settings.choices.map((choice) => (
          <ChoiceRow
            key={choice.kind}
            choice={choice}
            isAlwaysInApp={settings.alwaysInApp.includes(choice.kind)}
            onChange={(next) => onChange({ choices: [next] })}
          />
        ))}
      </div>
    </Section>
  );
}

interface ChoiceRowProps {
  readonly choice: NotificationChoice;
  readonly isAlwaysInApp: boolean;
  readonly onChange: (choice: NotificationChoice) => void;
}

function ChoiceRow({ choice, isAlwaysInApp, onChange }: ChoiceRowProps) {
  const { t } = useTranslation();
  const KindIcon = noticeIcons[choice.kind];
  return (
    <fieldset className={classes.row}>
      <legend className={classes.kind}>
        <KindIcon size={20} stroke={1.5} aria-hidden />
        <span>{t(`notificationSettings.kind.${choice.kind}`)}</span>
      </legend>
      {ways.map((way) => {
        const isFixed = way === 'inApp' && isAlwaysInApp;
        return (
          <label key={way} className={classes.box}>
            <input
              type="checkbox"
              checked={choice[way]}
              disabled={isFixed}
              onChange={(event) => onChange({ ...choice, [way]: event.currentTarget.checked })}
            />
            <span className={classes.way}>
              {t(`notificationSettings.way.${way}`)}
              {isFixed && ` (${t('notificationSettings.choices.always')})`}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
