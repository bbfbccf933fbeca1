import type { Scenario } from '@nativ/schemas';
import type { Written } from './scenario-store.ts';

/** A scenario as it is kept: what it says, without what is kept beside it. */
export function writtenOf({ title, startAt, start, moves, classifications = [], expect }: Scenario): Written {
  const json = JSON.stringify({ title, startAt, start, moves, classifications, expect });
  return { json, size: Buffer.byteLength(json) };
}
