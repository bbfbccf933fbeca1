import type { SecondFactorProof } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import type { Proof } from '../../security/second-factor.ts';

/** Reads what was shown as a second factor. @throws ProblemError `account.wrong-code` when nothing was */
export function proofOf({ code, recoveryCode }: SecondFactorProof): Proof {
  // People type codes as their app shows them, in two groups.
  if (code !== undefined) return { code: code.replace(/\s/g, '') };
  if (recoveryCode !== undefined) return { recoveryCode };
  throw new ProblemError('account.wrong-code');
}
