import type { FlowVersion, IncidentKind } from '@nativ/schemas';
import type { StepFacts } from './step-facts.ts';
import type { Bulk } from './use-bulk-run.ts';

export interface StepPanelProps {
  readonly flow: string;
  readonly version: number | null;
  readonly step: StepFacts;
  readonly drawn: FlowVersion;
  /** The versions that cases may be moved to. */
  readonly versions: readonly number[];
  readonly kinds: readonly IncidentKind[];
  readonly bulk: Bulk;
  readonly onOpen: (instanceId: string) => void;
  readonly onClose: () => void;
}
