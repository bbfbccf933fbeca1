/** How a node type is drawn in BPMN: its element, and the event that it waits for or ends with. */
export interface BpmnShape {
  readonly element: string;
  readonly event?: string;
}

/**
 * The BPMN 2.0 element that comes nearest to each node type. What a type does beyond it stands in our own part of the
 * file; what another tool shows is right as far as it goes.
 */
const shapeOfType: Readonly<Record<string, BpmnShape>> = {
  formStart: { element: 'bpmn:StartEvent' },
  manualStart: { element: 'bpmn:StartEvent' },
  scheduleStart: { element: 'bpmn:StartEvent', event: 'bpmn:TimerEventDefinition' },
  webhookStart: { element: 'bpmn:StartEvent', event: 'bpmn:MessageEventDefinition' },
  userTask: { element: 'bpmn:UserTask' },
  approval: { element: 'bpmn:UserTask' },
  messageInquirer: { element: 'bpmn:SendTask' },
  notify: { element: 'bpmn:SendTask' },
  post: { element: 'bpmn:SendTask' },
  receiveMessage: { element: 'bpmn:IntermediateCatchEvent', event: 'bpmn:MessageEventDefinition' },
  wait: { element: 'bpmn:IntermediateCatchEvent', event: 'bpmn:TimerEventDefinition' },
  exclusiveGateway: { element: 'bpmn:ExclusiveGateway' },
  inclusiveGateway: { element: 'bpmn:InclusiveGateway' },
  parallelGateway: { element: 'bpmn:ParallelGateway' },
  eventGateway: { element: 'bpmn:EventBasedGateway' },
  decisionTable: { element: 'bpmn:BusinessRuleTask' },
  classify: { element: 'bpmn:BusinessRuleTask' },
  setVariables: { element: 'bpmn:ScriptTask' },
  withdraw: { element: 'bpmn:ScriptTask' },
  httpRequest: { element: 'bpmn:ServiceTask' },
  callFlow: { element: 'bpmn:CallActivity' },
  subProcess: { element: 'bpmn:SubProcess' },
  forEach: { element: 'bpmn:SubProcess' },
  boundaryTimer: { element: 'bpmn:BoundaryEvent', event: 'bpmn:TimerEventDefinition' },
  boundaryMessage: { element: 'bpmn:BoundaryEvent', event: 'bpmn:MessageEventDefinition' },
  boundaryError: { element: 'bpmn:BoundaryEvent', event: 'bpmn:ErrorEventDefinition' },
  end: { element: 'bpmn:EndEvent' },
  terminateEnd: { element: 'bpmn:EndEvent', event: 'bpmn:TerminateEventDefinition' },
  errorEnd: { element: 'bpmn:EndEvent', event: 'bpmn:ErrorEventDefinition' },
};

/** How a node is drawn; of a placeholder for what was read elsewhere, only whether it holds other steps. */
export function shapeOf(type: string, hasSteps: boolean): BpmnShape {
  return shapeOfType[type] ?? { element: hasSteps ? 'bpmn:SubProcess' : 'bpmn:Task' };
}

/** The node type that comes nearest to an element of somebody else's file, by element and event. */
export const typeOfElement: Readonly<Record<string, string>> = {
  'bpmn:StartEvent': 'manualStart',
  'bpmn:StartEvent bpmn:TimerEventDefinition': 'scheduleStart',
  'bpmn:StartEvent bpmn:MessageEventDefinition': 'webhookStart',
  'bpmn:Task': 'userTask',
  'bpmn:UserTask': 'userTask',
  'bpmn:ManualTask': 'userTask',
  'bpmn:SendTask': 'messageInquirer',
  'bpmn:ReceiveTask': 'receiveMessage',
  'bpmn:ServiceTask': 'httpRequest',
  'bpmn:BusinessRuleTask': 'decisionTable',
  'bpmn:ScriptTask': 'setVariables',
  'bpmn:CallActivity': 'callFlow',
  'bpmn:SubProcess': 'subProcess',
  'bpmn:IntermediateCatchEvent bpmn:MessageEventDefinition': 'receiveMessage',
  'bpmn:IntermediateCatchEvent bpmn:TimerEventDefinition': 'wait',
  'bpmn:IntermediateCatchEvent bpmn:ConditionalEventDefinition': 'wait',
  'bpmn:IntermediateThrowEvent bpmn:MessageEventDefinition': 'messageInquirer',
  'bpmn:BoundaryEvent bpmn:TimerEventDefinition': 'boundaryTimer',
  'bpmn:BoundaryEvent bpmn:MessageEventDefinition': 'boundaryMessage',
  'bpmn:BoundaryEvent bpmn:ErrorEventDefinition': 'boundaryError',
  'bpmn:ExclusiveGateway': 'exclusiveGateway',
  'bpmn:InclusiveGateway': 'inclusiveGateway',
  'bpmn:ParallelGateway': 'parallelGateway',
  'bpmn:EventBasedGateway': 'eventGateway',
  'bpmn:EndEvent': 'end',
  'bpmn:EndEvent bpmn:TerminateEventDefinition': 'terminateEnd',
  'bpmn:EndEvent bpmn:ErrorEventDefinition': 'errorEnd',
};

/** How large the shape of an element is drawn, as BPMN tools draw it. */
export function shapeSize(element: string): { readonly width: number; readonly height: number } {
  if (element.endsWith('Event')) return { width: 36, height: 36 };
  if (element.endsWith('Gateway')) return { width: 50, height: 50 };
  return { width: 140, height: 80 };
}
