import type { CaseHandling, Person } from '@nativ/schemas';
import type { HandlingRow } from './handling-store.ts';

type Kind = CaseHandling['kind'];

const kinds: Readonly<Record<string, Kind>> = {
  'task.claimed': 'claimed',
  'task.givenBack': 'givenBack',
  'task.handedOn': 'handedOn',
  'task.takenBack': 'takenBack',
  'task.dueMoved': 'dueChanged',
};

/**
 * What was recorded, as it is told: a move that a hand-over or taking it back brought along is one thing with it. They stand in
 * one transaction, so that they have one instant.
 */
export function toHandling(rows: readonly HandlingRow[]): CaseHandling[] {
  const together = (row: HandlingRow, isMove: boolean) =>
    rows.find(
      (one) =>
        one !== row &&
        row.task_id !== null &&
        one.task_id === row.task_id &&
        one.at.getTime() === row.at.getTime() &&
        (one.action === 'group.itemMovedIn') === isMove &&
        (isMove || one.action === 'task.handedOn' || one.action === 'task.takenBack'),
    );
  return rows.flatMap((row): CaseHandling[] => {
    const isMove = row.action === 'group.itemMovedIn';
    if (isMove && together(row, false)) return [];
    const kind = kindOf(row);
    if (kind === null) return [];
    const { group_key: key, group_name: name } = isMove ? row : (together(row, true) ?? row);
    return [
      {
        id: row.id,
        at: row.at.toISOString(),
        kind,
        taskId: row.task_id,
        by: personIn(row.by_id, row.by_name),
        person: personIn(row.person_id, row.person_name),
        group: key === null || name === null ? null : { key, name },
      },
    ];
  });
}

function kindOf({ action, task_id: taskId, person_id: personId, fields }: HandlingRow): Kind | null {
  if (action === 'group.itemMovedIn') return taskId === null ? 'caseMoved' : 'moved';
  if (action === 'task.assigned') return personId === null ? 'givenBack' : 'handedOn';
  if (action !== 'task.changed') return kinds[action] ?? null;
  const changed = fields?.split(' ') ?? [];
  if (changed.includes('dueAt')) return 'dueChanged';
  return changed.includes('followUpAt') ? 'followUpChanged' : null;
}

const personIn = (id: string | null, name: string | null): Person | null =>
  id === null || name === null ? null : { id, name };
