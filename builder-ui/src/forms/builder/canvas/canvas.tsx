import { languageDirection } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import { pageContents } from '../document/pages.ts';
import { useBuilder } from '../state/use-builder.ts';
import classes from './canvas.module.css';
import { ConditionalNotice } from './conditional-notice.tsx';
import { FormFoot, FormHead } from './form-head.tsx';
import { PageTabs } from './page-tabs.tsx';
import { QuestionList } from './question-list.tsx';

/** The form as the inquirer sees it, where every word is edited in its place. */
export function Canvas() {
  const { t } = useTranslation();
  const language = useBuilder((state) => state.language);
  const page = useBuilder((state) => state.page);
  const isLast = useBuilder(
    ({ history, page: shown }) => shown === null || pageContents(history.present).at(-1)?.page.id === shown,
  );
  const isFirst = useBuilder(
    ({ history, page: shown }) => shown === null || pageContents(history.present)[0]?.page.id === shown,
  );
  return (
    <section className={classes.canvas} aria-label={t('builder.canvas.title')}>
      <PageTabs />
      <div className={classes.sheet} dir={languageDirection(language)}>
        {isFirst && <FormHead />}
        <QuestionList container="" page={page} />
        {isLast && <ConditionalNotice />}
        {isLast && <FormFoot />}
      </div>
    </section>
  );
}
