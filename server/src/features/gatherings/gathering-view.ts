import type { Gathering, GatheringSummary } from '@nativ/schemas';
import type { GatheringRow, GatheringSummaryRow, ParticipantRow } from './gathering-store.ts';

export function toGatheringSummary(row: GatheringSummaryRow): GatheringSummary {
  return {
    id: row.id,
    title: row.title,
    place: row.place,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at?.toISOString() ?? null,
    group: { key: row.group_key, name: row.group_name },
    createdBy: { id: row.created_by, name: row.created_by_name },
    places: row.places,
    going: row.going,
    myAnswer: row.my_answer,
    archivedAt: row.archived_at?.toISOString() ?? null,
  };
}

/** @param now at which it is judged whether there is still something to answer */
export function toGathering(row: GatheringRow, participants: readonly ParticipantRow[], now: Date): Gathering {
  const isOn = row.archived_at === null && row.speaks;
  return {
    ...toGatheringSummary(row),
    description: row.description,
    participants: participants.map(({ user_id: id, name, answer }) => ({ person: { id, name }, answer })),
    may: { answer: isOn && !isOver(row, now), invite: isOn && !isOver(row, now), edit: row.speaks && row.leads },
  };
}

const dayMs = 24 * 60 * 60 * 1000;

/** As app.answer_gathering has it: where nobody said when it ends, a day after it began. */
function isOver({ starts_at: startsAt, ends_at: endsAt }: GatheringRow, now: Date): boolean {
  return (endsAt?.getTime() ?? startsAt.getTime() + dayMs) < now.getTime();
}
