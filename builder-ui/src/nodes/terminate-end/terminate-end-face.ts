import { IconFlagX } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const terminateEndFace: NodeFace = {
  type: 'terminateEnd',
  icon: IconFlagX,
  label: 'node.terminateEnd.label',
  tone: 'end',
  summary: (_node, { t }) => t('node.terminateEnd.summary'),
};
