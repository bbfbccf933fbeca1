import type { SubmissionReceipt } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { closedProblem } from '../intake/closed-problem.ts';
import type { SubmissionOutcome } from './submission-service.ts';

/** The acknowledgement of a stored submission. @throws ProblemError for every other outcome */
export function receiptOf(outcome: SubmissionOutcome): SubmissionReceipt {
  switch (outcome.kind) {
    case 'accepted':
      return outcome.receipt;
    case 'unknownForm':
      throw new ProblemError('form.not-found');
    case 'invalid':
      throw new ProblemError('submission.invalid', { errors: outcome.errors });
    case 'closed':
      throw closedProblem(outcome);
    case 'tooMany':
      throw new ProblemError('request.too-many', { headers: { 'Retry-After': String(outcome.seconds) } });
    case 'keyReused':
      throw new ProblemError('idempotency.key-reused');
    case 'full':
      throw new ProblemError('server.overloaded');
  }
}
