import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nextLessonQuery } from '../api/lesson-queries.ts';
import { useText } from '../i18n/use-language.ts';
import classes from './help.module.css';

/** What to learn next; for whoever has learned it all, where it goes on. Whoever was never asked to learn anything sees nothing. */
export function NextLessonCard() {
  const { t } = useTranslation();
  const text = useText();
  const { data: next } = useQuery(nextLessonQuery);
  if (!next || next.of === 0) return null;
  if (!next.lesson) return <Learned left={next.left} />;
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

/** A quiet line, since it stands there for good. Where attempts are used up, somebody who teaches goes on with it. */
function Learned({ left }: { readonly left: number }) {
  const { t } = useTranslation();
  return (
    <p className={classes.learned}>
      <IconSchool size={22} stroke={1.5} aria-hidden />
      <span>{t(left > 0 ? 'help.next.usedUp' : 'help.next.allDone')}</span>
      <a href={left > 0 ? '/lessons' : '/practice-rooms'}>{t(left > 0 ? 'lessons.title' : 'help.next.practise')}</a>
      <a href="/handbook">{t('help.next.read')}</a>
    </p>
  );
}
