/** The room that one step takes, with what lies between it and the next. */
const step = { along: 320, across: 150 };
/** How many columns stand beside each other before the flow goes on beneath. */
const columns = 30;

const both = (en, he) => ({ en, he });
const task = (id, name) => ({
  id,
  type: 'userTask',
  name: both(`${name} ${id}`, `משימה ${id}`),
  config: { group: 'intake', title: both(name, 'משימה'), why: both('Somebody waits for it.', 'מישהו מחכה לזה.') },
});

/**
 * A flow as a large organisation might draw it: 500 nodes and 700 edges, decisions and parallel branches with four ways
 * each and tasks between them, placed in rows.
 */
export function fiveHundredNodes() {
  const nodes = [];
  const edges = [];
  let column = 0;
  let last = null;
  const place = (node, row = 0) => {
    const line = Math.floor(column / columns);
    const position = { x: (column % columns) * step.along, y: (line * 5 + row) * step.across };
    nodes.push({ ...node, position });
  };
  const lead = (source, target, more = {}) => edges.push({ id: `${source}_to_${target}`, source, target, ...more });
  const add = (node) => {
    place(node, 1.5);
    if (last !== null) lead(last, node.id);
    last = node.id;
    column += 1;
  };
  const addBlock = (index) => {
    const isParallel = index % 2 === 0;
    const type = isParallel ? 'parallelGateway' : 'exclusiveGateway';
    add({ id: `split${index}`, type, name: both(`Split ${index}`, `פיצול ${index}`) });
    for (let way = 0; way < 4; way++) {
      const id = `step${index}_${way}`;
      place(task(id, 'Look at'), way);
      const condition =
        way === 3 ? { default: true } : { condition: `data.kind == '${['legal', 'social', 'other'][way]}'` };
      lead(`split${index}`, id, isParallel ? {} : condition);
      lead(id, `join${index}`);
    }
    column += 1;
    last = null;
    add({ id: `join${index}`, type, name: both(`Join ${index}`, `חיבור ${index}`) });
  };
  add({ id: 'start', type: 'formStart', name: both('An inquiry arrives', 'מגיעה פנייה'), config: { form: 'inquiry' } });
  for (let index = 0; index < 67; index++) {
    addBlock(index);
    const between = index < 96 - 67 ? 2 : 1;
    for (let count = 0; count < between; count++) add(task(`between${index}_${count}`, 'Go on'));
  }
  add({ id: 'end', type: 'end', name: both('Answered', 'נענתה') });
  return { title: both('Five hundred steps', 'חמש מאות שלבים'), nodes, edges };
}
