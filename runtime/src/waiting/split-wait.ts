/** What somebody who wrote waits for until they are answered, in the order in which it comes. */
export const waitParts = ['toRoute', 'toBeSeen', 'toBeClaimed', 'toBeWritten', 'toBeApproved'] as const;
export type WaitPart = (typeof waitParts)[number];

/** When what happened to a case, in milliseconds since 1970; null for what has not happened, or is not known. */
export interface Milestones {
  readonly receivedMs: number;
  readonly routedMs: number | null;
  readonly seenMs: number | null;
  readonly claimedMs: number | null;
  readonly writtenMs: number | null;
  readonly respondedMs: number | null;
}

export interface WaitSplit {
  /** Each at least zero; together exactly the whole. */
  readonly parts: Readonly<Record<WaitPart, number>>;
  readonly wholeMs: number;
  /** What a case that is not answered yet waits for now; null once it is answered. */
  readonly stage: WaitPart | null;
}

/**
 * Splits the time from receipt to first response into its parts, whatever is missing and in whatever order the rest came.
 *
 * Each part ends with its milestone. What is missing ended with the next one that is known: a case that was claimed without ever
 * having been opened waited to be seen until then. What came before the milestone ahead of it took no time: a task that was given to
 * somebody with its first step waited to be seen, and not to be claimed. So the parts are cuts of one line from receipt to
 * response, and their sum is the length of the line in any measure of time that adds up: on the wall, or in working hours.
 *
 * @param untilMs where the line ends for a case that is not answered yet
 * @param between how much time passes between two instants, of which the second is not the earlier one
 */
export function splitWait(
  milestones: Milestones,
  untilMs: number,
  between: (fromMs: number, toMs: number) => number = (fromMs, toMs) => toMs - fromMs,
): WaitSplit {
  const { receivedMs, respondedMs } = milestones;
  const endMs = Math.max(receivedMs, respondedMs ?? untilMs);
  const known = [milestones.routedMs, milestones.seenMs, milestones.claimedMs, milestones.writtenMs];
  let cutMs = receivedMs;
  const cuts = known.map((_, index) => {
    const nextMs = known.slice(index).find((each) => each !== null) ?? endMs;
    cutMs = Math.min(Math.max(cutMs, nextMs), endMs);
    return cutMs;
  });
  const ends = [...cuts, endMs];
  const lengths = ends.map((toMs, index) => between(ends[index - 1] ?? receivedMs, toMs));
  const parts = Object.fromEntries(waitParts.map((part, index) => [part, lengths[index] ?? 0])) as WaitSplit['parts'];
  return { parts, wholeMs: lengths.reduce((sum, each) => sum + each, 0), stage: stageOf(known, respondedMs) };
}

/** What comes after the last milestone that is known. */
function stageOf(known: readonly (number | null)[], respondedMs: number | null): WaitPart | null {
  if (respondedMs !== null) return null;
  const last = known.findLastIndex((each) => each !== null);
  return waitParts[last + 1] ?? null;
}
