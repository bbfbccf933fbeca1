/** Deeper than any drawing is; readers of XML go as deep as the call stack, and slower with every level. */
const deepest = 100;
/** As many lines as a flow may have. */
const mostLines = 4000;
/** What a flow of that size needs with its diagram, and as much again. */
const mostTags = 150_000;

/** Whether a text is nested too deep or holds too much to be read as XML in good time; null where it does not. */
export function beyondBounds(xml: string): 'tooDeep' | 'tooManySteps' | null {
  let depth = 0;
  let tags = 0;
  let lines = 0;
  for (const [tag, isClosing, name = ''] of xml.matchAll(/<(\/?)([A-Za-z_][\w:.-]*)[^<>]*>/g)) {
    tags += 1;
    if (isClosing) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (!isClosing && /(^|:)sequenceFlow$/.test(name)) lines += 1;
    if (depth > deepest) return 'tooDeep';
    if (tags > mostTags || lines > mostLines) return 'tooManySteps';
  }
  return null;
}
