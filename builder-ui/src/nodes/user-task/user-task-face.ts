import type { UserTaskConfig } from '@nativ/schemas';
import { IconUserCheck } from '@tabler/icons-react';
import type { FaceWords, NodeFace } from '../node-face.ts';
import { configOf, inOneLine } from '../summary-of.ts';
import { durationInWords, timingInWords } from '../timing-words.ts';

type Config = Partial<UserTaskConfig>;

export const userTaskFace: NodeFace = {
  type: 'userTask',
  icon: IconUserCheck,
  label: 'node.userTask.label',
  tone: 'people',
  summary: (node, words) => {
    const config = configOf<UserTaskConfig>(node);
    const { form } = config;
    return inOneLine(
      whoDoesIt(config, words),
      form !== undefined && words.t('node.form', { form: words.formTitle(form) }),
      dueWords(config, words),
    );
  },
};

function whoDoesIt({ group, assignee, assignment }: Config, words: FaceWords): string | null {
  const { t, groupName } = words;
  if (assignee !== undefined) return t('node.userTask.forPerson', { person: assignee });
  if (group === undefined) return null;
  return inOneLine(t('node.userTask.forGroup', { group: groupName(group) }), policyWords(assignment, words));
}

function policyWords(assignment: Config['assignment'], { t, expression }: FaceWords): string | null {
  if (assignment === undefined) return null;
  const { kind, person = '', skills = [], whenNobodyWorks } = assignment;
  if (kind === 'field') return t('node.userTask.byField', { field: expression(person) });
  return inOneLine(
    kind === 'skill' ? t('node.userTask.bySkill', { skills: skills.join(', ') }) : t(`node.userTask.${kind}`),
    whenNobodyWorks !== undefined && t(`node.userTask.offHours.${whenNobodyWorks}`),
  );
}

function dueWords({ dueIn, due }: Config, words: FaceWords): string | null {
  const time = dueIn === undefined ? timingInWords(due, words) : durationInWords(dueIn, words.t);
  return time && words.t('node.due', { time });
}
