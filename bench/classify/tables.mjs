import { curve } from './measure-set.mjs';

const share = (number) => (Number.isFinite(number) ? number.toFixed(3) : '–');
/** A figure with its aim; what misses it is set in bold. */
const beside = (number, aim, isMost = false) => {
  if (aim === undefined || aim === null || !Number.isFinite(number)) return share(number);
  const missed = isMost ? number >= aim : number < aim;
  return `${missed ? `**${share(number)}**` : share(number)} (${isMost ? '<' : '≥'} ${share(aim)})`;
};

function table(head, rows) {
  const lines = [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function qualityTable(measured) {
  return table(
    [
      'set',
      'asked',
      'right',
      'macro F1',
      'in the first three',
      'right of the surest 80 %',
      'calibration error',
      'of it by chance',
      'answered by itself',
      'right of those',
      'AUROC of strange texts',
      'strange held back at 5 % of own',
      'strange held back',
    ],
    measured.map(({ set: { name, aims }, found }) => [
      name,
      found.count,
      beside(found.accuracy, aims.accuracy),
      beside(found.macroF1, aims.macroF1),
      share(found.top3),
      beside(found.surest, aims.surest),
      beside(found.ece, 0.05, true),
      `${share(found.eceByChance.mean)}, up to ${share(found.eceByChance.mostly)}`,
      share(found.answered),
      share(found.answeredRight),
      beside(found.auroc, aims.auroc === undefined ? 0.95 : aims.auroc),
      share(found.strangeAtFive),
      share(found.strangeHeld),
    ]),
  );
}

export function curveTable(measured) {
  return table(
    ['right with so many examples of each label', ...curve, 'all'],
    measured.map(({ set: { name }, found }) => [name, ...found.curve.map(share), share(found.accuracy)]),
  );
}

export function learningTable(measured, learning) {
  const sizes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MB`;
  return table(
    [
      'learning',
      'texts',
      'time (aim 60 s)',
      'processor time',
      'memory of the program at most (aim 1,024 MB)',
      'main thread late at most',
      'model (aim 20 MB)',
    ],
    [
      ...measured.map(({ set, found }) => [
        set.name,
        found.examples,
        `${found.seconds.toFixed(1)} s`,
        `${found.processor.toFixed(1)} s`,
        '–',
        '–',
        sizes(found.bytes),
      ]),
      ...learning.map((one) => [
        `10,000 ${one.length} texts, ${one.labels} labels`,
        one.texts,
        `${one.seconds.toFixed(1)} s`,
        `${one.processor.toFixed(1)} s`,
        `${one.peak.toFixed(0)} MB`,
        `${one.late.toFixed(0)} ms`,
        sizes(one.bytes),
      ]),
    ],
  );
}

export function answerTable(answers) {
  const ms = (number) => `${number.toFixed(2)} ms`;
  return table(
    ['time (aim for an answer 2 ms)', 'median', '99 %'],
    answers.map(([what, { p50, p99 }]) => [what, ms(p50), ms(p99)]),
  );
}
