import type { FlowProblem } from '@nativ/schemas';
import { expect, it } from 'vitest';
import { panelOf } from '../../../nodes/node-panels.ts';
import { sortProblems } from './problems-at-settings.ts';

const problem = (code: string, setting?: string): FlowProblem => ({
  severity: 'error',
  nodeId: 'review',
  code,
  message: code,
  ...(setting !== undefined && { setting }),
});
const sorted = (type: string, ...problems: FlowProblem[]) => {
  const { ofStep, at } = sortProblems(problems, panelOf(type));
  return { ofStep: ofStep.map(({ code }) => code), at: [...at].map(([name, found]) => [name, found.length]) };
};

it('puts what is about a setting beside it, and the rest above', () => {
  const found = sorted('userTask', problem('node.dead-end'), problem('placeholder.unknown-field', 'title'));

  expect(found).toEqual({ ofStep: ['node.dead-end'], at: [['title', 1]] });
});

it('finds a setting that stands in another', () => {
  expect(sorted('userTask', problem('config.missing', 'person'))).toEqual({ ofStep: [], at: [['assignment', 1]] });
});

it('says nothing twice: not what the form marks, nor what an editor checks while one types', () => {
  const found = sorted(
    'httpRequest',
    problem('config.missing', 'connector'),
    problem('config.invalid', 'body.0.variable'),
  );

  expect(found).toEqual({ ofStep: [], at: [] });
  expect(sorted('forEach', problem('setting.unknown-field', 'list'))).toEqual({ ofStep: [], at: [] });
});

it('leaves above what no setting of the panel is about', () => {
  const found = sorted('end', problem('config.unknown-setting', 'colour'));

  expect(found).toEqual({ ofStep: ['config.unknown-setting'], at: [] });
});
