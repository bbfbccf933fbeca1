import { Button, Checkbox } from '@mantine/core';
import type { LessonStep, LessonStepShown, LessonStepVerdict } from '@nativ/schemas';
import { IconAlertTriangle, IconArrowMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../../../i18n/use-language.ts';
import { ChoiceRow } from '../../../items/choice-row.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { BothWords } from './both-words.tsx';
import { cardId } from './card-of-step.ts';
import classes from './edit.module.css';
import { lacksWhy, withStep } from './lesson-draft.ts';
import { MediaField } from './media-field.tsx';
import '../../../ui/choice-styles.ts';

interface StepCardProps {
  readonly lesson: string;
  readonly number: number;
  readonly shown: LessonStepShown;
  readonly step: LessonStep;
  /** What the newest version of the flow makes of it; null where nothing changed. */
  readonly verdict: LessonStepVerdict | null;
  /** Whether an answer of the help line was put here and waits to be read. */
  readonly isAnswered: boolean;
  /** Tells it together with the step before; null where there is none to tell it with. */
  readonly onMerge: (() => void) | null;
  readonly onChange: (step: LessonStep) => void;
}

/** One step to be written: its why, its sentence, what stands beside it, and what counts as right. */
export function StepCard(props: StepCardProps) {
  const { lesson, number, shown, step, verdict, isAnswered, onMerge, onChange } = props;
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const change = (part: Partial<LessonStep>) => onChange(withStep(step, part));
  const isTold = step.isHidden !== true;
  const isOfPeople = step.kind === 'task' || step.kind === 'approval' || step.kind === 'sorting';
  return (
    <li
      id={cardId(step.id)}
      className={classes.card}
      data-quiet={!isTold || undefined}
      data-changed={verdict !== null || undefined}
    >
      <div className={classes.head}>
        <h3>
          {number}. <bdi>{text(shown.nodeTitle)}</bdi>
        </h3>
        {shown.group && <bdi className={classes.note}>{text(shown.group.name)}</bdi>}
        {lacksWhy(step) && (
          <StatusMark icon={IconAlertTriangle} tone="attention">
            {t('lessons.edit.noWhy')}
          </StatusMark>
        )}
      </div>
      {verdict && <p>{verdict.message[language]}</p>}
      {isAnswered && (
        <Notice tone="attention" title={t('lessons.edit.answered')}>
          {t('lessons.edit.answeredHint')}
        </Notice>
      )}
      {isOfPeople ? (
        <ChoiceRow
          label={t('lessons.edit.whose')}
          values={[
            { value: 'learner', label: t('lessons.edit.learner') },
            { value: 'colleague', label: t('lessons.edit.colleague') },
          ]}
          value={step.by === 'learner' ? 'learner' : 'colleague'}
          onChange={(by) => change({ by })}
        />
      ) : (
        <p className={classes.note}>{t(`lessons.by.${step.by}`)}</p>
      )}
      <Checkbox
        label={t('lessons.edit.hidden')}
        checked={!isTold}
        onChange={({ currentTarget }) => change({ isHidden: currentTarget.checked ? true : undefined } as object)}
      />
      {onMerge && (
        <div className={classes.buttons}>
          <Button variant="default" leftSection={<IconArrowMerge size={20} aria-hidden />} onClick={onMerge}>
            {t('lessons.edit.merge')}
          </Button>
        </div>
      )}
      {isTold && (
        <>
          <BothWords label={t('lessons.edit.why')} text={step.why} onChange={(why) => change({ why })} isLong />
          <BothWords label={t('lessons.edit.say')} text={step.say} onChange={(say) => change({ say })} isLong />
          <MediaField
            lesson={lesson}
            media={step.media ?? null}
            onChange={(media) => change({ media: media ?? undefined } as object)}
          />
          {step.by === 'learner' && isOfPeople && <CountedQuestions shown={shown} step={step} onChange={change} />}
        </>
      )}
    </li>
  );
}

interface CountedProps {
  readonly shown: LessonStepShown;
  readonly step: LessonStep;
  readonly onChange: (part: Partial<LessonStep>) => void;
}

/** Which answers decide whether the step was done right. */
function CountedQuestions({ shown, step, onChange }: CountedProps) {
  const { t } = useTranslation();
  const text = useText();
  if (shown.questions.length === 0) return null;
  const toggle = (path: string) =>
    step.counts.includes(path) ? step.counts.filter((one) => one !== path) : [...step.counts, path];
  return (
    <fieldset className={classes.group}>
      <legend>{t('lessons.edit.counts')}</legend>
      <p className={classes.note}>{t('lessons.edit.countsHint')}</p>
      {shown.questions.map(({ path, title }) => (
        <Checkbox
          key={path}
          label={<bdi>{text(title)}</bdi>}
          checked={step.counts.includes(path)}
          onChange={() => onChange({ counts: toggle(path) })}
        />
      ))}
    </fieldset>
  );
}
