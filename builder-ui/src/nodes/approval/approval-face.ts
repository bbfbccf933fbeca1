import type { ApprovalConfig } from '@nativ/schemas';
import { IconThumbUp } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf, inOneLine } from '../summary-of.ts';
import { timingInWords } from '../timing-words.ts';

export const approvalFace: NodeFace = {
  type: 'approval',
  icon: IconThumbUp,
  label: 'node.approval.label',
  tone: 'people',
  summary: (node, words) => {
    const { t, groupName, formTitle } = words;
    const { groups = [], people = groups.length, decision = 'all', ...config } = configOf<ApprovalConfig>(node);
    if (groups.length === 0) return null;
    const isLimited = config.notByAuthor === true || (config.notBy ?? []).length > 0;
    const due = timingInWords(config.due, words);
    const timeout = timingInWords(config.timeout, words);
    return inOneLine(
      t('node.approval.asks', { count: people, groups: groups.map(groupName).join(', ') }),
      t(`node.approval.${decision}`),
      isLimited && t('node.approval.notByAuthor'),
      config.form !== undefined && t('node.form', { form: formTitle(config.form) }),
      due && t('node.due', { time: due }),
      timeout && t(`node.approval.timeout.${config.onTimeout ?? 'goOn'}`, { time: timeout }),
    );
  },
};
