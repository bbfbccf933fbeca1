import { IconPuzzle } from '@tabler/icons-react';
import { approvalFace } from './approval/approval-face.ts';
import { boundaryErrorFace } from './boundary-error/boundary-error-face.ts';
import { boundaryMessageFace } from './boundary-message/boundary-message-face.ts';
import { boundaryTimerFace } from './boundary-timer/boundary-timer-face.ts';
import { callFlowFace } from './call-flow/call-flow-face.ts';
import { classifyFace } from './classify/classify-face.ts';
import { decisionTableFace } from './decision-table/decision-table-face.ts';
import { endFace } from './end/end-face.ts';
import { errorEndFace } from './error-end/error-end-face.ts';
import { eventGatewayFace } from './event-gateway/event-gateway-face.ts';
import { exclusiveGatewayFace } from './exclusive-gateway/exclusive-gateway-face.ts';
import { forEachFace } from './for-each/for-each-face.ts';
import { formStartFace } from './form-start/form-start-face.ts';
import { httpRequestFace } from './http-request/http-request-face.ts';
import { inclusiveGatewayFace } from './inclusive-gateway/inclusive-gateway-face.ts';
import { manualStartFace } from './manual-start/manual-start-face.ts';
import { messageInquirerFace } from './message-inquirer/message-inquirer-face.ts';
import type { NodeFace } from './node-face.ts';
import { notifyFace } from './notify/notify-face.ts';
import { parallelGatewayFace } from './parallel-gateway/parallel-gateway-face.ts';
import { postFace } from './post/post-face.ts';
import { receiveMessageFace } from './receive-message/receive-message-face.ts';
import { scheduleStartFace } from './schedule-start/schedule-start-face.ts';
import { setVariablesFace } from './set-variables/set-variables-face.ts';
import { subProcessFace } from './sub-process/sub-process-face.ts';
import { terminateEndFace } from './terminate-end/terminate-end-face.ts';
import { userTaskFace } from './user-task/user-task-face.ts';
import { waitFace } from './wait/wait-face.ts';
import { webhookStartFace } from './webhook-start/webhook-start-face.ts';
import { withdrawFace } from './withdraw/withdraw-face.ts';

const starts: readonly NodeFace[] = [formStartFace, scheduleStartFace, webhookStartFace, manualStartFace];
const people: readonly NodeFace[] = [userTaskFace, approvalFace];
const talk: readonly NodeFace[] = [messageInquirerFace, receiveMessageFace, postFace, notifyFace];
const gateways: readonly NodeFace[] = [
  exclusiveGatewayFace,
  inclusiveGatewayFace,
  parallelGatewayFace,
  eventGatewayFace,
];
const logic: readonly NodeFace[] = [decisionTableFace, setVariablesFace, classifyFace];
const outside: readonly NodeFace[] = [waitFace, httpRequestFace];
const structure: readonly NodeFace[] = [callFlowFace, forEachFace, subProcessFace, withdrawFace];
const boundaries: readonly NodeFace[] = [boundaryTimerFace, boundaryMessageFace, boundaryErrorFace];
const ends: readonly NodeFace[] = [endFace, terminateEndFace, errorEndFace];

/** The face of every node type of the engine. A new type adds its line here and nothing anywhere else. */
const faces = [starts, people, talk, gateways, logic, outside, structure, boundaries, ends].flat();

const byType = new Map(faces.map((face) => [face.type, face]));

/** A draft may name any type: the check says that there is none of that name, and this is how it is drawn until then. */
const unknownFace: NodeFace = {
  type: '',
  icon: IconPuzzle,
  label: 'node.unknown.label',
  tone: 'logic',
  summary: ({ type }) => type,
};

export function faceOf(type: string): NodeFace {
  return byType.get(type) ?? unknownFace;
}
