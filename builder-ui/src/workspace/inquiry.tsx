import type { Submission, TaskForm } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './inquiry.module.css';
import { Reference } from './reference.tsx';
import { SealedAnswers } from './sealed-answers.tsx';

interface InquiryProps {
  readonly submission: Submission;
  /** The form that was filled; null where its questions may not be seen, and then neither are the answers. */
  readonly form: TaskForm | null;
}

/** What the inquirer wrote. */
export function Inquiry({ submission, form }: InquiryProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Section title={t('inquiry.title')}>
      <p className={classes.facts}>
        <bdi>{text(submission.formTitle)}</bdi>
        <Reference code={submission.reference} />
        <span>
          {t('inquiry.received')} <TimeText at={submission.createdAt} />
        </span>
      </p>
      {form && (
        <SealedAnswers
          of="submissions"
          id={submission.id}
          form={form}
          answers={submission.answers}
          sealed={submission.sealed}
        />
      )}
    </Section>
  );
}
