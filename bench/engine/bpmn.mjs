import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
import BpmnModdle from 'bpmn-moddle';

const head = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="bench">
<process id="process" isExecutable="true">`;
const tail = '</process></definitions>';
const flow = (source, target, inner = '') =>
  `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}">${inner}</sequenceFlow>`;

// Their own placeholder, which is not one of this language.
const isLegal = `<conditionExpression xsi:type="tFormalExpression">\${environment.variables.legal}</conditionExpression>`;

const sources = {
  choice: `${head}<startEvent id="start"/><exclusiveGateway id="sort" default="sort-done"/><userTask id="call"/><endEvent id="done"/>
${flow('start', 'sort')}
${flow('sort', 'call', isLegal)}
${flow('sort', 'done')}${flow('call', 'done')}${tail}`,
  parallel: `${head}<startEvent id="start"/><parallelGateway id="fork"/><parallelGateway id="join"/><endEvent id="done"/>
${['a', 'b', 'c'].map((id) => `<userTask id="${id}"/>${flow('fork', id)}${flow(id, 'join')}`).join('')}
${flow('start', 'fork')}${flow('join', 'done')}${tail}`,
};

/** The same processes for bpmn-engine. Parsed once, as a server would keep them; each instance is an engine of its own. */
export async function bpmnRunner(name) {
  const moddleContext = await new BpmnModdle().fromXML(sources[name]);
  return {
    /** Runs one instance from its start to its end, signalling each user task when it waits. */
    async run() {
      const { listener, engine } = begin(moddleContext);
      listener.on('activity.wait', (api) => api.signal());
      const ended = engine.waitFor('end');
      await engine.execute({ listener, variables: { legal: true } });
      await ended;
    },
    /** Starts an instance and leaves it waiting. */
    async wait() {
      const { listener, engine } = begin(moddleContext);
      await engine.execute({ listener, variables: { legal: true } });
      return engine;
    },
  };
}

function begin(moddleContext) {
  return { listener: new EventEmitter(), engine: new Engine({ name: 'bench', moddleContext }) };
}
