/**
 * So many texts of a set; where it has fewer, or they are shorter than wished, sentences of one label put together anew. The same ones
 * each time.
 */
export function manyTexts({ parts: [{ train, test }] }, count, length = 0) {
  const real = [...train, ...test];
  if (length === 0 && real.length >= count) return real.slice(0, count);
  const sentences = new Map();
  for (const { text, label } of real) {
    sentences.set(label, [...(sentences.get(label) ?? []), ...text.split(/(?<=[.?!])\s+/u)]);
  }
  let state = 1;
  const next = (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, at) => {
    const { label } = real[at % real.length];
    const own = sentences.get(label);
    let text = '';
    do text += `${own[next(own.length)]} `;
    while (text.length < length);
    return { text, label };
  });
}
