import { Button } from '@mantine/core';
import type { Lesson } from '@nativ/schemas';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lessonQuery } from '../../api/lesson-queries.ts';
import { Page } from '../../app/page.tsx';
import { PendingPage } from '../../app/pending-page.tsx';
import { ProblemPage } from '../../app/problem-page.tsx';
import { useText } from '../../i18n/use-language.ts';
import { Section } from '../../ui/section.tsx';
import { LessonAttempts } from './lesson-attempts.tsx';
import { LessonFacts } from './lesson-card.tsx';
import { LessonMarks } from './lesson-marks.tsx';
import { LessonSteps } from './lesson-steps.tsx';
import classes from './lessons.module.css';
import { TakeLesson } from './take-lesson.tsx';

const route = getRouteApi('/staff/lessons/$key');

/** One lesson: what it is for, how to take it, what is done in it, and how one did. */
export function LessonPage() {
  const { key } = route.useParams();
  const lesson = useQuery(lessonQuery(key));
  if (lesson.isPending) return <PendingPage />;
  if (!lesson.data) return <ProblemPage error={lesson.error} onRetry={() => void lesson.refetch()} />;
  return <LessonView lesson={lesson.data} />;
}

function LessonView({ lesson }: { readonly lesson: Lesson }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Page
      title={text(lesson.title)}
      eyebrow={<Link to="/lessons">{t('lessons.title')}</Link>}
      facts={
        <>
          <LessonMarks lesson={lesson} />
          <LessonFacts lesson={lesson} />
        </>
      }
      actions={
        lesson.mayEdit && (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/lessons/$key/edit" params={{ key: lesson.key }} {...props} />}
            leftSection={<IconPencil size={20} aria-hidden />}
          >
            {t('lessons.edit.open')}
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        {text(lesson.summary) !== '' && <p dir="auto">{text(lesson.summary)}</p>}
        <div className={classes.mine}>
          <TakeLesson lesson={lesson} />
          <LessonAttempts lesson={lesson} />
        </div>
        <Section title={t('lessons.what')}>
          <LessonSteps lesson={lesson.key} steps={lesson.steps} />
        </Section>
      </div>
    </Page>
  );
}
