import type { FormProblem } from '@nativ/schemas';
import {
  IconAdjustments,
  IconAlertTriangle,
  IconCircleCheck,
  IconDeviceMobile,
  IconLayoutList,
  IconPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BottomButton } from '../../designs/bottom-button.tsx';
import classes from '../../designs/workshop.module.css';
import { Canvas } from './canvas/canvas.tsx';
import { QuestionLogic } from './logic/question-logic.tsx';
import { Palette } from './palette.tsx';
import { Preview } from './preview/preview.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { Properties } from './properties/properties.tsx';

interface QuestionsTabProps {
  readonly problems: readonly FormProblem[];
  readonly onShowRule: (id: string | null) => void;
}

type Side = 'question' | 'preview' | 'problems';
/** On a phone one part is shown at a time. */
type View = 'palette' | 'canvas' | 'side';

const sides = { question: IconAdjustments, preview: IconDeviceMobile, problems: IconAlertTriangle } as const;

/** What can be asked, the form itself, and beside it the question, how it will look, or what is wrong. */
export function QuestionsTab({ problems, onShowRule }: QuestionsTabProps) {
  const { t } = useTranslation();
  const [side, setSide] = useState<Side>('question');
  const [view, setView] = useState<View>('canvas');
  const [width, setWidth] = useState<'phone' | 'desktop'>('phone');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const showSide = (next: Side) => {
    setSide(next);
    setView('side');
  };
  return (
    <>
      <div
        className={classes.desk}
        data-view={view}
        data-wide={(side === 'preview' && width === 'desktop') || undefined}
      >
        <section className={classes.palette} aria-label={t('builder.palette.title')}>
          <Palette onAdded={() => setView('canvas')} />
        </section>
        <div className={classes.middle} data-canvas>
          <Canvas />
        </div>
        <section className={classes.side} aria-label={t('builder.side.title')}>
          <div className={classes.sides}>
            {(Object.keys(sides) as Side[]).map((name) => (
              <button key={name} type="button" aria-pressed={side === name} onClick={() => setSide(name)}>
                {t(`builder.side.${name}`)}
                {name === 'problems' && problems.length > 0 && (
                  <span className={classes.count} data-severity={errors > 0 ? 'error' : 'warning'}>
                    {problems.length}
                  </span>
                )}
              </button>
            ))}
          </div>
          {side === 'question' && (
            <Properties logic={(path) => <QuestionLogic path={path} onShowRule={onShowRule} />} />
          )}
          {side === 'preview' && <Preview width={width} onWidth={setWidth} />}
          {side === 'problems' && (
            <ProblemsPanel problems={problems} onShowRule={onShowRule} onShowQuestion={() => setView('canvas')} />
          )}
        </section>
      </div>
      <div className={classes.bottom} role="toolbar" aria-label={t('builder.side.parts')}>
        <BottomButton label={t('builder.side.add')} isOn={view === 'palette'} onPress={() => setView('palette')}>
          <IconPlus size={20} aria-hidden />
        </BottomButton>
        <BottomButton label={t('builder.side.form')} isOn={view === 'canvas'} onPress={() => setView('canvas')}>
          <IconLayoutList size={20} aria-hidden />
        </BottomButton>
        {(Object.keys(sides) as Side[]).map((name) => {
          const Sign = name === 'problems' && problems.length === 0 ? IconCircleCheck : sides[name];
          return (
            <BottomButton
              key={name}
              label={t(`builder.side.${name}`)}
              isOn={view === 'side' && side === name}
              onPress={() => showSide(name)}
            >
              <Sign size={20} aria-hidden />
            </BottomButton>
          );
        })}
      </div>
    </>
  );
}
