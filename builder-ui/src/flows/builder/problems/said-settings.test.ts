import type { FlowProblem } from '@nativ/schemas';
import { expect, it } from 'vitest';
import { panelOf } from '../../../nodes/node-panels.ts';
import { saidSettings } from './said-settings.ts';

const empty: FlowProblem = {
  code: 'config.missing',
  severity: 'error',
  nodeId: 'review',
  setting: 'group',
  message: "Expected 'group' of 'Review' to be filled in.",
  messages: { en: "Expected 'group' of 'Review' to be filled in.", he: "בשלב 'בדיקה' חסר 'group'." },
};

it('names a setting as its panel does, in each language', () => {
  const title = panelOf('userTask')?.settings.group?.title;
  const [said] = saidSettings([empty], [{ id: 'review', type: 'userTask' }]);
  expect(said?.messages).toEqual({
    en: `Expected '${title?.en}' of 'Review' to be filled in.`,
    he: `בשלב 'בדיקה' חסר '${title?.he}'.`,
  });
});

it('leaves alone what no panel names', () => {
  expect(saidSettings([empty], [])).toEqual([empty]);
});
