import type { GroupCreate, GroupOption, MembershipRole, WorkspaceRole } from '@nativ/schemas';

export const sampleWorkspace = { key: 'sample', name: { he: 'העמותה לדוגמה', en: 'The sample association' } };

/** A group with what it gives its tasks to stand in and to be marked with, where it has any. */
export interface SampleGroup extends GroupCreate {
  readonly statuses?: readonly GroupOption[];
  readonly labels?: readonly GroupOption[];
}

/** The groups of the sample workspace. What people tell the psychological group is classified. */
export const sampleGroups: readonly SampleGroup[] = [
  {
    key: 'intake',
    name: { he: 'קליטת פניות', en: 'Intake' },
    description: {
      he: 'קוראים כל פנייה שלא נותבה לבד, ומביאים אותה למי שיעזרו.',
      en: 'Reads what did not find its own way, and brings it to those who help.',
    },
    access: 'closed',
  },
  {
    key: 'legal',
    name: { he: 'מענה משפטי', en: 'Legal help' },
    description: { he: 'זכויות, מסמכים, עבודה ומשפחה.', en: 'Rights, documents, work and family.' },
    access: 'closed',
  },
  {
    key: 'social',
    name: { he: 'ליווי חברתי', en: 'Social support' },
    description: { he: 'ליווי אישי וקבוצות.', en: 'Personal support and peer groups.' },
    access: 'closed',
    statuses: [
      { key: 'getting-to-know', name: { he: 'היכרות', en: 'Getting to know' }, colour: 'blue' },
      { key: 'support', name: { he: 'בליווי', en: 'In support' }, colour: 'teal' },
      { key: 'farewell', name: { he: 'לקראת סיום', en: 'Coming to an end' }, colour: 'purple' },
    ],
    labels: [
      { key: 'family', name: { he: 'משפחה', en: 'Family' }, colour: 'pink' },
      { key: 'housing', name: { he: 'דיור', en: 'Housing' }, colour: 'orange' },
      { key: 'peer-group', name: { he: 'קבוצת עמיתים', en: 'Peer group' }, colour: 'green' },
    ],
  },
  {
    key: 'psychological',
    name: { he: 'תמיכה נפשית', en: 'Emotional support' },
    description: {
      he: 'קבוצה חסויה: כל אחת ואחד רואים רק מה שנוגע להם.',
      en: 'A classified group: each person sees only what concerns them.',
    },
    access: 'classified',
  },
  {
    key: 'events',
    name: { he: 'אירועים', en: 'Events' },
    description: { he: 'מה קורה ומתי, פתוח לכולם.', en: 'What happens when, open to everyone.' },
    access: 'open',
  },
  {
    key: 'volunteers',
    name: { he: 'מתנדבות ומתנדבים', en: 'Volunteers' },
    description: { he: 'גיוס, הכשרה וליווי.', en: 'Recruitment, training and support.' },
    access: 'closed',
  },
  {
    key: 'donors',
    name: { he: 'תורמים', en: 'Donors' },
    description: { he: 'קשר עם מי שתומכים בנו.', en: 'Keeping in touch with those who support us.' },
    access: 'closed',
  },
];

export interface SamplePerson {
  readonly email: string;
  readonly name: string;
  readonly role: WorkspaceRole;
  readonly groups: Readonly<Record<string, MembershipRole>>;
}

/** One person per role, named after it. */
export const samplePeople: readonly SamplePerson[] = [
  {
    email: 'admin@example.org',
    name: 'ניהול המערכת (Admin)',
    role: 'admin',
    groups: { intake: 'manager', events: 'manager' },
  },
  { email: 'designer@example.org', name: 'עיצוב תהליכים (Designer)', role: 'designer', groups: { intake: 'member' } },
  {
    email: 'champion@example.org',
    name: 'הדרכה (Champion)',
    role: 'champion',
    groups: { intake: 'member', legal: 'member', volunteers: 'manager' },
  },
  { email: 'intake@example.org', name: 'קליטה (Intake)', role: 'member', groups: { intake: 'member' } },
  { email: 'legal@example.org', name: 'מענה משפטי (Legal)', role: 'member', groups: { legal: 'manager' } },
  {
    email: 'social@example.org',
    name: 'ליווי חברתי (Social)',
    role: 'member',
    groups: { social: 'manager', donors: 'member' },
  },
  {
    email: 'psychologist@example.org',
    name: 'ניהול תמיכה נפשית (Psychologist)',
    role: 'member',
    groups: { psychological: 'manager' },
  },
  {
    email: 'volunteer@example.org',
    name: 'התנדבות (Volunteer)',
    role: 'member',
    groups: { psychological: 'classifiedMember', volunteers: 'member' },
  },
];
