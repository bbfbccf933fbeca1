import type { ClassifyConfig } from '@nativ/schemas';
import { IconTags } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf, inOneLine } from '../summary-of.ts';

export const classifyFace: NodeFace = {
  type: 'classify',
  icon: IconTags,
  label: 'node.classify.label',
  tone: 'logic',
  summary: (node, { t, expression, groupName, classifierTitle, language }) => {
    const { classifier, fields, text, heldBack } = configOf<ClassifyConfig>(node);
    const read = fields ?? (text === undefined ? [] : [text]);
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    return inOneLine(
      classifier !== undefined && t('node.classify.classifier', { classifier: classifierTitle(classifier) }),
      read.length > 0 && t('node.classify.text', { text: list.format(read.map(expression)) }),
      heldBack?.group !== undefined && t('node.classify.heldBack', { group: groupName(heldBack.group) }),
    );
  },
};
