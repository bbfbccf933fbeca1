import { Button, TextInput } from '@mantine/core';
import type { LessonSummary } from '@nativ/schemas';
import { IconArrowNarrowRight, IconSchool } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lessonsQuery, nextLessonQuery } from '../../api/lesson-queries.ts';
import { meQuery } from '../../api/session.ts';
import { Page } from '../../app/page.tsx';
import { leadsTraining } from '../../help/leads-training.ts';
import { useText } from '../../i18n/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import cards from '../../ui/item-card.module.css';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { LessonCard } from './lesson-card.tsx';
import { type LessonPart, lessonParts } from './lesson-parts.ts';
import classes from './lessons.module.css';

/** What there is to learn: the next thing first. Those who teach see what they are writing as well. */
export function LessonsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('lessons.title')} facts={t('lessons.lead')}>
      <Lessons />
    </Page>
  );
}

/** More than this are easier to find by a word than by looking. */
const MANY = 10;

function Lessons() {
  const { t } = useTranslation();
  const text = useText();
  const [words, setWords] = useState('');
  const lessons = useQuery(lessonsQuery);
  const next = useQuery(nextLessonQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  if (lessons.isPending || next.isPending) return <LoadingLines lines={4} height={28} />;
  if (!lessons.data) {
    const { error, refetch } = lessons;
    return <ProblemAlert error={error} title={t('lessons.problem')} onRetry={() => void refetch()} />;
  }
  if (lessons.data.length === 0) {
    const hint = t(leadsTraining(me) ? 'lessons.none.hintTeach' : 'lessons.none.hint');
    return <EmptyState icon={IconSchool} title={t('lessons.none.title')} hint={hint} />;
  }
  const first = next.data?.lesson ?? null;
  const wanted = words.trim().toLocaleLowerCase();
  const isFound = ({ title, summary }: LessonSummary) =>
    `${text(title)} ${text(summary)}`.toLocaleLowerCase().includes(wanted);
  const parts = lessonParts(lessons.data.filter(isFound), wanted === '' ? (first?.key ?? null) : null);
  const isNothing = wanted !== '' && parts.length === 0;
  return (
    <div className={classes.stack}>
      {first && next.data && <NextLesson lesson={first} done={next.data.of - next.data.left} of={next.data.of} />}
      {!first && (
        <p className={classes.outcome}>{t((next.data?.of ?? 0) > 0 ? 'lessons.allDone' : 'lessons.noneMine')}</p>
      )}
      {lessons.data.length > MANY && (
        <TextInput
          type="search"
          label={t('lessons.find')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      {isNothing && <p>{t('lessons.nothing')}</p>}
      {parts.map((part) => (
        <Part key={part.name} part={part} />
      ))}
    </div>
  );
}

interface NextLessonProps {
  readonly lesson: LessonSummary;
  readonly done: number;
  readonly of: number;
}

function NextLesson({ lesson, done, of }: NextLessonProps) {
  const { t } = useTranslation();
  const text = useText();
  const id = useId();
  const counted = t('lessons.doneOf', { count: of, done });
  return (
    <section className={classes.next} aria-labelledby={id}>
      <p className={classes.eyebrow}>{t('lessons.next')}</p>
      <h2 id={id} dir="auto">
        {text(lesson.title)}
      </h2>
      <p dir="auto">{text(lesson.summary)}</p>
      <Button
        size="lg"
        renderRoot={(props) => <Link to="/lessons/$key" params={{ key: lesson.key }} {...props} />}
        rightSection={<IconArrowNarrowRight className={classes.arrow} size={22} aria-hidden />}
      >
        {t(lesson.mine.running === null ? 'lessons.open' : 'lessons.goOn')}
      </Button>
      <progress className={classes.progress} max={of} value={done} aria-label={counted} />
      <p>{counted}</p>
    </section>
  );
}

function Part({ part }: { readonly part: LessonPart }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`lessons.part.${part.name}`)}</h2>
      <ul className={cards.list} aria-labelledby={id} data-walk>
        {part.lessons.map((lesson) => (
          <LessonCard key={lesson.key} lesson={lesson} />
        ))}
      </ul>
    </section>
  );
}
