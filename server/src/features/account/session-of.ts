import { ProblemError } from '../../http/problem.ts';
import type { Actor, ActorSession } from '../../security/actor.ts';

/** The session of somebody who is signed in. What concerns one's own account is not for tokens. @throws ProblemError `session.required` */
export function sessionOf({ session }: Actor): ActorSession {
  if (session === undefined) throw new ProblemError('session.required');
  return session;
}
