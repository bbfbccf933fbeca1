import { countFeatures } from './features/counted-features.ts';
import { findFeature } from './features/feature-table.ts';
import { textFeatures } from './features/text-features.ts';
import { textVector } from './features/text-vector.ts';
import type { Model } from './model/model.ts';

/** A word as it stands in the text, and how much it speaks for the label. */
export interface TellingWord {
  readonly word: string;
  readonly weight: number;
}

const mostWords = 8;

/** The words of a text that speak for a label rather than for the others, the most telling first; none for an unknown label. */
export function explain(model: Model, text: string, label: string): readonly TellingWord[] {
  const place = model.labels.indexOf(label);
  if (place === -1) return [];
  const features = textFeatures(text, model.characters);
  const vector = textVector(countFeatures(features), model.table, (hash) => findFeature(model.table, hash));
  const votes = new Map<number, number>();
  for (const [at, feature] of vector.features.entries()) {
    votes.set(feature, (vector.values[at] as number) * ownWeight(model, feature, place));
  }
  const shares = new Float64Array(features.words.length);
  for (const { hashes, owners } of features.lists) {
    const found = hashes.map((hash) => findFeature(model.table, hash));
    const counts = new Map<number, number>();
    for (const feature of found) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    for (const [at, feature] of found.entries()) {
      if (feature === -1) continue;
      const owner = owners[at] as number;
      shares[owner] = (shares[owner] as number) + (votes.get(feature) ?? 0) / (counts.get(feature) as number);
    }
  }
  return tellingWords(features.words, shares, text);
}

/** What a feature says for a label beyond what it says for all of them. */
function ownWeight(model: Model, feature: number, place: number): number {
  const labels = model.labels.length;
  const from = feature * labels;
  let sum = 0;
  for (let at = from; at < from + labels; at++) sum += model.weights[at] as number;
  return ((model.weights[from + place] as number) - sum / labels) * (model.stepSizes[feature] as number);
}

/** A word that stands in the text several times is named once. */
function tellingWords(
  words: readonly { readonly word: string; readonly start: number; readonly end: number }[],
  shares: Float64Array,
  text: string,
): readonly TellingWord[] {
  const byWord = new Map<string, { word: string; weight: number }>();
  for (const [at, { word, start, end }] of words.entries()) {
    const known = byWord.get(word);
    if (known) known.weight += shares[at] as number;
    else byWord.set(word, { word: text.slice(start, end), weight: shares[at] as number });
  }
  return [...byWord.values()]
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostWords);
}
