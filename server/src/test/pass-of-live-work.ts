import { type LivePass, livePass } from '../outbound/live-pass.ts';

/** A pass as a database gives it that knows one live work space, for tests of what stands behind the doors. */
export async function passOfLiveWork(): Promise<LivePass> {
  const database = { query: async () => ({ rows: [{ kind: 'live' }] }) };
  const pass = await livePass(database as unknown as Parameters<typeof livePass>[0], 'ours');
  if (pass === null) throw new Error('Expected a pass for live work.');
  return pass;
}
