import { evaluate } from '../expressions/expression.ts';
import type { Failure, NodeRun } from '../model/compiled-flow.ts';
import type { Wait } from '../state/instance.ts';
import { expressionFailed } from './fail.ts';
import type { CompileSite } from './node-type.ts';
import { isStorable } from './set-variables/storable.ts';

type MessageWait = Extract<Wait, { kind: 'message' }>;

/** How a node waits for a message, and what it does with it. */
export interface MessagePart {
  readonly wait: (run: NodeRun) => MessageWait | Failure;
  readonly receive: (run: NodeRun, content: unknown) => void;
}

/** Compiles the settings that every node has that waits for a message. */
export function compileMessage(
  config: { readonly message: string; readonly key?: string; readonly variable?: string },
  site: CompileSite,
): MessagePart {
  const { message: name, variable } = config;
  const key = config.key === undefined ? null : site.compileExpression(config.key, 'key');
  site.checkMessage(name);
  const nodeId = site.node.id;
  return {
    wait: (run) => {
      if (key === null) return { kind: 'message', name, key: null };
      const result = evaluate(key, run.variables);
      if ('failure' in result) return expressionFailed('The key of the message', result.failure);
      const { value } = result;
      // A wait without the key it asks for would take the messages of others.
      if (typeof value !== 'string' && typeof value !== 'number')
        return expressionFailed('The key of the message', 'Expected a text or a number, but found none.');
      return { kind: 'message', name, key: String(value) };
    },
    receive: (run, content) => {
      const kept = isStorable(content) ? content : null;
      if (variable !== undefined) run.setVariables({ [variable]: kept ?? null });
      run.record({ kind: 'messageReceived', nodeId, detail: { name } });
    },
  };
}
