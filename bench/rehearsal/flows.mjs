const start = { id: 'start', type: 'formStart', config: { form: 'inquiry' } };
const done = { id: 'done', type: 'end' };
const task = (id, more = {}) => ({ id, type: 'userTask', config: { group: 'legal', title: 'Call back' }, ...more });
const edge = (source, target, more = {}) => ({ id: `${source}-${target}`, source, target, ...more });
const completed = (node) => ({ kind: 'completeTask', place: { node }, by: 'Dana', data: {} });

/** How many moves a rehearsal of the bench has. */
export const MOVES = 1000;

/** A line of tasks, each with a reminder, of which every fourth comes. */
function line() {
  const ids = Array.from({ length: (MOVES * 4) / 5 }, (_, index) => `task${index}`);
  const reminders = ids.map((id) => ({
    id: `late_${id}`,
    type: 'boundaryTimer',
    config: { attachedTo: id, interrupting: false, when: { businessDuration: 'P1D' } },
  }));
  const chain = ['start', ...ids, 'done'];
  return {
    name: 'a line of 800 tasks with reminders',
    document: {
      title: 'Line',
      nodes: [
        start,
        ...ids.map((id) => task(id)),
        ...reminders,
        { id: 'nudge', type: 'notify', config: { group: 'legal', text: 'Late' } },
        done,
      ],
      edges: [
        ...chain.slice(1).map((target, index) => edge(chain[index], target)),
        ...reminders.map(({ id }) => edge(id, 'nudge')),
        edge('nudge', 'done'),
      ],
    },
    data: {},
    moves: ids.flatMap((id, index) => [
      ...(index % 4 === 0 ? [{ kind: 'fireTimer', place: { node: `late_${id}` } }] : []),
      completed(id),
    ]),
  };
}

/** A task between gateways that lead back to it, beside another branch: what is done again and again. */
function loop() {
  return {
    name: 'a loop through a task, a decision and a post',
    document: {
      title: 'Loop',
      nodes: [
        start,
        { id: 'fork', type: 'parallelGateway' },
        task('beside'),
        { id: 'again', type: 'exclusiveGateway' },
        task('work'),
        {
          id: 'count',
          type: 'setVariables',
          config: { assignments: [{ variable: 'n', expression: 'has(vars.n) ? vars.n + 1 : 1' }] },
        },
        { id: 'tell', type: 'post', config: { group: 'legal', text: 'Round {{vars.n}}' } },
        { id: 'enough', type: 'exclusiveGateway' },
        { id: 'join', type: 'parallelGateway' },
        done,
      ],
      edges: [
        edge('start', 'fork'),
        edge('fork', 'beside'),
        edge('fork', 'again'),
        edge('again', 'work'),
        edge('work', 'count'),
        edge('count', 'tell'),
        edge('tell', 'enough'),
        edge('enough', 'again', { default: true }),
        edge('enough', 'join', { condition: `vars.n >= ${MOVES - 1}` }),
        edge('beside', 'join'),
        edge('join', 'done'),
      ],
    },
    data: {},
    moves: [...Array.from({ length: MOVES - 1 }, () => completed('work')), completed('beside')],
  };
}

/** A thousand tasks that are all open at once. */
function crowd() {
  return {
    name: '1,000 tasks open at once',
    document: {
      title: 'Crowd',
      nodes: [
        start,
        { id: 'each', type: 'forEach', config: { list: 'data.people', item: 'person' } },
        task('call', { parent: 'each' }),
        { id: 'called', type: 'end', parent: 'each' },
        done,
      ],
      edges: [edge('start', 'each'), edge('call', 'called'), edge('each', 'done')],
    },
    data: { people: Array.from({ length: MOVES }, (_, index) => `person ${index}`) },
    moves: Array.from({ length: MOVES }, () => completed('call')),
  };
}

/** A wait of one long move, in which a reminder comes 1,000 times. */
function reminders() {
  return {
    name: 'one move in which 1,000 reminders come',
    document: {
      title: 'Reminders',
      nodes: [
        start,
        task('work'),
        {
          id: 'late',
          type: 'boundaryTimer',
          config: { attachedTo: 'work', interrupting: false, when: { duration: 'P1D' }, every: 'P1D' },
        },
        { id: 'nudge', type: 'notify', config: { group: 'legal', text: 'Late' } },
        done,
      ],
      edges: [edge('start', 'work'), edge('work', 'done'), edge('late', 'nudge'), edge('nudge', 'done')],
    },
    data: {},
    moves: [{ kind: 'passTime', ms: MOVES * 86_400_000 }, completed('work')],
  };
}

export const flows = [line(), loop(), crowd(), reminders()];
