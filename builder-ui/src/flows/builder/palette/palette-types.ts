/** The node types as people look for them: what begins, who does something, what is said, where ways part and meet. */
export const paletteGroups = [
  { group: 'start', types: ['formStart', 'manualStart', 'scheduleStart', 'webhookStart'] },
  { group: 'people', types: ['userTask', 'approval'] },
  { group: 'talk', types: ['messageInquirer', 'receiveMessage', 'post', 'notify'] },
  { group: 'ways', types: ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventGateway'] },
  { group: 'time', types: ['wait', 'boundaryTimer', 'boundaryMessage', 'boundaryError'] },
  { group: 'values', types: ['decisionTable', 'setVariables', 'classify'] },
  { group: 'outside', types: ['httpRequest', 'callFlow'] },
  { group: 'parts', types: ['subProcess', 'forEach', 'withdraw'] },
  { group: 'end', types: ['end', 'terminateEnd', 'errorEnd'] },
] as const;

export type PaletteGroup = (typeof paletteGroups)[number]['group'];
export type PaletteType = (typeof paletteGroups)[number]['types'][number];

/** The word of which the id of a new node is made. People meet it in expressions, such as `tasks.approval.outcome`. */
export const idWords: Readonly<Record<PaletteType, string>> = {
  formStart: 'start',
  manualStart: 'start',
  scheduleStart: 'start',
  webhookStart: 'start',
  userTask: 'task',
  approval: 'approval',
  messageInquirer: 'message',
  receiveMessage: 'reply',
  post: 'post',
  notify: 'notice',
  exclusiveGateway: 'decision',
  parallelGateway: 'together',
  inclusiveGateway: 'ways',
  eventGateway: 'first',
  wait: 'wait',
  boundaryTimer: 'late',
  boundaryMessage: 'meanwhile',
  boundaryError: 'failed',
  decisionTable: 'table',
  setVariables: 'values',
  classify: 'sort',
  httpRequest: 'request',
  callFlow: 'call',
  subProcess: 'part',
  forEach: 'each',
  withdraw: 'withdraw',
  end: 'end',
  terminateEnd: 'stop',
  errorEnd: 'error',
};
