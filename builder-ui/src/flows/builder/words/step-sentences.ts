import type {
  ApprovalConfig,
  BoundaryErrorConfig,
  BoundaryMessageConfig,
  BoundaryTimerConfig,
  CallFlowConfig,
  ErrorEndConfig,
  FlowNode,
  ForEachConfig,
  FormStartConfig,
  ManualStartConfig,
  MessageInquirerConfig,
  NotifyConfig,
  PostConfig,
  ReceiveMessageConfig,
  UserTaskConfig,
  WaitConfig,
  WithdrawConfig,
} from '@nativ/schemas';
import { isolate } from '../../../i18n/isolate.ts';
import { faceOf } from '../../../nodes/node-faces.ts';
import { configOf } from '../../../nodes/summary-of.ts';
import { durationInWords, timingInWords } from '../../../nodes/timing-words.ts';
import type { SentenceWords } from './sentence-words.ts';
import type { Telling } from './telling.ts';

type Tell = (node: FlowNode, words: SentenceWords) => readonly (string | null)[];

/** What happens at a step, in sentences; where it leads is told apart. */
export function sentencesOf(node: FlowNode, { words }: Telling): readonly string[] {
  const tell = tellers[node.type] ?? otherwise;
  return tell(node, words).filter((sentence): sentence is string => sentence !== null && sentence !== '');
}

const quoted = (text: string) => isolate(text);

const tellers: Readonly<Record<string, Tell>> = {
  formStart: (node, { t, formTitle }) => {
    const { form } = configOf<FormStartConfig>(node);
    return [
      form === undefined ? t('flowWords.formStartAny') : t('flowWords.formStart', { form: quoted(formTitle(form)) }),
    ];
  },
  manualStart: (node, { t, formTitle }) => {
    const { form } = configOf<ManualStartConfig>(node);
    return [
      t('flowWords.manualStart'),
      form === undefined ? null : t('flowWords.fillsIn', { form: quoted(formTitle(form)) }),
    ];
  },
  scheduleStart: (node, words) => [words.t('flowWords.scheduleStart', { when: summaryOf(node, words) ?? '' })],
  webhookStart: (_node, { t }) => [t('flowWords.webhookStart')],
  userTask: tellTask,
  approval: tellApproval,
  post: (node, { t, groupName }) => {
    const { group = '' } = configOf<PostConfig>(node);
    return [t('flowWords.post', { group: quoted(groupName(group)) })];
  },
  notify: (node, { t, groupName, expression }) => {
    const { group, person = '' } = configOf<NotifyConfig>(node);
    return [t('flowWords.notify', { who: quoted(group === undefined ? expression(person) : groupName(group)) })];
  },
  messageInquirer: (node, { t, text }) => {
    const subject = text(configOf<MessageInquirerConfig>(node).subject);
    return [
      subject === ''
        ? t('flowWords.messageInquirer')
        : t('flowWords.messageInquirerAbout', { subject: quoted(subject) }),
    ];
  },
  receiveMessage: (node, { t }) => [
    t('flowWords.receiveMessage', { message: quoted(configOf<ReceiveMessageConfig>(node).message ?? '') }),
  ],
  wait: (node, words) => {
    const { when, condition } = configOf<WaitConfig>(node);
    if (condition !== undefined) return [words.t('flowWords.waitUntil', { condition: words.condition(condition) })];
    const time = timingInWords(when, words);
    return [time && words.t('flowWords.wait', { time })];
  },
  decisionTable: (node, words) => [words.t('flowWords.decisionTable', { summary: summaryOf(node, words) ?? '' })],
  setVariables: (node, words) => [words.t('flowWords.setVariables', { summary: summaryOf(node, words) ?? '' })],
  classify: (node, words) => [words.t('flowWords.classify', { summary: summaryOf(node, words) ?? '' })],
  httpRequest: (node, words) => [words.t('flowWords.httpRequest', { summary: summaryOf(node, words) ?? '' })],
  callFlow: (node, { t, flowTitle }) => [
    t('flowWords.callFlow', { flow: quoted(flowTitle(configOf<CallFlowConfig>(node).flow ?? '')) }),
  ],
  forEach: (node, { t, expression, condition }) => {
    const { list = '', order = 'parallel', enough, waits = true } = configOf<ForEachConfig>(node);
    return [
      t(`flowWords.forEach.${order}`, { list: quoted(expression(list)) }),
      enough === undefined ? null : t('flowWords.enough', { condition: condition(enough) }),
      waits ? null : t('flowWords.noWaiting'),
    ];
  },
  subProcess: (_node, { t }) => [t('flowWords.subProcess')],
  withdraw: (node, { t, nodeName }) => [
    t('flowWords.withdraw', {
      steps: (configOf<WithdrawConfig & { nodes: string[] }>(node).nodes ?? [])
        .map((id) => quoted(nodeName(id)))
        .join(', '),
    }),
  ],
  exclusiveGateway: () => [],
  inclusiveGateway: () => [],
  parallelGateway: () => [],
  eventGateway: () => [],
  boundaryTimer: tellTimer,
  boundaryMessage: (node, { t }) => {
    const { message = '', interrupting = true } = configOf<BoundaryMessageConfig>(node);
    return [
      t('flowWords.boundaryMessage', { message: quoted(message) }),
      t(interrupting ? 'flowWords.interrupts' : 'flowWords.besides'),
    ];
  },
  boundaryError: (node, { t }) => {
    const { code } = configOf<BoundaryErrorConfig>(node);
    return [
      code === undefined ? t('flowWords.boundaryAnyError') : t('flowWords.boundaryError', { code: quoted(code) }),
    ];
  },
  end: (_node, { t }) => [t('flowWords.end')],
  terminateEnd: (_node, { t }) => [t('flowWords.terminateEnd')],
  errorEnd: (node, { t }) => [t('flowWords.errorEnd', { code: quoted(configOf<ErrorEndConfig>(node).code ?? '') })],
};

/** A type that is not known yet is told as its face tells it. */
const otherwise: Tell = (node, words) => [summaryOf(node, words)];

function summaryOf(node: FlowNode, words: SentenceWords): string | null {
  return faceOf(node.type).summary(node, words);
}

function tellTask(node: FlowNode, words: SentenceWords): readonly (string | null)[] {
  const { t, text, groupName, formTitle } = words;
  const { group, assignee, assignment, form, dueIn, due, why } = configOf<UserTaskConfig>(node);
  const who = assignee ?? (group === undefined ? null : groupName(group));
  const time = dueIn === undefined ? timingInWords(due, words) : durationInWords(dueIn, t);
  return [
    who === null ? t('flowWords.taskOpen') : t('flowWords.task', { who: quoted(who) }),
    assignment === undefined || assignee !== undefined ? null : policySentence(assignment, words),
    form === undefined ? null : t('flowWords.fillsIn', { form: quoted(formTitle(form)) }),
    time && t('flowWords.due', { time }),
    whySentence(text(why), t),
  ];
}

function policySentence(
  { kind, person = '', skills = [] }: NonNullable<UserTaskConfig['assignment']>,
  words: SentenceWords,
): string {
  const { t, expression } = words;
  if (kind === 'field') return t('flowWords.byField', { field: quoted(expression(person)) });
  return kind === 'skill' ? t('flowWords.bySkill', { skills: skills.join(', ') }) : t(`flowWords.${kind}`);
}

function tellApproval(node: FlowNode, words: SentenceWords): readonly (string | null)[] {
  const { t, text, groupName, formTitle } = words;
  const {
    groups = [],
    people = groups.length,
    decision = 'all',
    form,
    due,
    timeout,
    onTimeout = 'goOn',
    why,
    notByAuthor,
  } = configOf<ApprovalConfig>(node);
  const time = timingInWords(due, words);
  const patience = timingInWords(timeout, words);
  return [
    t('flowWords.approval', { count: people, groups: groups.map((group) => quoted(groupName(group))).join(', ') }),
    people > 1 ? t(`flowWords.decides.${decision}`) : null,
    notByAuthor === true ? t('flowWords.notByAuthor') : null,
    form === undefined ? null : t('flowWords.fillsIn', { form: quoted(formTitle(form)) }),
    time && t('flowWords.due', { time }),
    patience && t(`flowWords.timeout.${onTimeout}`, { time: patience }),
    whySentence(text(why), t),
  ];
}

function whySentence(why: string, t: SentenceWords['t']): string | null {
  return why === '' ? null : t('flowWords.why', { why: why.replace(/[.\s]+$/, '') });
}

function tellTimer(node: FlowNode, words: SentenceWords): readonly (string | null)[] {
  const { t } = words;
  const { when, every, interrupting = true } = configOf<BoundaryTimerConfig>(node);
  const time = timingInWords(when, words);
  const again = every === undefined ? null : durationInWords(every, t);
  return [
    when?.until === undefined
      ? t('flowWords.late', { time: time ?? '' })
      : t('flowWords.lateUntil', { moment: quoted(words.expression(when.until)) }),
    again && t('flowWords.again', { time: again }),
    t(interrupting ? 'flowWords.interrupts' : 'flowWords.besides'),
  ];
}
