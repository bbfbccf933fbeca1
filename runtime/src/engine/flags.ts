/**
 * The numbered behaviours of this engine. A change that would make a running instance go on differently gets the next
 * number here, and code that depends on it asks `instance.flags.includes(<number>)`: instances that were started before
 * keep doing what they did. A number is never given twice and never taken away. Released so far: none.
 */
export const currentFlags: readonly number[] = [];
