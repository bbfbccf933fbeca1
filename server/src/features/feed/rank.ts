import type { FeedReason } from '@nativ/schemas';

/** What is known of a post in the eyes of one reader at one instant. Nobody's name or standing is among it. */
export interface RankFacts {
  /** Hours since it was written, or since the last comment on it. */
  readonly quietHours: number;
  /** Hours for which the inquiry that it is about has waited for its first answer; null where nobody waits. */
  readonly waitingHours: number | null;
  readonly isMentioned: boolean;
  readonly isMyCase: boolean;
  readonly isMine: boolean;
  readonly isWatched: boolean;
  readonly isCommented: boolean;
  readonly isMyGroup: boolean;
  /** How many different people have commented or reacted. */
  readonly people: number;
}

/** A part of a score, and the reason that it stands for. */
export interface ScorePart {
  readonly reason: FeedReason;
  readonly points: number;
}

export interface Rank {
  /** From 0 to 100, to six places: what a cursor carries is what it is held against. */
  readonly score: number;
  /** Those that count for something, the weightiest first. */
  readonly parts: readonly ScorePart[];
}

/** What each part is worth at most. They add up to 100. */
export const weights = { concern: 40, waiting: 25, fresh: 15, group: 10, interest: 10 } as const;
/** After so many quiet hours a post counts half, and after as many again a quarter. */
export const freshHalfLifeHours = 36;
/** After so many hours of waiting, half of what waiting can count is reached. */
export const waitingHalfHours = 24;
/** So many people make half of the interest that there can be. */
export const halfInterestPeople = 3;

/** How much each way of being concerned counts. The strongest one does; being concerned twice is not being concerned more. */
export const concerns = {
  mentioned: 1,
  myCase: 0.9,
  written: 0.8,
  watching: 0.7,
  commented: 0.6,
} as const;

/**
 * Ranks a post for a reader (docs/feed.md): what waits counts by itself and more the longer it waits; all else counts by how
 * fresh the post is, so that what concerned somebody long ago makes room.
 */
export function rank(facts: RankFacts): Rank {
  const freshness = 2 ** -(Math.max(facts.quietHours, 0) / freshHalfLifeHours);
  const concern = strongest(facts);
  const parts: ScorePart[] = [
    { reason: 'waiting', points: weights.waiting * waited(facts.waitingHours) },
    { reason: 'fresh', points: weights.fresh * freshness },
    { reason: 'myGroup', points: facts.isMyGroup ? weights.group * freshness : 0 },
    { reason: 'interest', points: weights.interest * interest(facts.people) * freshness },
    ...(concern === null ? [] : [{ reason: concern, points: weights.concern * concerns[concern] * freshness }]),
  ];
  const score = parts.reduce((sum, { points }) => sum + points, 0);
  const counted = parts.filter(({ points }) => points > 0.005).sort((one, other) => other.points - one.points);
  return { score: Math.round(score * 1e6) / 1e6, parts: counted };
}

/** The share of each reason in percent, those that round to nothing left out. */
export function sharesOf({ parts }: Rank): { readonly reason: FeedReason; readonly share: number }[] {
  const whole = parts.reduce((sum, { points }) => sum + points, 0);
  if (whole === 0) return [];
  return parts
    .map(({ reason, points }) => ({ reason, share: Math.round((100 * points) / whole) }))
    .filter(({ share }) => share > 0);
}

/** Grows towards 1 with the time, never beyond. */
const waited = (hours: number | null): number =>
  hours === null || hours <= 0 ? 0 : 1 - 2 ** -(hours / waitingHalfHours);

/** Grows towards 1 with the people, each adding less than the one before, so that a crowd does not drown what is quiet. */
const interest = (people: number): number => people / (people + halfInterestPeople);

function strongest(facts: RankFacts): keyof typeof concerns | null {
  const found: Readonly<Record<keyof typeof concerns, boolean>> = {
    mentioned: facts.isMentioned,
    myCase: facts.isMyCase,
    written: facts.isMine,
    watching: facts.isWatched,
    commented: facts.isCommented,
  };
  const names = Object.keys(concerns) as (keyof typeof concerns)[];
  return names.find((name) => found[name]) ?? null;
}
