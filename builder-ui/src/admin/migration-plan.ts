import type { FlowNode, MigrationOutcome } from '@nativ/schemas';

/** A step of the old version and where its cases could go in the new one. */
export interface StepToMap {
  readonly node: FlowNode;
  /** Steps of the new version of the same type. */
  readonly targets: readonly FlowNode[];
}

/** The steps that need an answer: those that the new version lacks, or has as something else. */
export function stepsToMap(from: readonly FlowNode[], to: readonly FlowNode[]): StepToMap[] {
  const kept = new Map(to.map((node) => [node.id, node.type]));
  return from
    .filter(({ id, type }) => kept.get(id) !== type)
    .map((node) => ({ node, targets: to.filter(({ type }) => type === node.type) }));
}

/** The outcomes with the refused ones first, since somebody has to look at them. */
export function refusedFirst(outcomes: readonly MigrationOutcome[]): MigrationOutcome[] {
  const isRefused = ({ outcome }: MigrationOutcome) => outcome === 'refused';
  return [...outcomes.filter(isRefused), ...outcomes.filter((each) => !isRefused(each))];
}
