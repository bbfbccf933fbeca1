/** The forms and groups that the measured flows use. */
export const context = {
  forms: new Map([['inquiry', { schema: { type: 'object', properties: { kind: { type: 'string' } } } }]]),
  groups: new Set(['legal']),
};

const start = { id: 'start', type: 'formStart', config: { form: 'inquiry' } };
const task = (id) => ({ id, type: 'userTask', config: { group: 'legal', title: 'Call back' } });
const edge = (source, target, more = {}) => ({ id: `${source}-${target}`, source, target, ...more });

/** Start, exclusive gateway, user task, end: what the comparison is about. */
export const choice = {
  name: 'start, gateway, user task, end',
  data: { kind: 'legal' },
  /** Nodes that a run passes. */
  transitions: 4,
  tasks: 1,
  document: {
    title: 'Choice',
    nodes: [start, { id: 'sort', type: 'exclusiveGateway' }, task('call'), { id: 'done', type: 'end' }],
    edges: [
      edge('start', 'sort'),
      edge('sort', 'call', { condition: "data.kind == 'legal'" }),
      edge('sort', 'done', { default: true }),
      edge('call', 'done'),
    ],
  },
};

/** Three user tasks at the same time, and what comes after all of them. */
export const parallel = {
  name: 'three branches in parallel',
  data: {},
  transitions: 7,
  tasks: 3,
  document: {
    title: 'Parallel',
    nodes: [
      start,
      { id: 'fork', type: 'parallelGateway' },
      ...['a', 'b', 'c'].map(task),
      { id: 'join', type: 'parallelGateway' },
      { id: 'done', type: 'end' },
    ],
    edges: [
      edge('start', 'fork'),
      ...['a', 'b', 'c'].flatMap((id) => [edge('fork', id), edge(id, 'join')]),
      edge('join', 'done'),
    ],
  },
};

/** A line of user tasks, as long as asked for. */
export function line(length) {
  const ids = Array.from({ length }, (_, index) => `task${index}`);
  const chain = ['start', ...ids, 'done'];
  return {
    title: 'Line',
    nodes: [start, ...ids.map(task), { id: 'done', type: 'end' }],
    edges: chain.slice(1).map((target, index) => edge(chain[index], target)),
  };
}
