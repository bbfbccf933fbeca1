import type { ClassifyConfig } from '@nativ/schemas';
import type { Classification } from '../../engine/classification.ts';
import type { Command, CompleteTask } from '../../engine/command.ts';
import { reject } from '../../engine/reject.ts';
import { HIDDEN, READS_HIDDEN } from '../../expressions/hidden.ts';
import { isSensitive } from '../../expressions/value-type.ts';
import type { NodeBehaviour, NodeRun, Outcome } from '../../model/compiled-flow.ts';
import { move, taskLifecycle } from '../../state/lifecycle.ts';
import { expressionFailed } from '../fail.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { CompileSite, NodeType, ReviewSite } from '../node-type.ts';
import { sortingTaskMaker } from './held-back.ts';
import { abstention, classificationIn, judged, sortedByPerson, sortingType } from './sorting.ts';
import { expressionsOf, textReader } from './text-to-sort.ts';

/**
 * Lets a classifier sort a text.
 *
 * Token: leaves by the only edge with the label as `vars.<variable>.label`; that is null when the classifier abstains: it
 * has no text, no model, is not sure enough, or the text is like nothing it knows. What it said stands in the history, so
 * that a replay does not ask it again.
 * Waits: when it abstains and `heldBack` names a group, until a person of it has sorted; and for the answer of a model
 * server, where the classifier has one.
 * Ended by: itself, as soon as it is entered; `completeTask`, whose `label` counts as if the classifier had said it;
 * `reportSuccess` or `reportFailure`, after which it abstains, since nothing stops a case for want of a label; or by being
 * withdrawn, which cancels the task or the request.
 */
export const classify: NodeType<ClassifyConfig> = {
  type: 'classify',
  role: 'activity',
  waits: false,
  isHost: true,
  net: ({ heldBack }) => passOn(heldBack !== undefined),
  variables: ({ variable, classifier }, _typeOf, labelsOf) => [
    { name: variable, type: sortingType(variable, labelsOf(classifier)) },
  ],
  review: reviewClassifier,
  compile: (config, site) => new Sorter(config, site).behaviour,
};

/** Says what would make it abstain from every text, or from a part of it. */
function reviewClassifier(config: ClassifyConfig, { site, report }: ReviewSite): void {
  const { classifier } = config;
  const facts = site.classifier(classifier);
  if (facts === null) return;
  if (!facts.isReady) report('classifier.no-model', { setting: 'classifier', classifier });
  const isLeftOut = !facts.readsSealed && expressionsOf(config, site).some(({ type }) => isSensitive(type));
  if (isLeftOut) report('classifier.sealed-left-out', { setting: 'fields', classifier });
}

/** One node of the type. */
class Sorter {
  readonly behaviour: NodeBehaviour;
  private readonly config: ClassifyConfig;
  private readonly nodeId: string;
  private readonly leave: Outcome;
  private readonly textOf: ReturnType<typeof textReader>;
  private readonly hold: ReturnType<typeof sortingTaskMaker> | null;

  constructor(config: ClassifyConfig, site: CompileSite) {
    site.checkClassifier(config.classifier);
    this.config = config;
    this.nodeId = site.node.id;
    this.leave = leaveByOnlyEdge(site);
    this.textOf = textReader(expressionsOf(config, site));
    this.hold = config.heldBack === undefined ? null : sortingTaskMaker(config.heldBack, config.classifier, site);
    this.behaviour = {
      enter: (run) => this.enter(run),
      resume: (run, _token, command) => this.resume(run, command),
      withdraw: (run, { waitsFor }) => {
        if (waitsFor.kind === 'task') this.cancelTask(run, waitsFor.taskId);
        if (waitsFor.kind === 'job') this.cancelRequest(run, waitsFor.jobId);
      },
    };
  }

  private enter(run: NodeRun): Outcome {
    const { classifier, atLeast = null } = this.config;
    const text = this.textOf(run);
    if ('kind' in text) return text;
    const said = run.observe(() => run.env.classify?.({ classifier, ...text, atLeast }) ?? null);
    return said === 'ask' ? this.askServer(run, text.open) : this.take(run, said ?? abstention('noModel'), text.open);
  }

  /** What is sealed never goes to another system. */
  private askServer(run: NodeRun, text: string): Outcome {
    const { nodeId } = this;
    if (text === '') return this.take(run, abstention('noText'), text);
    const jobId = run.nextId();
    const { classifier } = this.config;
    run.ask({ kind: 'askModel', jobId, nodeId, classifier, text }, { kind: 'requestSent', nodeId, detail: { jobId } });
    return { kind: 'wait', for: { kind: 'job', jobId } };
  }

  private resume(run: NodeRun, command: Command): Outcome {
    const { nodeId } = this;
    if (command.kind === 'completeTask') return this.sortedBy(run, command);
    if (command.kind !== 'reportSuccess' && command.kind !== 'reportFailure')
      throw new Error(`Expected '${nodeId}' to be sorted, but found '${command.kind}'.`);
    const isAnswered = command.kind === 'reportSuccess';
    const { jobId } = command;
    run.record({ kind: isAnswered ? 'requestSucceeded' : 'requestFailed', nodeId, detail: { jobId } });
    const text = this.textOf(run);
    const said = isAnswered ? classificationIn(command.result) : abstention('noAnswer');
    return this.take(run, said, 'kind' in text ? '' : text.open);
  }

  /** Goes on with what was said, or lets a person sort what the classifier abstained from. */
  private take(run: NodeRun, said: Classification | typeof HIDDEN, text: string): Outcome {
    if (said === HIDDEN) return expressionFailed('The text to sort', READS_HIDDEN);
    const { nodeId } = this;
    const { classifier, variable, atLeast = 0 } = this.config;
    const sorting = judged(said, atLeast);
    const held = sorting.label === null && this.hold !== null ? this.hold(run) : null;
    if (held?.kind === 'fail') return held;
    run.setVariables({ [variable]: { ...sorting, sortedBy: 'model' } });
    const likeness = held === null || text === '' ? null : (run.env.likeness?.(text) ?? null);
    const task = { taskId: held?.taskId ?? null, likeness };
    run.ask(
      { kind: 'keepSorting', sortingId: run.nextId(), nodeId, classifier, ...sorting, ...task },
      { kind: 'textClassified', nodeId, detail: { classifier, ...sorting } },
    );
    return held === null ? this.leave : { kind: 'wait', for: { kind: 'task', taskId: held.taskId } };
  }

  private sortedBy(run: NodeRun, { taskId, data, by }: CompleteTask): Outcome {
    const { nodeId } = this;
    const { label } = data;
    if (typeof label !== 'string' && label !== (HIDDEN as unknown)) return WITHOUT_LABEL;
    move(taskLifecycle, 'open', 'completed');
    const { variable } = this.config;
    const before = run.variables.vars[variable] as { readonly model?: number | null } | undefined;
    run.setVariables({ [variable]: sortedByPerson(label, before?.model ?? null) });
    run.ask(
      { kind: 'settleSorting', taskId, label: label as string, by },
      { kind: 'taskCompleted', nodeId, detail: { taskId } },
    );
    return this.leave;
  }

  private cancelTask(run: NodeRun, taskId: string): void {
    const { nodeId } = this;
    move(taskLifecycle, 'open', 'cancelled');
    run.ask({ kind: 'cancelTask', taskId }, { kind: 'taskCancelled', nodeId, detail: { taskId } });
  }

  private cancelRequest(run: NodeRun, jobId: string): void {
    const { nodeId } = this;
    run.ask({ kind: 'cancelHttp', jobId }, { kind: 'requestCancelled', nodeId, detail: { jobId } });
  }
}

const WITHOUT_LABEL: Outcome = {
  kind: 'reject',
  rejection: reject('sorting.without-label', 'a label', 'none', 'Choose one.'),
};
