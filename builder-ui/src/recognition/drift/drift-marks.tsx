import type { Classifier, ClassifierDrift } from '@nativ/schemas';
import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { driftCasesQuery } from '../../api/classifier-queries.ts';
import { isolate } from '../../i18n/isolate.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';
import { useShareWords } from '../share-words.ts';
import { useWeekWords } from './week-words.ts';

type Mark = ClassifierDrift['marks'][number];

interface DriftMarksProps {
  readonly classifier: Classifier;
  readonly marks: readonly Mark[];
}

/** Weeks that differ from those before, each in a sentence, with the cases behind it. */
export function DriftMarks({ classifier, marks }: DriftMarksProps) {
  const { t } = useTranslation();
  if (marks.length === 0) return <p className={classes.note}>{t('recognition.drift.noMarks')}</p>;
  return (
    <ul className={classes.entries}>
      {marks.map((mark) => (
        <MarkEntry key={`${mark.week} ${mark.kind} ${mark.label}`} classifier={classifier} mark={mark} />
      ))}
    </ul>
  );
}

function MarkEntry({ classifier, mark }: { readonly classifier: Classifier; readonly mark: Mark }) {
  const { t } = useTranslation();
  const nameOf = useLabelNames(classifier.labels);
  const share = useShareWords();
  const week = useWeekWords();
  const [isOpen, setOpen] = useState(false);
  const TrendIcon = mark.now > mark.before ? IconTrendingUp : IconTrendingDown;
  const sentence = sentenceOf(mark, t, {
    label: mark.label === null ? '' : isolate(nameOf(mark.label)),
    week: week(mark.week),
    now: share(mark.now),
    before: share(mark.before),
  });
  return (
    <li className={classes.entry}>
      <div className={classes.words}>
        <p className={classes.standsOut}>
          <TrendIcon size={20} aria-hidden /> <span>{sentence}</span>
        </p>
        <details className={classes.more} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t('recognition.drift.cases')}</summary>
          {isOpen && <CasesBehind classifier={classifier} mark={mark} />}
        </details>
      </div>
    </li>
  );
}

function sentenceOf(
  { kind, now, before }: Mark,
  t: TFunction,
  values: { label: string; week: string; now: string; before: string },
): string {
  const isMore = now > before;
  if (kind === 'heldBack') return t(isMore ? 'recognition.drift.moreHeld' : 'recognition.drift.lessHeld', values);
  if (kind === 'corrected')
    return t(isMore ? 'recognition.drift.moreCorrected' : 'recognition.drift.lessCorrected', values);
  return t(isMore ? 'recognition.drift.more' : 'recognition.drift.less', values);
}

function CasesBehind({ classifier, mark }: { readonly classifier: Classifier; readonly mark: Mark }) {
  const { t } = useTranslation();
  const nameOf = useLabelNames(classifier.labels);
  const { week, kind, label } = mark;
  const cases = useInfiniteQuery(driftCasesQuery(classifier.key, { week, kind, ...(label !== null && { label }) }));
  if (cases.isPending) return <LoadingLines lines={3} />;
  if (!cases.data) return <ProblemAlert error={cases.error} title={t('recognition.drift.problem')} />;
  if (cases.data.length === 0) return <p className={classes.note}>{t('recognition.list.noneHere')}</p>;
  return (
    <>
      <ul className={classes.entries}>
        {cases.data.map((one) => (
          <li key={one.instanceId} className={classes.entry}>
            <Link to="/cases/$id" params={{ id: one.instanceId }}>
              {one.reference === null
                ? t('recognition.triage.open')
                : t('recognition.triage.case', { reference: one.reference })}
            </Link>
            <span>
              {one.label === null ? t('recognition.heldBack') : nameOf(one.label)}
              {one.person !== null && ` · ${t('recognition.review.said', { label: isolate(nameOf(one.person)) })}`}
            </span>
          </li>
        ))}
      </ul>
      <LoadMore query={cases} of={t('recognition.drift.cases')} />
    </>
  );
}
