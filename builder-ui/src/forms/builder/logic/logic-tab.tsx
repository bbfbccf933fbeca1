import type { FormProblem } from '@nativ/schemas';

interface LogicTabProps {
  readonly problems: readonly FormProblem[];
  readonly shown: string | null;
  readonly onShown: (id: string | null) => void;
}

export function LogicTab(_props: LogicTabProps) {
  return null;
}
