import { quantile } from '../measure/statistics.mjs';
import { learn } from './measure-set.mjs';

/** How long an answer takes, an explanation, reading a model; for texts of this set, and for long ones. */
export function measureAnswers(runtime, { parts: [{ train, test }] }) {
  const model = learn(runtime, train);
  const bytes = runtime.writeModel(model);
  const texts = test.slice(0, 2_000).map(({ text }) => text);
  const long = Array.from({ length: 200 }, (_, at) => textOf(texts, at, 2_000));
  const huge = Array.from({ length: 20 }, (_, at) => textOf(texts, at, 100_000));
  const ask = (text) => runtime.recognise(model, text);
  for (const text of texts) ask(text);
  return [
    ['an answer, texts of the first set', times(texts, ask)],
    ['an answer, 2,000 characters', times(long, ask)],
    ['an answer, 100,000 characters', times(huge, ask)],
    ['the words that decided', times(texts, (text) => runtime.explain(model, text, model.labels[0]))],
    ['the fingerprint of a text of 2,000 characters', times(long, (text) => runtime.likeness(text))],
    [`reading a model of ${(bytes.length / 1024 ** 2).toFixed(1)} MB`, times(Array(20).fill(bytes), runtime.readModel)],
  ];
}

function textOf(texts, from, length) {
  let text = '';
  for (let at = from; text.length < length; at++) text += `${texts[at % texts.length]}. `;
  return text.slice(0, length);
}

function times(of, doIt) {
  const taken = of.map((one) => {
    const startedAt = performance.now();
    doIt(one);
    return performance.now() - startedAt;
  });
  return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
}
