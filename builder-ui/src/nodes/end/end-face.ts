import { IconFlagCheck } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const endFace: NodeFace = {
  type: 'end',
  icon: IconFlagCheck,
  label: 'node.end.label',
  tone: 'end',
  summary: () => null,
};
