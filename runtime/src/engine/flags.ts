/**
 * The numbered behaviours of this engine. A change that would make a running instance go on differently gets the next
 * number here and is asked for by `has`; instances that were started before keep doing what they did. A number is never
 * given twice and never taken away. Released so far: none.
 */
export const currentFlags: readonly number[] = [];

/** Whether an instance was started with a behaviour. */
export function has(flags: readonly number[], flag: number): boolean {
  return flags.includes(flag);
}
