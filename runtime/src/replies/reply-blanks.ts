/** What a ready reply may leave blank beside an answer of the form: who asked, their reference, the group, the writer, the day. */
export const replyBlanks = ['inquirer', 'reference', 'group', 'me', 'today'] as const;
export type ReplyBlank = (typeof replyBlanks)[number];

/** A blank that stands for an answer of the form: `{answers.topic}`. */
const answerBlank = /^answers\.[A-Za-z_][A-Za-z0-9_]{0,63}$/;
const blank = /\{([^{}\n]{1,80})\}/g;

/** A ready reply whose blanks were filled, and those that could not be. */
export interface FilledReply {
  /** Blanks without a value stand there as they were written, so that nobody sends a gap unseen. */
  readonly text: string;
  /** The names of blanks that have no value here, each once. */
  readonly missing: readonly string[];
  /** The names of blanks that were filled, each once. */
  readonly filled: readonly string[];
}

/** The names of the blanks of a text, each once, in the order in which they first stand there. */
export function blanksIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(blank)].map(([, name = '']) => name.trim()))];
}

/** The names of blanks that nothing can fill, whatever the case. */
export function unknownBlanks(text: string): readonly string[] {
  return blanksIn(text).filter((name) => !replyBlanks.some((known) => known === name) && !answerBlank.test(name));
}

/** Fills the blanks of a text once: a value that looks like a blank stays what somebody wrote. */
export function fillBlanks(text: string, values: Readonly<Record<string, string>>): FilledReply {
  const given = (name: string) => (Object.hasOwn(values, name) && values[name] !== '' ? values[name] : undefined);
  const names = blanksIn(text);
  return {
    text: text.replace(blank, (whole, name: string) => given(name.trim()) ?? whole),
    missing: names.filter((name) => given(name) === undefined),
    filled: names.filter((name) => given(name) !== undefined),
  };
}
