import type { ForEachConfig } from '@nativ/schemas';
import { IconRepeat } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf, inOneLine } from '../summary-of.ts';

export const forEachFace: NodeFace = {
  type: 'forEach',
  icon: IconRepeat,
  label: 'node.forEach.label',
  tone: 'structure',
  shape: 'frame',
  summary: (node, { t, expression }) => {
    const { list, order = 'parallel', atOnce, waits = true, enough } = configOf<ForEachConfig>(node);
    return inOneLine(
      list !== undefined && t('node.forEach.list', { list: expression(list) }),
      order === 'parallel' && atOnce !== undefined
        ? t('node.forEach.atOnce', { count: atOnce })
        : t(`node.forEach.${order}`),
      enough !== undefined && t('node.forEach.enough', { condition: expression(enough) }),
      !waits && t('node.forEach.goesOn'),
    );
  },
};
