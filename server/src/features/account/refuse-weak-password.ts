import { ProblemError } from '../../http/problem.ts';
import { isWeakPassword } from '../../security/weak-password.ts';

/** @throws ProblemError `password.weak` for a password that is among the first that anybody would try */
export function refuseWeakPassword(path: string, password: string, context: readonly string[]): void {
  if (!isWeakPassword(password, context)) return;
  throw new ProblemError('password.weak', { errors: [{ path, message: 'is too easy to guess' }] });
}
