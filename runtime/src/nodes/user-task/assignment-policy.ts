import type { TaskAssignment } from '@nativ/schemas';
import type { AssignmentPolicy } from '../../engine/effect.ts';
import { evaluateToKeep } from '../../expressions/expression.ts';
import type { Failure, NodeRun } from '../../model/compiled-flow.ts';
import { expressionFailed } from '../fail.ts';
import type { CompileSite } from '../node-type.ts';

/** Compiles the policy by which a task gets its person: what the case says of it is filled in at run time. */
export function compileAssignmentPolicy(
  assignment: TaskAssignment,
  site: CompileSite,
): (run: NodeRun) => AssignmentPolicy | Failure {
  const { kind, person, skills = [], language, whenNobodyWorks } = assignment;
  const hours = whenNobodyWorks === undefined ? {} : { whenNobodyWorks };
  if (kind === 'roundRobin' || kind === 'leastLoaded') return () => ({ kind, ...hours });
  if (kind === 'field' && person === undefined) site.report('config.missing', { setting: 'person' });
  const source = kind === 'field' ? person : language;
  if (source === undefined) return () => ({ kind: 'skill', skills, language: null, ...hours });
  const expression = site.compileExpression(source, kind === 'field' ? 'person' : 'language');
  return (run) => {
    const result = evaluateToKeep(expression, run.variables);
    if ('failure' in result) return expressionFailed('The assignment of the task', result.failure);
    const value = typeof result.value === 'string' && result.value !== '' ? result.value : null;
    return kind === 'field' ? { kind, person: value } : { kind: 'skill', skills, language: value, ...hours };
  };
}
