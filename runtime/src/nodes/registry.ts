import { approval } from './approval/approval.ts';
import { boundaryError } from './boundary-error/boundary-error.ts';
import { boundaryMessage } from './boundary-message/boundary-message.ts';
import { boundaryTimer } from './boundary-timer/boundary-timer.ts';
import { callFlow } from './call-flow/call-flow.ts';
import { classify } from './classify/classify.ts';
import { decisionTable } from './decision-table/decision-table.ts';
import { end } from './end/end.ts';
import { errorEnd } from './error-end/error-end.ts';
import { eventGateway } from './event-gateway/event-gateway.ts';
import { exclusiveGateway } from './exclusive-gateway/exclusive-gateway.ts';
import { forEach } from './for-each/for-each.ts';
import { formStart } from './form-start/form-start.ts';
import { httpRequest } from './http-request/http-request.ts';
import { inclusiveGateway } from './inclusive-gateway/inclusive-gateway.ts';
import { manualStart } from './manual-start/manual-start.ts';
import { messageInquirer } from './message-inquirer/message-inquirer.ts';
import type { AnyNodeType } from './node-type.ts';
import { notify } from './notify/notify.ts';
import { parallelGateway } from './parallel-gateway/parallel-gateway.ts';
import { post } from './post/post.ts';
import { receiveMessage } from './receive-message/receive-message.ts';
import { scheduleStart } from './schedule-start/schedule-start.ts';
import { setVariables } from './set-variables/set-variables.ts';
import { subProcess } from './sub-process/sub-process.ts';
import { terminateEnd } from './terminate-end/terminate-end.ts';
import { userTask } from './user-task/user-task.ts';
import { wait } from './wait/wait.ts';
import { webhookStart } from './webhook-start/webhook-start.ts';
import { withdraw } from './withdraw/withdraw.ts';

const starts: readonly AnyNodeType[] = [formStart, scheduleStart, webhookStart, manualStart];
const people: readonly AnyNodeType[] = [userTask, approval];
const talk: readonly AnyNodeType[] = [messageInquirer, receiveMessage, post, notify];
const gateways: readonly AnyNodeType[] = [exclusiveGateway, inclusiveGateway, parallelGateway, eventGateway];
const logic: readonly AnyNodeType[] = [decisionTable, setVariables, classify];
const outside: readonly AnyNodeType[] = [wait, httpRequest];
const structure: readonly AnyNodeType[] = [callFlow, forEach, subProcess, withdraw];
const boundaries: readonly AnyNodeType[] = [boundaryTimer, boundaryMessage, boundaryError];
const ends: readonly AnyNodeType[] = [end, terminateEnd, errorEnd];

const all = [starts, people, talk, gateways, logic, outside, structure, boundaries, ends].flat();

/** The node types by name. A new type is added to this list and nowhere else. */
export const nodeTypes: ReadonlyMap<string, AnyNodeType> = new Map(all.map((type) => [type.type, type]));
