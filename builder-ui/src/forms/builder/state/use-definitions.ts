import { useMemo } from 'react';
import { useBuilder } from './use-builder.ts';

/**
 * What questions may refer to, as a schema of its own. The schema as a whole is another one with every letter that is
 * typed, and whoever read it would be drawn anew each time: with 300 questions, 300 ms a letter (measured 2026-11-22).
 */
export function useDefinitions(): Readonly<Record<string, unknown>> {
  const definitions = useBuilder(({ history }) => history.present.schema.definitions);
  const $defs = useBuilder(({ history }) => history.present.schema.$defs);
  const $schema = useBuilder(({ history }) => history.present.schema.$schema);
  return useMemo(
    () => ({
      ...($schema !== undefined && { $schema }),
      ...(definitions !== undefined && { definitions }),
      ...($defs !== undefined && { $defs }),
    }),
    [definitions, $defs, $schema],
  );
}
