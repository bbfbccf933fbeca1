import type { InstanceStatus, ScenarioSent } from '@nativ/schemas';
import type { TroubleCode } from '../rehearsal/trouble.ts';
import type { DifferenceCode } from './differences.ts';

/** The stable name of something that came otherwise than a scenario says. */
export type BreakCode = TroubleCode | DifferenceCode;

/** The words that a sentence needs, such as the name of a step. */
export type Words = Readonly<Record<string, string>>;

/** The sentences of one language: what was expected, what was found, what to do about a move that does not fit. */
export interface ScenarioMessages {
  readonly breaks: Readonly<Record<BreakCode, (words: Words) => string>>;
  /** Where a case stands instead, as a part of a sentence: at these steps, or at none. */
  readonly waitsAt: (names: readonly string[]) => string;
  readonly ended: Readonly<Record<'completed' | 'cancelled', string>>;
  /** Where nothing is known of a case. */
  readonly neverStarted: string;
  readonly sent: Readonly<Record<ScenarioSent['kind'], string>>;
  /** What a case is, after "to be" and "is". */
  readonly status: Readonly<Record<InstanceStatus, string>>;
  readonly withError: (status: string, code: string) => string;
}
