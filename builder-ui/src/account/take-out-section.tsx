import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section.tsx';
import classes from './account.module.css';
import { TakeOut } from './take-out.tsx';

/** Everything that is kept of whoever is signed in, as a file of their own. */
export function TakeOutSection() {
  const { t } = useTranslation();
  return (
    <Section title={t('takeOut.title')}>
      <div className={classes.stack}>
        <p className={classes.note}>{t('takeOut.lead')}</p>
        <TakeOut path="/exports/me" fileName="about-me.zip" label={t('takeOut.take')} />
        <p className={classes.note}>{t('takeOut.leftOut')}</p>
      </div>
    </Section>
  );
}
