import type { FlowDocument, FlowEdge, FlowNode, LocalizedText } from '@nativ/schemas';

interface Branch {
  readonly group: string;
  readonly name: LocalizedText;
  readonly row: number;
}

const branches: readonly Branch[] = [
  { group: 'legal', name: { he: 'מענה משפטי', en: 'Legal help' }, row: 0 },
  { group: 'social', name: { he: 'ליווי חברתי', en: 'Social support' }, row: 1 },
  { group: 'psychological', name: { he: 'תמיכה נפשית', en: 'Emotional support' }, row: 2 },
];

const ROW = 160;

/** What sorts an inquiry whose kind the inquirer left open, by what it says. */
export const KIND_OF_INQUIRY = 'kind-of-inquiry';

/**
 * Sorts an inquiry by urgency and kind, puts a post and a task before the right group, and reminds the group when a first response
 * is late. Of an inquiry without a kind it reads what it is about, and lets intake sort where that is not clear.
 */
export const inquiryRoutingFlow: FlowDocument = {
  title: { he: 'ניתוב פניות', en: 'Inquiry routing' },
  nodes: [
    {
      id: 'received',
      type: 'formStart',
      name: { he: 'התקבלה פנייה', en: 'An inquiry arrives' },
      status: {
        he: 'הפנייה אצלנו, והיא בדרך לאנשים שיכולים לעזור. בדרך כלל עונים ביום העבודה הבא.',
        en: 'We have your inquiry, and it is on its way to the people who can help. They usually answer on the next working day.',
      },
      config: { form: 'inquiry' },
      position: { x: 0, y: ROW },
    },
    {
      id: 'urgency',
      type: 'exclusiveGateway',
      name: { he: 'דחוף?', en: 'Urgent?' },
      position: { x: 340, y: ROW },
    },
    {
      id: 'urgentPost',
      type: 'post',
      name: { he: 'עדכון דחוף', en: 'Urgent notice' },
      config: {
        group: 'intake',
        text: {
          he: 'התקבלה פנייה שמבקשת מענה עוד היום. היא בדרך לקבוצה המתאימה.',
          en: 'An inquiry that asks for an answer today has arrived. It is on its way to the right group.',
        },
      },
      position: { x: 680, y: 0 },
    },
    {
      id: 'kind',
      type: 'exclusiveGateway',
      name: { he: 'מה סוג הפנייה?', en: 'What kind of inquiry?' },
      position: { x: 1020, y: ROW },
    },
    ...branches.flatMap(branchNodes),
    {
      id: 'recognise',
      type: 'classify',
      name: { he: 'על מה הפנייה?', en: 'What is it about?' },
      config: {
        classifier: KIND_OF_INQUIRY,
        fields: ['data.description'],
        variable: 'recognised',
        heldBack: { group: 'intake', due: { duration: 'PT8H' } },
      },
      position: { x: 1020, y: 3 * ROW },
    },
    {
      id: 'recognised',
      type: 'exclusiveGateway',
      name: { he: 'מה נמצא?', en: 'What was found?' },
      position: { x: 1360, y: 3 * ROW },
    },
    {
      id: 'triage',
      type: 'userTask',
      name: { he: 'מיון בידי הקליטה', en: 'Sorting by intake' },
      config: {
        group: 'intake',
        form: 'triage',
        title: { he: 'מיון פנייה', en: 'Sort an inquiry' },
        why: {
          he: 'כל שעה של המתנה מורגשת בצד השני.',
          en: 'Every hour of waiting is felt on the other side.',
        },
        instructions: {
          he: 'קבוצה החזירה את הפנייה, או שעוד לא ברור לאן היא מתאימה. קראו והעבירו למי שיוכלו לעזור.',
          en: 'A group gave the inquiry back, or it is not settled where it belongs. Read it and pass it to those who can help.',
        },
        dueIn: 'PT8H',
      },
      position: { x: 1700, y: 3 * ROW },
    },
    {
      id: 'sorted',
      type: 'exclusiveGateway',
      name: { he: 'לאן?', en: 'Where to?' },
      position: { x: 2040, y: 3 * ROW },
    },
    {
      id: 'closing',
      type: 'messageInquirer',
      name: { he: 'הודעת סיום', en: 'Closing words' },
      config: {
        text: {
          he: 'הטיפול בפנייה הסתיים. אם משהו עוד מטריד, אפשר לפנות שוב, בכל שעה.',
          en: 'Your inquiry has been taken care of. If anything still troubles you, you are welcome to write again, at any hour.',
        },
      },
      position: { x: 2380, y: ROW },
    },
    { id: 'done', type: 'end', name: { he: 'הפנייה טופלה', en: 'Handled' }, position: { x: 2720, y: ROW } },
    {
      id: 'reminded',
      type: 'end',
      name: { he: 'הקבוצה יודעת', en: 'The group knows' },
      position: { x: 2380, y: 4 * ROW },
    },
  ],
  edges: [
    { id: 'e_received', source: 'received', target: 'urgency' },
    {
      id: 'e_urgent',
      source: 'urgency',
      target: 'urgentPost',
      name: { he: 'עוד היום', en: 'Today' },
      condition: "data.urgency == 'today'",
    },
    { id: 'e_notUrgent', source: 'urgency', target: 'kind', name: { he: 'יכול לחכות', en: 'Can wait' }, default: true },
    { id: 'e_urgentPost', source: 'urgentPost', target: 'kind' },
    ...branches.flatMap(branchEdges),
    { id: 'e_closing', source: 'closing', target: 'done' },
    { id: 'e_unsorted', source: 'kind', target: 'recognise', name: { he: 'אחר', en: 'Other' }, default: true },
    { id: 'e_recognised', source: 'recognise', target: 'recognised' },
    {
      id: 'e_unclear',
      source: 'recognised',
      target: 'triage',
      name: { he: 'לא ברור', en: 'Not clear' },
      default: true,
    },
    { id: 'e_triage', source: 'triage', target: 'sorted' },
    {
      id: 'e_closed',
      source: 'sorted',
      target: 'done',
      name: { he: 'אין צורך בטיפול', en: 'Nothing more' },
      default: true,
    },
  ],
  settings: {
    description: {
      he: 'ממיין פניות לפי דחיפות וסוג, ומביא כל אחת לקבוצה שיכולה לעזור.',
      en: 'Sorts inquiries by urgency and kind, and brings each to the group that can help.',
    },
  },
};

function branchNodes({ group, name, row }: Branch): FlowNode[] {
  return [
    {
      id: `${group}Post`,
      type: 'post',
      name,
      config: {
        group,
        text: {
          he: 'התקבלה פנייה חדשה. המשימה ממתינה לקבוצה.',
          en: 'A new inquiry has arrived. Its task is waiting for the group.',
        },
      },
      position: { x: 1360, y: row * ROW },
    },
    {
      id: `${group}Response`,
      type: 'userTask',
      name: { he: 'מענה ראשון', en: 'First response' },
      config: {
        group,
        form: 'first-response',
        title: { he: 'מענה ראשון לפנייה', en: 'First response to an inquiry' },
        why: {
          he: 'אדם פנה אלינו ומחכה: המענה הראשון אומר לו שהוא לא לבד.',
          en: 'Somebody has turned to us and is waiting: the first response tells them that they are not alone.',
        },
        instructions: {
          he: 'חזרו אליו בדרך שביקש, הקשיבו, וסכמו בקצרה למי שימשיך.',
          en: 'Get back in the way they asked for, listen, and sum up briefly for whoever goes on.',
        },
        dueIn: 'PT24H',
      },
      position: { x: 1700, y: row * ROW },
    },
    {
      id: `${group}Late`,
      type: 'boundaryTimer',
      name: { he: 'מחכה יותר מדי', en: 'Waits too long' },
      config: { attachedTo: `${group}Response`, interrupting: false, when: { duration: 'PT8H' } },
      position: { x: 1760, y: row * ROW + 70 },
    },
    {
      id: `${group}Reminder`,
      type: 'notify',
      name: { he: 'תזכורת לקבוצה', en: 'Reminder' },
      config: {
        group,
        text: {
          he: 'פנייה מחכה למענה ראשון כבר שמונה שעות.',
          en: 'An inquiry has been waiting for its first response for eight hours.',
        },
      },
      position: { x: 2040, y: 4 * ROW + row * ROW },
    },
    {
      id: `${group}Outcome`,
      type: 'exclusiveGateway',
      name: { he: 'מתאים לקבוצה?', en: 'Right group?' },
      position: { x: 2040, y: row * ROW },
    },
  ];
}

function branchEdges({ group, name }: Branch): FlowEdge[] {
  return [
    { id: `e_${group}`, source: 'kind', target: `${group}Post`, name, condition: `data.kind == '${group}'` },
    {
      id: `e_${group}Recognised`,
      source: 'recognised',
      target: `${group}Post`,
      name,
      condition: `vars.recognised.label == '${group}'`,
    },
    {
      id: `e_${group}Sorted`,
      source: 'sorted',
      target: `${group}Post`,
      name,
      condition: `tasks.triage.group == '${group}'`,
    },
    { id: `e_${group}Post`, source: `${group}Post`, target: `${group}Response` },
    { id: `e_${group}Late`, source: `${group}Late`, target: `${group}Reminder` },
    { id: `e_${group}Reminder`, source: `${group}Reminder`, target: 'reminded' },
    { id: `e_${group}Response`, source: `${group}Response`, target: `${group}Outcome` },
    {
      id: `e_${group}Refer`,
      source: `${group}Outcome`,
      target: 'triage',
      name: { he: 'לקבוצה אחרת', en: 'Another group' },
      condition: `tasks.${group}Response.outcome == 'refer'`,
    },
    {
      id: `e_${group}Done`,
      source: `${group}Outcome`,
      target: 'closing',
      name: { he: 'כן', en: 'Yes' },
      default: true,
    },
  ];
}
