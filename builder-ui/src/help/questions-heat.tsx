import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { questionDays, stepQuestionsQuery } from '../api/help-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { Section } from '../ui/section.tsx';
import classes from './help.module.css';

interface QuestionsHeatProps {
  readonly flow: string;
  /** What steps are called, by their ids, and what tells them from others of the same name. */
  readonly wordsOf: (nodeId: string) => { readonly name: string; readonly summary: string | null };
  /** Shows a step in the drawing. */
  readonly onShow: (nodeId: string) => void;
}

/** Where people ask for help, for designers: the hotter, the more they ask. How often, never who and what. */
export function QuestionsHeat({ flow, wordsOf, onShow }: QuestionsHeatProps) {
  const { t } = useTranslation();
  const text = useText();
  const { data: steps } = useQuery(stepQuestionsQuery(flow, questionDays));
  if (steps === undefined) return null;
  const most = Math.max(1, ...steps.map(({ count }) => count));
  return (
    <Section title={t('help.heat.title')}>
      <p className={classes.heatLead}>
        {t(steps.length === 0 ? 'help.heat.none' : 'help.heat.lead', { count: questionDays })}
      </p>
      <ul className={classes.list}>
        {steps.map(({ nodeId, count, open, lost }) => (
          <li key={nodeId} className={classes.heat}>
            {lost === null ? (
              <Step {...wordsOf(nodeId)} onShow={() => onShow(nodeId)} />
            ) : (
              <span className={classes.heatLost}>
                <bdi>{text(lost)}</bdi>
                <span className={classes.heatWhere}>{t('help.heat.lost')}</span>
              </span>
            )}
            <progress className={classes.heatBar} max={most} value={count} aria-hidden />
            <span>
              {t('help.heat.asked', { count })}
              {open > 0 && ` · ${t('help.heat.open', { number: open })}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface StepProps {
  readonly name: string;
  readonly summary: string | null;
  readonly onShow: () => void;
}

function Step({ name, summary, onShow }: StepProps) {
  return (
    <button type="button" className={classes.heatStep} onClick={onShow}>
      <bdi>{name}</bdi>
      {summary !== null && (
        <span className={classes.heatWhere}>
          <bdi>{summary}</bdi>
        </span>
      )}
    </button>
  );
}
