import { Button } from '@mantine/core';
import type { RehearsalView } from '@nativ/runtime';
import type { ScenarioMove } from '@nativ/schemas';
import { IconClock, IconPlayerPause, IconPlayerPlay, IconPlayerSkipForward, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { fullTime } from '../../../ui/time-words.ts';
import classes from './rehearsal.module.css';

interface ClockBarProps {
  readonly view: RehearsalView;
  readonly isPlaying: boolean;
  readonly onPlay: (isPlaying: boolean) => void;
  /** Does what would happen next; null when only somebody outside could go on. */
  readonly onStep: (() => void) | null;
  readonly onMove: (move: ScenarioMove) => void;
  readonly onStartOver: () => void;
}

const hour = 3_600_000;
const jumps = [
  ['hour', hour],
  ['day', 24 * hour],
  ['week', 7 * 24 * hour],
] as const;

/** The clock of the rehearsal, which only moves when it is moved, and the run that goes on by itself. */
export function ClockBar({ view, isPlaying, onPlay, onStep, onMove, onStartOver }: ClockBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const PlayIcon = isPlaying ? IconPlayerPause : IconPlayerPlay;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('rehearsal.bar')}>
      <p className={classes.clock}>
        <IconClock size={20} aria-hidden />
        <time dateTime={view.now}>{fullTime(new Date(view.now), language)}</time>
      </p>
      <div className={classes.buttons}>
        {jumps.map(([name, ms]) => (
          <Button
            key={name}
            variant="default"
            disabled={view.isOver}
            aria-label={t(`rehearsal.pass.${name}Long`)}
            onClick={() => onMove({ kind: 'passTime', ms })}
          >
            {t(`rehearsal.pass.${name}`)}
          </Button>
        ))}
        <Button
          variant="default"
          leftSection={<IconPlayerSkipForward size={18} className={classes.mirrored} aria-hidden />}
          disabled={onStep === null || isPlaying}
          onClick={() => onStep?.()}
        >
          {t('rehearsal.step')}
        </Button>
        <Button
          leftSection={<PlayIcon size={18} className={classes.mirrored} aria-hidden />}
          disabled={onStep === null && !isPlaying}
          onClick={() => onPlay(!isPlaying)}
        >
          {t(isPlaying ? 'rehearsal.pause' : 'rehearsal.play')}
        </Button>
        <Button variant="subtle" leftSection={<IconRefresh size={18} aria-hidden />} onClick={onStartOver}>
          {t('rehearsal.startOver')}
        </Button>
      </div>
    </div>
  );
}
