import type { ClassifyConfig } from '@nativ/schemas';
import { IconTags } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf, inOneLine } from '../summary-of.ts';

export const classifyFace: NodeFace = {
  type: 'classify',
  icon: IconTags,
  label: 'node.classify.label',
  tone: 'logic',
  summary: (node, { t, expression }) => {
    const { model, text } = configOf<ClassifyConfig>(node);
    return inOneLine(
      text !== undefined && t('node.classify.text', { text: expression(text) }),
      model !== undefined && t('node.classify.model', { model }),
    );
  },
};
