import { grouped } from './grouped.mjs';

const curve = [1, 5, 10, 20, 50, 100];

/** Learns and asks, part by part; and again from few examples of each label. */
export function measureSet(runtime, set) {
  const said = [];
  const strange = [];
  let [seconds, processor, bytes] = [0, 0, 0];
  for (const { train, test } of set.parts) {
    const startedAt = performance.now();
    const before = process.cpuUsage();
    const model = learn(runtime, train);
    const { user, system } = process.cpuUsage(before);
    processor = Math.max(processor, (user + system) / 1e6);
    seconds = Math.max(seconds, (performance.now() - startedAt) / 1000);
    bytes = Math.max(bytes, runtime.writeModel(model).length);
    said.push(...test.map((row) => answer(runtime, model, row)));
    strange.push(...set.strange.map((row) => answer(runtime, model, row)));
  }
  const examples = Math.max(...set.parts.map(({ train }) => train.length));
  return { ...figures(said, strange), seconds, processor, bytes, examples, curve: learningCurve(runtime, set) };
}

export function learn({ teach }, rows) {
  const model = teach(rows, { labels: [...new Set(rows.map(({ label }) => label))] });
  if ('problem' in model) throw new Error(`Expected something to be learned, but found '${model.problem}'.`);
  return model;
}

/** What would be said if nothing were held back, and whether it is. */
function answer({ recognise }, model, { text, label }) {
  const { label: taken, probability, runnersUp, abstained } = recognise(model, text);
  const all = [...(taken === null ? [] : [taken]), ...runnersUp.map((one) => one.label)];
  return { label, top: all.slice(0, 3), probability, abstained };
}

function figures(said, strange) {
  const isRight = ({ label, top }) => top[0] === label;
  const share = (rows, test) => (rows.length === 0 ? Number.NaN : rows.filter(test).length / rows.length);
  const surest = [...said].sort((one, other) => other.probability - one.probability);
  const answered = said.filter(({ abstained }) => abstained === null);
  // The threshold that holds back one in twenty of the texts that belong here.
  const threshold = surest[Math.floor(said.length * 0.95)]?.probability ?? 0;
  return {
    accuracy: share(said, isRight),
    macroF1: macroF1(said),
    top3: share(said, ({ label, top }) => top.includes(label)),
    surest: share(surest.slice(0, Math.round(said.length * 0.8)), isRight),
    ece: calibrationError(said, isRight),
    eceByChance: errorByChance(said),
    answered: answered.length / said.length,
    answeredRight: share(answered, isRight),
    auroc: auroc(said, strange),
    strangeAtFive: share(strange, ({ probability }) => probability <= threshold),
    strangeHeld: share(strange, ({ abstained }) => abstained !== null),
    count: said.length,
  };
}

function macroF1(said) {
  const labels = [...new Set(said.map(({ label }) => label))];
  const scores = labels.map((label) => {
    const both = said.filter((one) => one.label === label && one.top[0] === label).length;
    const either = said.filter((one) => one.label === label).length + said.filter((one) => one.top[0] === label).length;
    return (2 * both) / either;
  });
  return scores.reduce((sum, one) => sum + one, 0) / labels.length;
}

function calibrationError(said, isRight) {
  const bins = grouped(said, ({ probability }) => Math.min(9, Math.floor(probability * 10)));
  const off = [...bins.values()].map((bin) =>
    Math.abs(bin.reduce((sum, one) => sum + one.probability - (isRight(one) ? 1 : 0), 0)),
  );
  return off.reduce((sum, one) => sum + one, 0) / said.length;
}

/**
 * What the calibration error of these probabilities would be if all of them were wholly true, drawn a thousand times: with few texts in a
 * bin, chance alone makes one. On average, and what it stays below in 19 of 20 draws.
 */
function errorByChance(said) {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  const drawn = Array.from({ length: 1_000 }, () =>
    calibrationError(
      said.map(({ probability }) => ({ probability, cameTrue: random() < probability })),
      ({ cameTrue }) => cameTrue,
    ),
  ).sort((one, other) => one - other);
  return {
    mean: drawn.reduce((sum, one) => sum + one, 0) / drawn.length,
    mostly: drawn[Math.floor(drawn.length * 0.95)],
  };
}

/** How often a text that belongs here is surer than a strange one; equal ones count half. */
function auroc(said, strange) {
  if (strange.length === 0) return Number.NaN;
  const own = Float64Array.from(said, ({ probability }) => probability).sort();
  const below = (limit, orEqual) => {
    let [from, to] = [0, own.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (own[middle] < limit || (orEqual && own[middle] === limit)) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const wins = strange.map(
    ({ probability }) => own.length - (below(probability, false) + below(probability, true)) / 2,
  );
  return wins.reduce((sum, one) => sum + one, 0) / own.length / strange.length;
}

/** The accuracy when only so many examples of each label are known. */
function learningCurve(runtime, { parts }) {
  return curve.map((most) => {
    const few = parts.map(({ train, test }) => ({ train: fewOfEach(train, most), test }));
    if (few.every(({ train }, at) => train.length === parts[at].train.length)) return Number.NaN;
    const said = few.flatMap(({ train, test }) => {
      const model = learn(runtime, train);
      return test.map((row) => answer(runtime, model, row));
    });
    return said.filter(({ label, top }) => top[0] === label).length / said.length;
  });
}

/** Spread over all of them, since they may stand in an order. */
function fewOfEach(rows, most) {
  return [...grouped(rows, ({ label }) => label).values()].flatMap((own) =>
    own.length <= most ? own : Array.from({ length: most }, (_, at) => own[Math.floor((at * own.length) / most)]),
  );
}

export { curve };
