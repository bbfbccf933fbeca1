/**
 * Trouble that the operator can mend: it ends the program with this one sentence and exit code 1, without a stack trace.
 * Thrown through the start of the program only; in requests, trouble is a problem document.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
