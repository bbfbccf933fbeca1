import { type Env, type Step, start } from '@nativ/runtime';
import type { Directory } from './directory.ts';
import type { PublishedFlow } from './published.ts';

/** The version that a new case goes by, and its first step. */
export interface FirstStep {
  readonly flow: PublishedFlow;
  readonly step: Step;
}

/**
 * Takes the first step of a new case. While a flow is rolled out, the newest version starts in memory; when a group that this
 * would leave a task or a post in is not ready, the step is thrown away and the case goes by the previous version, for good.
 * A version that reaches no group with its first step waits until all are ready that it names anywhere.
 *
 * @throws UnknownKey when the flow names a group that the directory does not know
 */
export function startVersion(
  flow: PublishedFlow,
  input: Parameters<typeof start>[1],
  env: Env,
  directory: Directory,
): FirstStep {
  const step = start(flow.flow, input, env);
  if (flow.staged === null || isReady(flow, step, directory)) return { flow, step };
  const { previous } = flow.staged;
  return { flow: previous, step: start(previous.flow, input, env) };
}

function isReady({ document, staged }: PublishedFlow, { effects }: Step, directory: Directory): boolean {
  const reached = effects.flatMap((effect) =>
    effect.kind === 'createTask' || effect.kind === 'createPost' ? effect.group : [],
  );
  const named = reached.length > 0 ? reached : groupsNamed(document);
  return named.every((key) => staged?.readyGroupIds.has(directory.groupId(key)));
}

/** The keys of the groups that the steps of a flow name. */
export function groupsNamed({ nodes }: Pick<PublishedFlow['document'], 'nodes'>): string[] {
  const named = nodes.flatMap(({ config }) => [config?.group, ...(Array.isArray(config?.groups) ? config.groups : [])]);
  return [...new Set(named.filter((key) => typeof key === 'string'))];
}
