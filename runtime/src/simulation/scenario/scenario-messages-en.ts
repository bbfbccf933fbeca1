import type { ScenarioMessages, Words } from './scenario-messages.ts';

const ANEW = 'Look at what leads there, or record the scenario anew.';
const notThere = (what: string) => (words: Words) => `Expected ${what} '${words.node}', but ${words.standing}. ${ANEW}`;
const times = (count = '') => (count === '1' ? 'once' : count === '2' ? 'twice' : `${count} times`);

export const englishScenarioMessages: ScenarioMessages = {
  breaks: {
    'node.unknown': ({ node }) =>
      `Expected the flow to have a step '${node}', but it has none any more. Take this move out, or record the scenario anew.`,
    'case.not-running': ({ node, standing }) =>
      node === undefined
        ? `Expected the case to be running, but ${standing}. Take this move out, or record the scenario anew.`
        : `Expected the flow that '${node}' calls to be running, but ${standing}. ${ANEW}`,
    'answers.unfit': ({ node, reason }) =>
      `Expected answers at '${node}' that their form takes, but it does not take these: ${reason} Change them, or the form.`,
    'task.not-open': notThere('a task to be open at'),
    'request.not-open': notThere('a request to be under way at'),
    'timer.not-set': notThere('a clock to be running at'),
    'wait.not-open': notThere('the case to wait at'),
    'incident.not-open': notThere('an incident at'),
    'incident.not-possible': ({ node }) =>
      `Expected a way that the incident at '${node}' can be resolved by, but found another. Choose one that is offered there.`,
    'incident.edge-needed': ({ node }) =>
      `Expected to be told by which arrow to go on from '${node}', but found none that leaves it. Choose one.`,
    'message.not-awaited': ({ message, standing }) =>
      `Expected the message '${message}' to be awaited, but ${standing}. Send it later, or record the scenario anew.`,
    'message.too-many': ({ message }) =>
      `Expected somebody to take the messages '${message}', but too many are kept already. Look at why nobody takes them.`,
    'approval.voted-already': ({ by, node }) =>
      `Expected each person to decide once at '${node}', but ${by} has decided already. Let somebody else decide.`,
    'approval.by-author': ({ by, node }) =>
      `Expected somebody other than the author to decide at '${node}', but ${by} started the case. Let somebody else decide.`,
    'move.rejected': ({ reason }) => reason ?? '',
    'clock.too-far': () => 'Expected the clock to stay before the year 3000, but it would pass it. Let less time pass.',
    'run.too-long': () =>
      'Expected the run to come to rest, but more happened than one run may hold. Look for steps that go round and round, or let less time pass.',
    'path.missed': ({ node, expected }) => `Expected to come to '${node}' ${times(expected)}, but never came there.`,
    'path.extra': ({ node, found }) => `Expected not to come to '${node}', but came there ${times(found)}.`,
    'path.times': ({ node, expected, found }) =>
      `Expected to come to '${node}' ${times(expected)}, but came there ${times(found)}.`,
    'wait.missed': ({ node }) => `Expected the case to wait at '${node}' in the end, but it does not.`,
    'wait.extra': ({ node }) => `Expected nothing to wait at '${node}' in the end, but the case waits there.`,
    'wait.times': ({ node, expected, found }) =>
      `Expected ${expected} branches to wait at '${node}' in the end, but found ${found}.`,
    'incident.missed': ({ node, what }) => `Expected an incident (${what}) at '${node}', but there is none.`,
    'incident.extra': ({ node, what }) => `Expected no incident at '${node}', but there is one (${what}).`,
    'incident.times': ({ node, what, expected, found }) =>
      `Expected ${expected} incidents (${what}) at '${node}', but found ${found}.`,
    'sent.missed': ({ node, what }) => `Expected '${node}' to make ${what}, but it made none.`,
    'sent.extra': ({ node, what, found }) =>
      `Expected '${node}' to make no such thing, but it made ${what} ${times(found)}.`,
    'sent.times': ({ node, what, expected, found }) =>
      `Expected '${node}' to make ${what} ${times(expected)}, but it did ${times(found)}.`,
    'end.differs': ({ expected, found }) => `Expected the case to be ${expected} in the end, but it is ${found}.`,
  },
  waitsAt: (names) =>
    names.length === 0 ? 'nothing waits there' : `the case waits at ${names.map((name) => `'${name}'`).join(', ')}`,
  ended: { completed: 'the case has ended', cancelled: 'the case was cancelled' },
  neverStarted: 'it was never started',
  sent: {
    task: 'a task',
    post: 'a post',
    message: 'a message to the inquirer',
    notification: 'a notification',
    request: 'a request to a system outside',
    call: 'a call of another flow',
  },
  status: {
    running: 'under way',
    completed: 'completed',
    cancelled: 'cancelled',
    incident: 'held up by an incident',
  },
  withError: (status, code) => `${status} with the error '${code}'`,
};
