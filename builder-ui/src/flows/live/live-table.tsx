import { Button } from '@mantine/core';
import { IconFocusCentered } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../../i18n/isolate.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { TimeText } from '../../ui/time-text.tsx';
import classes from './live.module.css';
import { spanInWords } from './span-words.ts';
import type { StepFacts } from './step-facts.ts';

interface LiveTableProps {
  readonly steps: readonly StepFacts[];
  readonly chosen: string | null;
  readonly onPick: (nodeId: string) => void;
  readonly onShow: (nodeId: string) => void;
}

/** The same as the drawing, for keyboards and screen readers, and for whoever would rather read numbers. */
export function LiveTable({ steps, chosen, onPick, onShow }: LiveTableProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('live.table.step')}</th>
            <th scope="col">{t('live.table.waiting')}</th>
            <th scope="col">{t('live.table.since')}</th>
            <th scope="col">{t('live.table.entered')}</th>
            <th scope="col">{t('live.table.median')}</th>
            <th scope="col">{t('live.table.p90')}</th>
            <th scope="col">{t('live.table.incidents')}</th>
            <th scope="col">
              <span className={classes.hidden}>{t('live.table.doing')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <StepRow
              key={step.nodeId}
              number={index + 1}
              step={step}
              isChosen={step.nodeId === chosen}
              onPick={onPick}
              onShow={onShow}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface StepRowProps extends Pick<LiveTableProps, 'onPick' | 'onShow'> {
  /** Its place in the table, since steps may have the same name. */
  readonly number: number;
  readonly step: StepFacts;
  readonly isChosen: boolean;
}

function StepRow({ number, step, isChosen, onPick, onShow }: StepRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { nodeId, name, typeLabel, summary, isDrawn, sameAs, stats, heat } = step;
  const elsewhere = sameAs === null ? t('live.table.notDrawn') : t('live.table.sameAs', { step: isolate(sameAs) });
  const words = isDrawn ? typeLabel : elsewhere;
  const span = (ms: number | undefined) => (ms === undefined ? '–' : spanInWords(ms, language, t('live.atOnce')));
  return (
    <tr data-chosen={isChosen}>
      <th scope="row">
        {stats.waiting > 0 || stats.incidents > 0 ? (
          <button
            type="button"
            className={classes.entryTitle}
            aria-pressed={isChosen}
            aria-label={t('live.table.openNamed', { step: `${number}. ${name}` })}
            onClick={() => onPick(nodeId)}
          >
            <bdi>{name}</bdi>
          </button>
        ) : (
          <bdi className={classes.stepName}>{name}</bdi>
        )}
        <span className={classes.note}>{words}</span>
        {summary !== null && (
          <span className={classes.note}>
            <bdi>{summary}</bdi>
          </span>
        )}
      </th>
      <td>
        {stats.waiting}
        {stats.cases !== stats.waiting && (
          <span className={classes.note}>{t('live.table.ofCases', { count: stats.cases })}</span>
        )}
      </td>
      <td>{stats.waitingSince === null ? '–' : <TimeText at={stats.waitingSince} />}</td>
      <td>{stats.entered}</td>
      <td data-heat={heat}>
        {heat !== null && <span className={classes.swatch} aria-hidden />}
        {span(stats.timeSpent?.medianMs)}
      </td>
      <td>{span(stats.timeSpent?.p90Ms)}</td>
      <td data-stuck={stats.incidents > 0}>{stats.incidents}</td>
      <td className={classes.rowActions}>
        {isDrawn && (
          <Button
            variant="subtle"
            aria-label={t('outline.showNamed', { step: `${number}. ${name}` })}
            title={t('outline.show')}
            onClick={() => onShow(nodeId)}
          >
            <IconFocusCentered size={20} aria-hidden />
          </Button>
        )}
      </td>
    </tr>
  );
}
