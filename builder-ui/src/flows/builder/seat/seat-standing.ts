import type { FlowEditor } from '@nativ/schemas';

/** Where this tab stands with the seat of the editor. */
export type SeatStanding =
  /** Nothing was heard of the server yet. */
  | { readonly kind: 'unknown' }
  /** `asker`: who would like to take over, and waits for an answer. */
  | { readonly kind: 'mine'; readonly asker: string | null }
  /** Nobody edits, and this tab does not either. */
  | { readonly kind: 'free' }
  /** The same person edits in another tab. */
  | { readonly kind: 'elsewhere'; readonly since: string }
  | {
      readonly kind: 'theirs';
      readonly name: string;
      readonly since: string;
      readonly ask: Ask;
      /** How this tab came to lose the seat; null when it never had it. */
      readonly lost: Loss | null;
    };

export type Ask =
  | { readonly kind: 'none' | 'declined' }
  | { readonly kind: 'waiting'; readonly forceInSeconds: number }
  /** Somebody else was first to ask. */
  | { readonly kind: 'others'; readonly name: string };

/** Handed over by this tab; taken since it did not answer; or free for a minute since nothing was heard of it. */
export type Loss = 'handOver' | 'force' | 'silence';

export const unknownSeat: SeatStanding = { kind: 'unknown' };

/** Whether this tab may change the draft. Until the server has spoken it may: the server decides when it saves. */
export const mayEdit = ({ kind }: SeatStanding): boolean => kind === 'mine' || kind === 'unknown';

/** What an answer of the server means for this tab, which stood somewhere before. */
export function standingOf({ editor, request }: FlowEditor, before: SeatStanding): SeatStanding {
  if (editor === null) return { kind: 'free' };
  if (editor.isThisTab) {
    return { kind: 'mine', asker: request && !request.isDeclined && !request.isMe ? request.person.name : null };
  }
  if (editor.isMe) return { kind: 'elsewhere', since: editor.since };
  return {
    kind: 'theirs',
    name: editor.person.name,
    since: editor.since,
    ask: askOf(request),
    lost: before.kind === 'mine' ? lossBy[editor.cameBy] : before.kind === 'theirs' ? before.lost : null,
  };
}

const lossBy: Readonly<Record<NonNullable<FlowEditor['editor']>['cameBy'], Loss>> = {
  handOver: 'handOver',
  force: 'force',
  free: 'silence',
};

function askOf(request: FlowEditor['request']): Ask {
  if (request === null) return { kind: 'none' };
  if (!request.isThisTab) return request.isDeclined ? { kind: 'none' } : { kind: 'others', name: request.person.name };
  return request.isDeclined ? { kind: 'declined' } : { kind: 'waiting', forceInSeconds: request.forceInSeconds };
}

/**
 * How soon to ask again: news of the seat come by themselves (use-seat.ts), so that this is a sign of life, well within the
 * minute after which a seat is free, and a second way to hear of somebody who asks before they may take it by force.
 */
export function nextBeatMs(standing: SeatStanding): number {
  if (standing.kind === 'theirs') return standing.ask.kind === 'waiting' ? 2_000 : 15_000;
  return standing.kind === 'mine' ? 12_000 : 4_000;
}
