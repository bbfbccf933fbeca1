import type { SetVariablesConfig } from '@nativ/schemas';
import { IconMathFunction } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const setVariablesFace: NodeFace = {
  type: 'setVariables',
  icon: IconMathFunction,
  label: 'node.setVariables.label',
  tone: 'logic',
  summary: (node, { t }) => {
    const { assignments = [] } = (node.config ?? {}) as { assignments?: SetVariablesConfig['assignments'][number][] };
    const names = assignments.map(({ variable }) => variable).join(', ');
    return names === '' ? null : t('node.setVariables.summary', { names });
  },
};
