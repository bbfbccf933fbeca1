import type { CompiledFlow } from '../model/compiled-flow.ts';
import type { Instance } from '../state/instance.ts';
import type { Command } from './command.ts';
import { deliverMessage } from './deliver-message.ts';
import { cancelInstance } from './end-instance.ts';
import { reject } from './reject.ts';
import { resolveIncident } from './resolve-incident.ts';
import { resumeToken } from './resume-token.ts';
import { runToRest } from './run-to-rest.ts';
import type { Env, Rejection, Step } from './step.ts';
import { StepDraft } from './step-draft.ts';
import { StepRun } from './step-run.ts';
import { takeTurns } from './take-turns.ts';
import { withdrawByPerson } from './withdraw-by-person.ts';

/** Does what a command asks of an instance, or says why it does not fit the instance's state. */
export function advance(flow: CompiledFlow, instance: Instance, command: Command, env: Env): Step | Rejection {
  if (instance.status === 'completed' || instance.status === 'cancelled')
    return reject(
      'instance.ended',
      `instance '${instance.id}' to be running`,
      `it is ${instance.status}`,
      'Reload it.',
    );
  const draft = new StepDraft(flow, instance, env);
  const run = new StepRun(draft);
  const perform = performers[command.kind] as Perform<Command> | undefined;
  if (!perform) throw new Error(`Expected a command of the engine, but found '${command.kind}'.`);
  const rejection = perform(draft, run, command);
  if (rejection) return rejection;
  if (!draft.isOver) runToRest(draft, run);
  return draft.finish(command);
}

/** Changes the draft as a command asks, or says why not; tokens that it sets in motion run afterwards. */
type Perform<Kind extends Command> = (draft: StepDraft, run: StepRun, command: Kind) => Rejection | null;

/** What each kind of command does: a new kind is one more line. */
const performers: { readonly [Kind in Command['kind']]: Perform<Extract<Command, { kind: Kind }>> } = {
  completeTask: resumeToken,
  fireTimer: resumeToken,
  reportSuccess: resumeToken,
  reportFailure: resumeToken,
  deliverMessage,
  withdraw: withdrawByPerson,
  resolveIncident,
  continue: takeTurns,
  cancel: (draft, run) => {
    cancelInstance(draft, run);
    return null;
  },
  migrate: () =>
    reject(
      'migration.needs-both-versions',
      'a migration to be given both versions of the flow',
      'found one',
      "Call 'migrate'.",
    ),
};
