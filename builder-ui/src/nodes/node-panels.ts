import { approvalPanel } from './approval/approval-panel.ts';
import { boundaryErrorPanel } from './boundary-error/boundary-error-panel.ts';
import { boundaryMessagePanel } from './boundary-message/boundary-message-panel.ts';
import { boundaryTimerPanel } from './boundary-timer/boundary-timer-panel.ts';
import { callFlowPanel } from './call-flow/call-flow-panel.ts';
import { classifyPanel } from './classify/classify-panel.ts';
import { decisionTablePanel } from './decision-table/decision-table-panel.ts';
import { endPanel } from './end/end-panel.ts';
import { errorEndPanel } from './error-end/error-end-panel.ts';
import { eventGatewayPanel } from './event-gateway/event-gateway-panel.ts';
import { exclusiveGatewayPanel } from './exclusive-gateway/exclusive-gateway-panel.ts';
import { forEachPanel } from './for-each/for-each-panel.ts';
import { formStartPanel } from './form-start/form-start-panel.ts';
import { httpRequestPanel } from './http-request/http-request-panel.ts';
import { inclusiveGatewayPanel } from './inclusive-gateway/inclusive-gateway-panel.ts';
import { manualStartPanel } from './manual-start/manual-start-panel.ts';
import { messageInquirerPanel } from './message-inquirer/message-inquirer-panel.ts';
import type { AnyNodePanel } from './node-panel.ts';
import { notifyPanel } from './notify/notify-panel.ts';
import { parallelGatewayPanel } from './parallel-gateway/parallel-gateway-panel.ts';
import { postPanel } from './post/post-panel.ts';
import { receiveMessagePanel } from './receive-message/receive-message-panel.ts';
import { scheduleStartPanel } from './schedule-start/schedule-start-panel.ts';
import { setVariablesPanel } from './set-variables/set-variables-panel.ts';
import { subProcessPanel } from './sub-process/sub-process-panel.ts';
import { terminateEndPanel } from './terminate-end/terminate-end-panel.ts';
import { userTaskPanel } from './user-task/user-task-panel.ts';
import { waitPanel } from './wait/wait-panel.ts';
import { webhookStartPanel } from './webhook-start/webhook-start-panel.ts';
import { withdrawPanel } from './withdraw/withdraw-panel.ts';

const starts: readonly AnyNodePanel[] = [formStartPanel, scheduleStartPanel, webhookStartPanel, manualStartPanel];
const people: readonly AnyNodePanel[] = [userTaskPanel, approvalPanel];
const talk: readonly AnyNodePanel[] = [messageInquirerPanel, receiveMessagePanel, postPanel, notifyPanel];
const gateways: readonly AnyNodePanel[] = [
  exclusiveGatewayPanel,
  inclusiveGatewayPanel,
  parallelGatewayPanel,
  eventGatewayPanel,
];
const logic: readonly AnyNodePanel[] = [decisionTablePanel, setVariablesPanel, classifyPanel];
const outside: readonly AnyNodePanel[] = [waitPanel, httpRequestPanel];
const structure: readonly AnyNodePanel[] = [callFlowPanel, forEachPanel, subProcessPanel, withdrawPanel];
const boundaries: readonly AnyNodePanel[] = [boundaryTimerPanel, boundaryMessagePanel, boundaryErrorPanel];
const ends: readonly AnyNodePanel[] = [endPanel, terminateEndPanel, errorEndPanel];

/** The panel of every node type of the engine. A new type adds its line here and nothing anywhere else. */
export const nodePanels: readonly AnyNodePanel[] = [
  ...starts,
  ...people,
  ...talk,
  ...gateways,
  ...logic,
  ...outside,
  ...structure,
  ...boundaries,
  ...ends,
];

const byType = new Map(nodePanels.map((panel) => [panel.type, panel]));

/** The panel of a node type; null for a type that there is not. */
export function panelOf(type: string): AnyNodePanel | null {
  return byType.get(type) ?? null;
}
