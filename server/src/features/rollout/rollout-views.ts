import type {
  AdoptionUnit,
  CohortMember,
  LedgerEntry,
  Rollout,
  RolloutSummary,
  RolloutUnit,
  TrainingSession,
} from '@nativ/schemas';
import type { LedgerRow } from './ledger-store.ts';
import type { RolloutRow } from './rollout-store.ts';
import type { SessionRow } from './session-store.ts';
import type { CohortRow, EffectRow, UnitRow } from './unit-store.ts';

export function toSummary(row: RolloutRow): RolloutSummary {
  return {
    id: row.id,
    title: row.title,
    flow: { key: row.flowKey, title: row.flowTitle },
    version: row.version,
    isStaged: row.isStaged,
    goLiveOn: row.goLiveOn,
    rule: row.rule,
    share: row.share,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    units: row.units,
    ready: row.ready,
  };
}

export function toRollout(
  row: RolloutRow,
  {
    units,
    sessions,
    mayLead,
  }: { readonly units: readonly UnitRow[]; readonly sessions: readonly SessionRow[]; readonly mayLead: boolean },
): Rollout {
  return {
    ...toSummary(row),
    unitList: units.map(toUnit),
    sessions: sessions.map(toSession),
    mayLead,
    unitsSeeEachOther: row.unitsSeeEachOther,
    isLearner: row.isLearner,
    lessonIds: [...row.lessonIds],
  };
}

const countsOf = ({ people, invited, practised, passed, stuck, silent }: UnitRow) => ({
  people,
  invited,
  practised,
  passed,
  stuck,
  silent,
});

function toUnit(row: UnitRow): RolloutUnit {
  const { signOffId: id, signedAt: at } = row;
  return {
    group: { key: row.key, name: row.name },
    ...countsOf(row),
    signOff: id === null || at === null ? null : { id, by: row.signedBy, at: at.toISOString(), note: row.note ?? '' },
    isLive: row.isLive,
  };
}

function toSession(row: SessionRow): TrainingSession {
  return {
    ...row,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    calledOffAt: row.calledOffAt?.toISOString() ?? null,
    learners: [...row.learners],
  };
}

export const toCohortMember = (row: CohortRow): CohortMember => ({ ...row, invitedAt: row.invitedAt.toISOString() });

export function toAdoptionUnit(row: UnitRow, effect: EffectRow | null): AdoptionUnit {
  return {
    rollout: { id: row.rolloutId, title: row.rolloutTitle },
    group: { key: row.key, name: row.name },
    ...countsOf(row),
    isLive: row.isLive,
    liveSince: row.liveSince?.toISOString() ?? null,
    effect,
  };
}

export const toLedgerEntry = (row: LedgerRow): LedgerEntry => ({ ...row, at: row.at.toISOString() });
