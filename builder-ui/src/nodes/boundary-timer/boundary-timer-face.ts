import type { BoundaryTimerConfig } from '@nativ/schemas';
import { IconAlarm } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf, inOneLine } from '../summary-of.ts';
import { durationInWords, timingInWords } from '../timing-words.ts';

export const boundaryTimerFace: NodeFace = {
  type: 'boundaryTimer',
  icon: IconAlarm,
  label: 'node.boundaryTimer.label',
  tone: 'time',
  shape: 'boundary',
  summary: (node, words) => {
    const { when, every, interrupting = true } = configOf<BoundaryTimerConfig>(node);
    const again = every === undefined ? null : durationInWords(every, words.t);
    return inOneLine(
      timingInWords(when, words),
      again && words.t('node.boundaryTimer.every', { time: again }),
      words.t(interrupting ? 'node.interrupts' : 'node.besides'),
    );
  },
};
