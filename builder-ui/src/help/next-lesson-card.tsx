import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nextLessonQuery } from '../api/lesson-queries.ts';
import { useText } from '../i18n/use-language.ts';
import classes from './help.module.css';

/** What to learn next, for whoever has something to learn; whoever has not sees nothing. */
export function NextLessonCard() {
  const { t } = useTranslation();
  const text = useText();
  const { data: next } = useQuery(nextLessonQuery);
  if (!next?.lesson) return null;
  const { key, title, summary } = next.lesson;
  return (
    <section className={classes.tip} aria-labelledby="next-lesson">
      <IconSchool className={classes.tipIcon} size={24} stroke={1.5} aria-hidden />
      <div className={classes.tipWords}>
        <h2 id="next-lesson" className={classes.small}>
          {t('help.next.title')}
        </h2>
        <p>
          <bdi>{text(title)}</bdi>
          {summary && <span className={classes.dim}> · {text(summary)}</span>}
        </p>
        {next.left > 1 && <p className={classes.dim}>{t('help.next.left', { count: next.left - 1 })}</p>}
      </div>
      <Button renderRoot={(props) => <a href={`/lessons/${encodeURIComponent(key)}`} {...props} />}>
        {t('help.next.begin')}
      </Button>
    </section>
  );
}
