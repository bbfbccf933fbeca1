import type { WaitConfig } from '@nativ/schemas';
import { IconHourglass } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf } from '../summary-of.ts';
import { timingInWords } from '../timing-words.ts';

export const waitFace: NodeFace = {
  type: 'wait',
  icon: IconHourglass,
  label: 'node.wait.label',
  tone: 'time',
  summary: (node, words) => {
    const { when, condition } = configOf<WaitConfig>(node);
    if (condition !== undefined) return words.t('node.wait.condition', { condition: words.expression(condition) });
    return timingInWords(when, words);
  },
};
