import type { DecisionTableConfig } from '@nativ/schemas';
import { IconTable } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf, inOneLine } from '../summary-of.ts';

export const decisionTableFace: NodeFace = {
  type: 'decisionTable',
  icon: IconTable,
  label: 'node.decisionTable.label',
  tone: 'logic',
  summary: (node, { t, text, expression }) => {
    const { inputs = [], rules = [], hitPolicy = 'unique', otherwise } = configOf<DecisionTableConfig>(node);
    const columns = inputs.map((input) => text(input.name) || expression(input.expression)).join(', ');
    return inOneLine(
      columns !== '' && t('node.decisionTable.by', { columns }),
      rules.length > 0 && t('node.decisionTable.rules', { count: rules.length }),
      t(`node.decisionTable.${hitPolicy}`),
      otherwise !== undefined && t('node.decisionTable.otherwise'),
    );
  },
};
