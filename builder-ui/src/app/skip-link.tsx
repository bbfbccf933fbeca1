import { useTranslation } from 'react-i18next';
import classes from './skip-link.module.css';

export const mainId = 'main';

/** Lets keyboard users pass the navigation. It moves the focus itself, so that the address stays as it is. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a
      className={classes.skip}
      href={`#${mainId}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(mainId)?.focus();
      }}
    >
      {t('app.skip')}
    </a>
  );
}
