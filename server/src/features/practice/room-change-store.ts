import type { PoolClient } from 'pg';

export interface RoomChange {
  readonly title?: string | undefined;
  readonly isShared?: boolean | undefined;
  readonly colleagues?: { readonly isOn?: boolean | undefined; readonly delayMs?: number | undefined } | undefined;
}

/** Changes what is said of a room, from live work or within it. */
export async function updateRoom(client: PoolClient, id: string, { title, isShared, colleagues }: RoomChange) {
  await client.query(
    `update nativ.practice_rooms set title = coalesce($2, title), is_shared = coalesce($3, is_shared),
       colleagues_on = coalesce($4, colleagues_on), colleagues_delay_ms = coalesce($5, colleagues_delay_ms)
     where id = $1`,
    [id, title ?? null, isShared ?? null, colleagues?.isOn ?? null, colleagues?.delayMs ?? null],
  );
}
