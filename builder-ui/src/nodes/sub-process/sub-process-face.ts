import { IconBoxMultiple } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const subProcessFace: NodeFace = {
  type: 'subProcess',
  icon: IconBoxMultiple,
  label: 'node.subProcess.label',
  tone: 'structure',
  shape: 'frame',
  summary: () => null,
};
