/** Flows of about 200 nodes that are hard to judge: more markings than can be counted, sound ones and others. */
export function wideFlows() {
  return {
    '66 branches of 3 steps': drawn(66, (n) => [
      ['fork', `a${n}`],
      [`a${n}`, `b${n}`],
      [`b${n}`, `c${n}`],
      [`c${n}`, 'join'],
    ]),
    '48 branches that cross': drawn(48, (n) => [
      ['fork', `fork${n}`],
      [`fork${n}`, `a${n}`],
      [`fork${n}`, `b${n}`],
      [`a${n}`, `join${n}`],
      [`b${n}`, `join${(n + 1) % 48}`],
      [`join${n}`, 'join'],
    ]),
    '48 choices by one answer': drawn(48, (n) => [
      [n === 0 ? 'fork' : `meet${n - 1}`, `sort${n}`],
      [`sort${n}`, `a${n}`, `data.kind == 'k${n % 12}'`],
      [`sort${n}`, `b${n}`],
      [`a${n}`, `meet${n}`],
      [`b${n}`, `meet${n}`],
      ...(n === 47 ? [['meet47', 'join']] : []),
    ]),
  };
}

const TYPES = [
  [/^(fork|join)/, 'parallelGateway'],
  [/^(sort|meet)/, 'exclusiveGateway'],
];

function drawn(count, linksOf) {
  const links = [['start', 'fork'], ...Array.from({ length: count }, (_, n) => linksOf(n)).flat(), ['join', 'done']];
  const ids = new Set(links.flat());
  const isChoice = (id) => id.startsWith('sort');
  return {
    title: 'Wide',
    nodes: [...ids].map(nodeOf),
    edges: links.map(([source, target, condition]) => ({
      id: `${source}-${target}`,
      source,
      target,
      ...(condition ? { condition } : isChoice(source) ? { default: true } : {}),
    })),
  };
}

function nodeOf(id) {
  if (id === 'start') return { id, type: 'formStart', config: { form: 'inquiry' } };
  if (id === 'done') return { id, type: 'end' };
  const type = TYPES.find(([pattern]) => pattern.test(id))?.[1];
  return type ? { id, type } : { id, type: 'userTask', config: { group: 'legal', title: id } };
}
