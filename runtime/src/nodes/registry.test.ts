import { definitions } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { nodeTypes } from './registry.ts';

test('every node type has a config definition, and every definition of a node its type', () => {
  const notTypes = ['variable-assignment', 'timing'];
  const defined = Object.keys(definitions)
    .filter((id) => id.startsWith('nativ:nodes/'))
    .map((id) => id.slice('nativ:nodes/'.length))
    .filter((name) => !notTypes.includes(name));

  expect([...nodeTypes.keys()].sort()).toEqual(defined.sort());
});
