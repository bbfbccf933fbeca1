import type { FlowDocument } from '@nativ/schemas';

/** A recruitment in small: screening, an interview beside references, a reminder, a mail, a hand-over in another flow. */
export const recruitment: FlowDocument = {
  title: { he: 'גיוס', en: 'Recruitment' },
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'case' } },
    {
      id: 'screen',
      type: 'userTask',
      name: { he: 'סינון', en: 'Screening' },
      config: { group: 'legal', title: 'Screen', form: 'case' },
    },
    { id: 'fits', type: 'exclusiveGateway', name: { he: 'מתאים?', en: 'Fits?' } },
    { id: 'both', type: 'parallelGateway' },
    {
      id: 'interview',
      type: 'userTask',
      name: { he: 'ריאיון', en: 'Interview' },
      config: { group: 'legal', title: 'Interview', form: 'case' },
    },
    {
      id: 'late',
      type: 'boundaryTimer',
      config: { attachedTo: 'interview', interrupting: false, when: { duration: 'P2D' } },
    },
    { id: 'nudge', type: 'notify', name: { he: 'תזכורת', en: 'Reminder' }, config: { group: 'legal', text: 'Please' } },
    { id: 'nudged', type: 'end' },
    {
      id: 'references',
      type: 'httpRequest',
      name: 'References',
      config: { connector: 'crm', path: '/x', variable: 'got' },
    },
    { id: 'joined', type: 'parallelGateway' },
    { id: 'handOver', type: 'callFlow', name: { he: 'מסירה', en: 'Hand-over' }, config: { flow: 'other' } },
    { id: 'regret', type: 'messageInquirer', name: { he: 'סירוב', en: 'Regret' }, config: { text: 'Sorry' } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'e1', source: 'start', target: 'screen' },
    { id: 'e2', source: 'screen', target: 'fits' },
    { id: 'yes', source: 'fits', target: 'both', condition: 'tasks.screen.approved' },
    { id: 'no', source: 'fits', target: 'regret', default: true },
    { id: 'e3', source: 'both', target: 'interview' },
    { id: 'e4', source: 'both', target: 'references' },
    { id: 'e5', source: 'late', target: 'nudge' },
    { id: 'e6', source: 'nudge', target: 'nudged' },
    { id: 'e7', source: 'interview', target: 'joined' },
    { id: 'e8', source: 'references', target: 'joined' },
    { id: 'e9', source: 'joined', target: 'handOver' },
    { id: 'e10', source: 'handOver', target: 'done' },
    { id: 'e11', source: 'regret', target: 'done' },
  ],
};

/** The same with some of its nodes and edges changed, added or taken out (null). */
export function changed(
  parts: {
    readonly nodes?: Readonly<Record<string, Partial<FlowDocument['nodes'][number]> | null>>;
    readonly edges?: Readonly<Record<string, Partial<FlowDocument['edges'][number]> | null>>;
  } = {},
): FlowDocument {
  return {
    ...recruitment,
    nodes: edited(recruitment.nodes, parts.nodes ?? {}),
    edges: edited(recruitment.edges, parts.edges ?? {}),
  };
}

function edited<Part extends { readonly id: string }>(
  parts: readonly Part[],
  edits: Readonly<Record<string, Partial<Part> | null>>,
): Part[] {
  const known = new Set(parts.map(({ id }) => id));
  const kept = parts.flatMap((part) => (edits[part.id] === null ? [] : [{ ...part, ...edits[part.id] }]));
  const added = Object.entries(edits).flatMap(([id, edit]) =>
    known.has(id) || !edit ? [] : [{ ...edit, id } as Part],
  );
  return [...kept, ...added];
}
