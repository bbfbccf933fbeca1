import type {
  FlowAnnotation,
  FlowNode,
  Instance,
  InstanceStarted,
  LocalizedText,
  WebhookAddress,
} from '@nativ/schemas';
import type { Session } from './browser.ts';
import type { Nativ } from './nativ.ts';
import { tell } from './people.ts';

/** Cases that wait, are stuck, or can be moved, and a vote. */
export interface FurnishedFlows {
  /** Stands at several places at once. */
  readonly waiting: string;
  readonly stuck: string;
  /** A vote that the champion may give and the admin, whose case it is, may not. */
  readonly voteId: string;
}

const both = (en: string, he: string): LocalizedText => ({ en, he });

/** Publishes two flows with every look that a step can have, starts cases of them, and drafts one with mistakes. */
export async function furnishFlows(nativ: Nativ, admin: Session, champion: Session): Promise<FurnishedFlows> {
  const say = <Answer>(path: string, body: unknown, session = admin) =>
    tell<Answer>(nativ.address, session, `/api/v1${path}`, body);
  await say('/flows', { key: 'home-visit', ...homeVisit('call') });
  await say('/flows/home-visit/publish', {});
  const { instanceId: waiting } = await say<InstanceStarted>('/flows/home-visit/start', {});
  await say<InstanceStarted>('/flows/home-visit/start', {});
  await tell(nativ.address, admin, '/api/v1/flows/home-visit', homeVisit('phone'), 'PATCH');
  await say('/flows/home-visit/publish', {});

  await say('/flows', { key: 'donation', ...donation });
  await say('/flows/donation/publish', {});
  const { path } = await say<WebhookAddress>('/flows/donation/webhook', {});
  const { instanceId: stuck } = await tell<InstanceStarted>(nativ.address, admin, path, { amount: {} });

  await say('/flows', { key: 'farewell', ...donation, title: both('Farewell', 'פרידה') });
  await say('/flows/farewell/publish', {});
  await say('/flows', { key: 'call-back', ...callBack });

  const seen = await tell<Instance>(nativ.address, champion, `/api/v1/instances/${waiting}`);
  const vote = seen.tasks.find(({ purpose }) => purpose === 'vote');
  if (!vote) throw new Error('Expected a vote in the case that waits.');
  return { waiting, stuck, voteId: vote.id };
}

const task = (id: string, name: LocalizedText, more: Partial<FlowNode> = {}): FlowNode => ({
  id,
  type: 'userTask',
  name,
  config: { group: 'legal', title: name, dueIn: 'P2D' },
  ...more,
});

/** @param callId the id of one task, so that another version lacks it */
function homeVisit(callId: string) {
  const guests = both('For each guest', 'לכל אורח');
  const nodes: FlowNode[] = [
    { id: 'asked', type: 'manualStart', name: both('A visit is asked for', 'התבקש ביקור') },
    { id: 'all', type: 'parallelGateway', name: both('At the same time', 'במקביל') },
    task(callId, both('Call the host', 'שיחה עם המארחים')),
    {
      id: 'late',
      type: 'boundaryTimer',
      name: both('No answer', 'אין מענה'),
      config: { attachedTo: callId, when: { duration: 'P3D' }, interrupting: false },
    },
    {
      id: 'remind',
      type: 'post',
      name: both('Remind', 'תזכורת'),
      config: { group: 'legal', text: both('Please call.', 'נא להתקשר.') },
    },
    { id: 'reminded', type: 'end' },
    {
      id: 'agree',
      type: 'approval',
      name: both('Do we go?', 'יוצאים?'),
      config: {
        groups: ['legal'],
        people: 2,
        decision: 'majority',
        notByAuthor: true,
        title: both('Do we visit them?', 'האם נבקר אצלם?'),
      },
    },
    { id: 'guests', type: 'forEach', name: guests, config: { list: "['a', 'b']", item: 'guest', order: 'sequential' } },
    task('invite', both('Invite', 'הזמנה'), { parent: 'guests' }),
    {
      id: 'reply',
      type: 'receiveMessage',
      name: both('Their answer', 'התשובה שלהם'),
      config: { message: 'answer' },
      parent: 'guests',
    },
    { id: 'guestDone', type: 'end', parent: 'guests' },
    {
      id: 'rest',
      type: 'wait',
      name: both('Until the day before', 'עד יום לפני'),
      config: { when: { duration: 'P5D' } },
    },
    { id: 'meet', type: 'parallelGateway', name: both('Everything is ready', 'הכול מוכן') },
    { id: 'way', type: 'exclusiveGateway', name: both('Agreed?', 'הוסכם?') },
    { id: 'visit', type: 'end', name: both('The visit', 'הביקור') },
    { id: 'off', type: 'terminateEnd', name: both('Called off', 'בוטל') },
  ];
  const to = (source: string, target: string, more = {}) => ({ id: `${source}-${target}`, source, target, ...more });
  const edges = [
    to('asked', 'all'),
    ...[callId, 'agree', 'guests', 'rest'].flatMap((id) => [to('all', id), to(id, 'meet')]),
    to('late', 'remind'),
    to('remind', 'reminded'),
    to('invite', 'reply'),
    to('reply', 'guestDone'),
    to('meet', 'way'),
    to('way', 'visit', { condition: "tasks.agree.outcome == 'approved'", name: both('Yes', 'כן') }),
    to('way', 'off', { default: true }),
  ];
  const annotations: FlowAnnotation[] = [
    {
      id: 'why',
      kind: 'note',
      text: both('Guests are asked one by one.', 'שואלים כל אורח בנפרד.'),
      position: { x: 300, y: -220 },
      size: { width: 220, height: 80 },
      tone: 'sun',
    },
    {
      id: 'before',
      kind: 'area',
      text: both('Before the visit', 'לפני הביקור'),
      position: { x: -40, y: -80 },
      size: { width: 900, height: 640 },
    },
  ];
  return { title: both('Home visit', 'ביקור בית'), nodes, edges, settings: { annotations } };
}

/** Works out a value from what another system sends, which may not be a number. */
const donation = {
  title: both('Thanks for a donation', 'תודה על תרומה'),
  nodes: [
    { id: 'came', type: 'webhookStart', name: both('A donation', 'תרומה'), config: { webhook: 'donations' } },
    {
      id: 'sum',
      type: 'setVariables',
      name: both('Work out the sum', 'חישוב הסכום'),
      config: { assignments: [{ variable: 'sum', expression: 'data.amount + 1' }] },
    },
    task('thank', both('Say thank you', 'להודות')),
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'came', target: 'sum' },
    { id: 'b', source: 'sum', target: 'thank' },
    { id: 'c', source: 'thank', target: 'done' },
  ],
};

/** A draft that nobody could publish: it has no way out of one step, and a gateway may leave a case without a way. */
const callBack = {
  title: both('Call back', 'שיחה חוזרת'),
  nodes: [
    { id: 'came', type: 'formStart', name: both('An inquiry', 'פנייה'), config: { form: 'inquiry' } },
    { id: 'sort', type: 'exclusiveGateway', name: both('Is it urgent?', 'דחוף?') },
    task('now', both('Call today', 'להתקשר היום')),
    task('later', both('Call this week', 'להתקשר השבוע')),
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'came', target: 'sort' },
    { id: 'b', source: 'sort', target: 'now', condition: "data.urgency == 'today'" },
    { id: 'c', source: 'sort', target: 'later', condition: "data.urgency == 'week'" },
    { id: 'd', source: 'now', target: 'done' },
  ],
};
