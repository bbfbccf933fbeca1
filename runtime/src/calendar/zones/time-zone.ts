import { DAY_MS } from '../../state/civil-date.ts';
import { FIRST_YEAR, LAST_YEAR } from '../horizon.ts';
import { zoneData } from './zone-data.ts';
import { changesOfYear, type OffsetChange, parseZoneRule } from './zone-rule.ts';

/** The civil time of a place: stretches of time with a constant offset from UTC. */
export interface TimeZone {
  readonly name: string;
  /** Where each stretch begins, in milliseconds since 1970; the first begins at minus infinity. */
  readonly starts: readonly number[];
  /** The offset of each stretch, in milliseconds east of UTC. */
  readonly offsets: readonly number[];
}

/** A stretch of a time zone with a constant offset: from `from`, to before `to`. */
export interface ZoneStretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const zones = new Map<string, TimeZone>();
const lineByName = new Map(
  zoneData.flatMap((line) => {
    const names = line.slice(0, line.indexOf('|'));
    return names.split(' ').map((name) => [name, line] as const);
  }),
);

/** The names of all time zones, aliases included. */
export function timeZoneNames(): readonly string[] {
  return [...lineByName.keys()];
}

/**
 * The time zone of a name of the IANA database, such as `Asia/Jerusalem`; null when there is none. It comes from data of our
 * own (docs/decisions/0008), so that every machine computes the same instants. It is known from 1970 on.
 */
export function findTimeZone(name: string): TimeZone | null {
  const known = zones.get(name);
  if (known) return known;
  const line = lineByName.get(name);
  if (line === undefined) return null;
  const zone = readZone(name, line);
  zones.set(name, zone);
  return zone;
}

function readZone(name: string, line: string): TimeZone {
  const [, history = '', rule = ''] = line.split('|');
  const [first = '0', ...parts] = history.split(' ');
  const starts = [Number.NEGATIVE_INFINITY];
  const offsets = [Number(first) * 1000];
  let at = 0;
  for (const part of parts) {
    const [distance = '', offset = ''] = part.split('@');
    at += Number.parseInt(distance, 36) * 1000;
    starts.push(at);
    offsets.push(Number(offset) * 1000);
  }
  for (const change of changesAfter(at, rule)) {
    starts.push(change.at);
    offsets.push(change.offset);
  }
  return { name, starts, offsets };
}

/** What the rule says for the years after the last change that is written out. */
function changesAfter(last: number, text: string): OffsetChange[] {
  const rule = parseZoneRule(text);
  if (rule === null) return [];
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 2 }, (_, index) => FIRST_YEAR + index);
  return years.flatMap((year) => changesOfYear(rule, year)).filter(({ at }) => at > last);
}

/** The offset of a time zone at an instant, in milliseconds east of UTC: local time = instant + offset. */
export function offsetAt(zone: TimeZone, instantMs: number): number {
  return zone.offsets[stretchIndex(zone, instantMs)] as number;
}

function stretchIndex({ starts }: TimeZone, instantMs: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= instantMs) low = middle;
    else high = middle;
  }
  return low;
}

/** The stretches of constant offset between two instants, in their order, cut off at both. */
export function stretchesBetween(zone: TimeZone, from: number, to: number): ZoneStretch[] {
  const stretches: ZoneStretch[] = [];
  for (let index = stretchIndex(zone, from); index < zone.starts.length; index += 1) {
    const start = zone.starts[index] as number;
    if (start >= to) break;
    const end = zone.starts[index + 1] ?? Number.POSITIVE_INFINITY;
    stretches.push({ from: Math.max(start, from), to: Math.min(end, to), offset: zone.offsets[index] as number });
  }
  return stretches;
}

/**
 * The instant at which the clocks of a place show a local time, given as milliseconds since 1970-01-01 00:00 of that place.
 * A time that comes twice, when clocks go back, means the first. A time that is skipped, when clocks go forward,
 * moves on by as much as is skipped: 02:30 becomes 03:30, as in calendar programs (RFC 5545).
 */
export function instantAtLocalTime(zone: TimeZone, localMs: number): number {
  // No offset and no change of offsets is larger than a day, so the instant lies within two.
  const stretches = stretchesBetween(zone, localMs - 2 * DAY_MS, localMs + 2 * DAY_MS);
  let offsetBefore = stretches[0]?.offset ?? 0;
  for (const { from, to, offset } of stretches) {
    const instant = localMs - offset;
    if (instant < from) return localMs - offsetBefore;
    if (instant < to) return instant;
    offsetBefore = offset;
  }
  return localMs - offsetBefore;
}
