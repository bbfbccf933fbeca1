import { approvalPanel } from './approval/approval-panel.ts';
import { endPanel } from './end/end-panel.ts';
import { eventGatewayPanel } from './event-gateway/event-gateway-panel.ts';
import { exclusiveGatewayPanel } from './exclusive-gateway/exclusive-gateway-panel.ts';
import { formStartPanel } from './form-start/form-start-panel.ts';
import { inclusiveGatewayPanel } from './inclusive-gateway/inclusive-gateway-panel.ts';
import type { AnyNodePanel } from './node-panel.ts';
import { subProcessPanel } from './sub-process/sub-process-panel.ts';
import { terminateEndPanel } from './terminate-end/terminate-end-panel.ts';
import { userTaskPanel } from './user-task/user-task-panel.ts';

/** The panel of every node type of the engine. A new type adds its line here and nothing anywhere else. */
export const nodePanels: readonly AnyNodePanel[] = [
  formStartPanel,
  userTaskPanel,
  approvalPanel,
  exclusiveGatewayPanel,
  inclusiveGatewayPanel,
  eventGatewayPanel,
  subProcessPanel,
  endPanel,
  terminateEndPanel,
];

const byType = new Map(nodePanels.map((panel) => [panel.type, panel]));

/** The panel of a node type; null for a type that there is not. */
export function panelOf(type: string): AnyNodePanel | null {
  return byType.get(type) ?? null;
}
