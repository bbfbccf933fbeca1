import { expect, test } from 'vitest';
import { backtestWords } from './backtest-words.ts';

const nodes = new Map(
  [
    { id: 'sort', type: 'exclusiveGateway', name: { he: 'מיון', en: 'Sorting' } },
    { id: 'a', type: 'userTask', name: { he: 'מענה', en: 'Answer' } },
    { id: 'b', type: 'userTask' },
  ].map((node) => [node.id, node] as const),
);
const to = (toNodeId: string) => ({ at: '', nodeId: 'sort', edgeId: 'e', toNodeId });

test('an outcome is told by the names of the steps, or their ids, in both languages', () => {
  expect(backtestWords({ kind: 'different', nodeId: 'sort', went: [to('a')], would: [to('b')] }, nodes)).toEqual({
    en: 'At “Sorting” the case went to “Answer”, and would go to “b”.',
    he: 'בשלב „מיון” התיק המשיך אל „מענה”, ועכשיו היה ממשיך אל „b”.',
  });
  expect(backtestWords({ kind: 'different', nodeId: 'sort', went: [], would: [to('a'), to('b')] }, nodes).en).toBe(
    'At “Sorting” the case did not go on to “Answer” and “b”, and would.',
  );
  expect(backtestWords({ kind: 'different', nodeId: 'sort', went: [to('a')], would: [] }, nodes).he).toBe(
    'בשלב „מיון” התיק המשיך אל „מענה”, ועכשיו לא היה ממשיך לשם.',
  );
});

test.each(['noAnswer', 'hidden', 'migrated', 'notRetraced', 'tooLong'] as const)('%s is told', (reason) => {
  const { en, he } = backtestWords({ kind: 'unknown', reason, nodeId: 'a' }, nodes);

  expect(en).not.toContain('undefined');
  expect(he).toMatch(/[א-ת]/);
});
