import { Button, VisuallyHidden } from '@mantine/core';
import type { Gathering, GatheringAnswer } from '@nativ/schemas';
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { answerGathering } from '../api/own-item-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './items.module.css';
import { useGatheringChange } from './use-gathering-change.ts';

const answers = ['going', 'maybe', 'declined'] as const satisfies readonly GatheringAnswer['answer'][];
const icons = { going: IconCheck, maybe: IconQuestionMark, declined: IconX } as const;

/** Whether the reader comes: one press, and another one to think better of it. */
export function GatheringAnswers({ gathering }: { readonly gathering: Gathering }) {
  const { t } = useTranslation();
  const answer = useGatheringChange((wish: GatheringAnswer['answer']) => answerGathering(gathering.id, wish));
  const { places, going, myAnswer, may } = gathering;
  const left = places === null ? null : Math.max(0, places - going);
  return (
    <Section title={t('gathering.question')}>
      <div className={classes.stack}>
        {may.answer ? (
          <fieldset className={classes.followUp}>
            <VisuallyHidden component="legend">{t('gathering.question')}</VisuallyHidden>
            <div className={classes.buttons}>
              {answers.map((wish) => {
                const Icon = icons[wish];
                return (
                  <Button
                    key={wish}
                    variant={myAnswer === wish ? 'filled' : 'default'}
                    aria-pressed={myAnswer === wish}
                    leftSection={<Icon size={18} aria-hidden />}
                    disabled={wish === 'going' && left === 0 && myAnswer !== 'going'}
                    loading={answer.isPending && answer.variables === wish}
                    onClick={() => answer.mutate(wish)}
                  >
                    {t(`gathering.answer.${wish}`)}
                  </Button>
                );
              })}
            </div>
          </fieldset>
        ) : (
          <p className={classes.note}>{t(gathering.archivedAt ? 'gathering.isOff' : 'gathering.isOver')}</p>
        )}
        {left !== null && (
          <p className={classes.note}>{left === 0 ? t('gathering.isFull') : t('gathering.left', { count: left })}</p>
        )}
        {answer.error && <ProblemAlert error={answer.error} title={t('items.failed')} />}
      </div>
    </Section>
  );
}
