import { Button, Checkbox, Radio } from '@mantine/core';
import type { LessonSummary, Rollout, RolloutPatch } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lessonsQuery } from '../../api/lesson-queries.ts';
import { changeRollout } from '../../api/rollout-queries.ts';
import { useText } from '../../i18n/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { showToast } from '../../ui/toast.ts';
import '../../ui/choice-styles.ts';
import '../../ui/pick-styles.ts';
import { PercentField } from './percent-field.tsx';
import classes from './rollout.module.css';
import { useRolloutChange } from './use-rollout-change.ts';

type Rule = Required<Pick<RolloutPatch, 'rule' | 'lessonIds'>> & Pick<RolloutPatch, 'share'>;

const ruleOf = ({ rule, share, lessonIds }: Rollout): Rule => ({
  rule,
  lessonIds: [...lessonIds],
  ...(share !== null && { share }),
});

/** When a unit is ready, and by which lessons. */
export function ReadinessSection({ plan }: { readonly plan: Rollout }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const lessons = useLessonsOf(plan);
  const counted = lessons.filter(({ id }) => plan.lessonIds.includes(id));
  return (
    <Section title={t('rollout.rule')}>
      <div className={classes.stack}>
        <p className={classes.asked}>
          {plan.share === null
            ? t('rollout.readiness.signOff')
            : t('rollout.readiness.share', { percent: Math.round(plan.share * 100) })}
        </p>
        {plan.lessonIds.length === 0 ? (
          <p className={classes.note}>{t('rollout.readiness.allLessons', { count: lessons.length })}</p>
        ) : (
          <CountedLessons lessons={counted} />
        )}
        {plan.mayLead && plan.state === 'underWay' && (
          <div className={classes.buttons}>
            <Button size="md" variant="default" onClick={() => setOpen(true)}>
              {t('rollout.readiness.change')}
            </Button>
          </div>
        )}
      </div>
      {isOpen && <ChangeRule plan={plan} lessons={lessons} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function CountedLessons({ lessons }: { readonly lessons: readonly LessonSummary[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <>
      <p className={classes.note}>{t('rollout.readiness.theseLessons')}</p>
      <ul>
        {lessons.map(({ id, title }) => (
          <li key={id}>
            <bdi>{text(title)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

function useLessonsOf({ flow, lessonIds }: Rollout): readonly LessonSummary[] {
  const { data = [] } = useQuery(lessonsQuery);
  return data.filter((one) => one.flow === flow.key && (one.state === 'published' || lessonIds.includes(one.id)));
}

interface ChangeRuleProps {
  readonly plan: Rollout;
  readonly lessons: readonly LessonSummary[];
  readonly onClose: () => void;
}

function ChangeRule({ plan, lessons, onClose }: ChangeRuleProps) {
  const { t } = useTranslation();
  const [wish, setWish] = useState<Rule>(ruleOf(plan));
  const before = ruleOf(plan);
  const back = useRolloutChange(() => changeRollout(plan.id, before));
  const change = useRolloutChange(
    () => changeRollout(plan.id, wish),
    () => {
      onClose();
      showToast(t('rollout.readiness.changed'), () => back.mutateAsync());
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Dialog title={t('rollout.rule')} onClose={onClose}>
      <form className={classes.fields} onSubmit={submit}>
        <Radio.Group
          label={t('rollout.rule')}
          value={wish.rule}
          onChange={(rule) =>
            setWish({
              lessonIds: wish.lessonIds,
              ...(rule === 'sharePassed' ? { rule, share: plan.share ?? 0.8 } : { rule: 'signOff' }),
            })
          }
        >
          <div className={classes.choices}>
            <Radio size="md" value="signOff" label={t('rollout.rules.signOff')} data-first />
            <Radio size="md" value="sharePassed" label={t('rollout.rules.sharePassed')} />
          </div>
        </Radio.Group>
        {wish.rule === 'sharePassed' && (
          <PercentField
            value={Math.round((wish.share ?? 1) * 100)}
            onChange={(percent) => setWish({ ...wish, share: percent / 100 })}
          />
        )}
        <LessonChoice
          lessons={lessons}
          chosen={wish.lessonIds}
          onChoose={(lessonIds) => setWish({ ...wish, lessonIds: [...lessonIds] })}
        />
        {change.error && <ProblemAlert error={change.error} title={t('rollout.failed')} takesFocus />}
        <div className={classes.buttons}>
          <Button type="submit" size="md" loading={change.isPending}>
            {t('rollout.readiness.save')}
          </Button>
          <Button size="md" variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface LessonChoiceProps {
  readonly lessons: readonly LessonSummary[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

function LessonChoice({ lessons, chosen, onChoose }: LessonChoiceProps) {
  const { t } = useTranslation();
  const text = useText();
  if (lessons.length === 0) return <p className={classes.note}>{t('rollout.readiness.noLessons')}</p>;
  return (
    <Checkbox.Group
      label={t('rollout.readiness.lessons')}
      description={t('rollout.readiness.lessonsHint')}
      value={[...chosen]}
      onChange={onChoose}
    >
      <div className={classes.choices}>
        {lessons.map(({ id, title }) => (
          <Checkbox key={id} size="md" value={id} label={<bdi>{text(title)}</bdi>} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
