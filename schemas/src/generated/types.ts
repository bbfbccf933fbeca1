// Generated from definitions/ by `npm run generate`. Do not edit by hand.

/**
 * Written on by champions; read by everybody; or put away.
 */
export type ArticleState = 'draft' | 'published' | 'archived';
/**
 * A draft nobody is sorted by, the one in use, one that was in use, or one whose bytes no longer read.
 */
export type ClassifierModelState = 'draft' | 'published' | 'replaced' | 'damaged';
/**
 * Where its answers come from: what it learned here, or a model server of the organisation.
 */
export type ClassifierSource = 'own' | 'server';
/**
 * How often an e-mail sums up what has not been read: never, at most each hour, each day, or each working day of the organisation.
 */
export type DigestSchedule = 'off' | 'hourly' | 'daily' | 'workingDays';
/**
 * Where an example came from: typed, imported, or a correction of a sorting.
 */
export type ExampleOrigin = 'typed' | 'imported' | 'correction';
/**
 * Whether it is learned from: accepted, waiting for review, or rejected.
 */
export type ExampleState = 'accepted' | 'waiting' | 'rejected';
/**
 * Why an entry stands in a feed: it calls you in, it is about a case in which you have a task, you wrote it, you watch it, you commented on it; an inquiry waits for its first answer; it is of a group of yours; it is new; several people take part.
 */
export type FeedReason =
  'mentioned' | 'myCase' | 'written' | 'watching' | 'commented' | 'waiting' | 'myGroup' | 'fresh' | 'interest';
/**
 * What can be done about an incident: the work of the node again, on after the node, variables and then the work again, or the end of the run.
 */
export type IncidentAction = 'retry' | 'skip' | 'setVariables' | 'cancel';
/**
 * guided: with guidance in place. alone: the same without. assessment: without hints, and it counts.
 */
export type LessonAttemptMode = 'guided' | 'alone' | 'assessment';
/**
 * valid: the lesson fits the flow of now. changed: it can be taken, but something is asked or done otherwise. stale: it can no longer be followed as it is.
 */
export type LessonVerdictKind = 'valid' | 'changed' | 'stale';
/**
 * What a box of a masked picture stands for. A bar is what was there to be read and is not shown.
 */
export type MaskedRole = 'region' | 'heading' | 'text' | 'button' | 'link' | 'field' | 'image' | 'bar';
/**
 * A task was given to you; a colleague handed one over to you; a task of yours comes due soon; it is overdue; an inquirer wrote; somebody replied where you take part; you were mentioned; there is something new about what you watch; you are invited to an event; something was shown to you; a flow has news of a case; an admin opened your classified group; a case is about to be erased by the rule of its form; an erasure was asked for; an export of everything about you was made; somebody asks you for help; your question to a champion was answered; you are invited to learn something.
 */
export type NotificationKind =
  | 'assigned'
  | 'handedOver'
  | 'dueSoon'
  | 'overdue'
  | 'inquirerWrote'
  | 'replied'
  | 'mentioned'
  | 'watched'
  | 'invited'
  | 'shown'
  | 'flowNotice'
  | 'glassBroken'
  | 'retentionWarning'
  | 'erasureAsked'
  | 'exported'
  | 'helpAsked'
  | 'helpAnswered'
  | 'training';
/**
 * Waits for a champion; was answered; or is done with.
 */
export type QuestionState = 'open' | 'answered' | 'closed';
/**
 * A quiet word to what somebody said: thank you, I am with you, I agree, I have seen it.
 */
export type ReactionKind = 'thanks' | 'withYou' | 'agree' | 'seen';
/**
 * What a practice room is for: practice as one likes, a lesson, or a short test.
 */
export type RoomPurpose = 'free' | 'lesson' | 'assessment';
/**
 * What something is that can be found.
 */
export type SearchKind =
  'task' | 'post' | 'comment' | 'case' | 'gathering' | 'person' | 'group' | 'form' | 'flow' | 'article' | 'lesson';
/**
 * What the session is good for: everything; showing the second factor; or setting one up, where it is required.
 */
export type SessionStanding = 'whole' | 'secondFactor' | 'setUp';
/**
 * Where a task stands on the board of its group: the stages of open ones, and what is done.
 */
export type BoardColumn = 'new' | 'inProgress' | 'onHold' | 'done';
/**
 * One of the six ways in which a group shows what is in it.
 */
export type GroupView = 'feed' | 'board' | 'table' | 'calendar' | 'timeline' | 'dashboard';
/**
 * A UUID, version 7: minted by the server, ordered by time.
 */
export type Id = string;
/**
 * How a run of a flow stands. An incident needs a person.
 */
export type InstanceStatus = 'running' | 'completed' | 'cancelled' | 'incident';
/**
 * A stable name that a person types and that stands in addresses: lower-case letters, digits and single hyphens, such as 'inquiry-routing'.
 */
export type Key = string;
/**
 * A language of the product: Hebrew or English.
 */
export type Language = 'he' | 'en';
/**
 * A text that people read: one string for every language, or one string per language code.
 */
export type LocalizedText =
  | string
  | {
      [k: string]: string;
    };
/**
 * manager: sees all and assigns; member: sees all and works; classifiedMember: sees only what concerns them.
 */
export type MembershipRole = 'manager' | 'member' | 'classifiedMember';
/**
 * Whether somebody comes to an event.
 */
export type ParticipantAnswer = 'invited' | 'going' | 'maybe' | 'declined';
/**
 * What a token is good for: an area, and whether to read or to change. Never more than its owner may.
 */
export type Scope =
  | 'people:read'
  | 'people:write'
  | 'groups:read'
  | 'groups:write'
  | 'tasks:read'
  | 'tasks:write'
  | 'posts:read'
  | 'posts:write'
  | 'cases:read'
  | 'cases:write'
  | 'submissions:read'
  | 'submissions:write'
  | 'forms:read'
  | 'forms:write'
  | 'flows:read'
  | 'flows:write'
  | 'events:read'
  | 'workspace:read'
  | 'workspace:write';
/**
 * How far an open task is. Taking it begins it, giving it back makes it new again.
 */
export type TaskStage = 'new' | 'inProgress' | 'onHold';
/**
 * How a task stands.
 */
export type TaskStatus = 'open' | 'completed' | 'cancelled';
/**
 * What changed and why, in a sentence for those who look at the versions later.
 */
export type VersionNote = string;
/**
 * admin: runs the workspace; designer: builds forms and flows; champion: trains others; member: does the work.
 */
export type WorkspaceRole = 'admin' | 'designer' | 'champion' | 'member';
/**
 * One thing that a person, a system outside or the clock does in a scenario.
 */
export type ScenarioMove =
  | CompleteTaskMove
  | AnswerRequestMove
  | FailRequestMove
  | DeliverMessageMove
  | PassTimeMove
  | FireTimerMove
  | WithdrawMove
  | ResolveIncidentMove
  | CancelCaseMove;
/**
 * The calls that lead into a called flow: the ids of the `callFlow` nodes, the outermost first. Left out in the flow itself.
 *
 * @maxItems 50
 */
export type ScenarioWithin = string[];
/**
 * Names a page or a rule within its form.
 */
export type FormPartId = string;
/**
 * One thing that answers bring about. Rules of a kind are applied in their order.
 */
export type FormRule = ShowRule | RequireRule | SetRule | RefuseRule | SkipToRule | EndRule;
/**
 * Where a question's answer stands: a JSON Pointer into the answers, with `*` for any row of a list, such as `/children/* /age`.
 */
export type QuestionPath = string;

/**
 * Says that somebody will be away.
 */
export interface AbsenceCreate {
  fromOn: string;
  toOn: string;
  deputyId?: Id | null;
}
/**
 * A time in which somebody is away: whole days, the last one included.
 */
export interface Absence {
  id: Id;
  fromOn: string;
  toOn: string;
  /**
   * Who does their work meanwhile.
   */
  deputy: Person | null;
}
/**
 * Who asks shows again that it is them.
 */
export interface AccountConfirmation {
  /**
   * My password, where I have one.
   */
  password?: string;
  /**
   * Six digits that the authenticator app shows.
   */
  code?: string;
  /**
   * A recovery code that was not used yet.
   */
  recoveryCode?: string;
}
/**
 * What I change about myself.
 */
export interface AccountPatch {
  name: string;
}
/**
 * What I sign in with.
 */
export interface Account {
  name: string;
  email: string;
  /**
   * False for somebody who signs in with another system only.
   */
  hasPassword: boolean;
  /**
   * The other systems that vouch for me, as people call them.
   */
  providers: string[];
  secondFactor: AccountSecondFactor;
}
/**
 * Where the second factor stands.
 */
export interface AccountSecondFactor {
  isOn: boolean;
  /**
   * Whether my organisation asks it of my role.
   */
  isRequired: boolean;
  recoveryCodesLeft: number;
}
/**
 * How far a unit is.
 */
export interface AdoptionUnit {
  rollout: AdoptionRollout;
  group: RolloutGroup;
  /**
   * How many work in the unit.
   */
  people: number;
  /**
   * How many are invited.
   */
  invited: number;
  /**
   * How many have begun a lesson or were at a session.
   */
  practised: number;
  /**
   * How many have passed.
   */
  passed: number;
  /**
   * How many practised and get no further.
   */
  stuck: number;
  /**
   * Of how many nothing was heard.
   */
  silent: number;
  /**
   * Whether new cases of it go by the newest version.
   */
  isLive: boolean;
  /**
   * Since when.
   */
  liveSince: string | null;
  /**
   * What changed with it; null while it is not live.
   */
  effect: AdoptionEffect | null;
}
/**
 * The roll-out.
 */
export interface AdoptionRollout {
  id: Id;
  title: string;
}
/**
 * The group.
 */
export interface RolloutGroup {
  key: Key;
  name: LocalizedText;
}
export interface AdoptionEffect {
  /**
   * The median of the hours until the first response, over the 30 days before; null for too few to tell.
   */
  firstResponseBefore: number | null;
  /**
   * The same of the 30 days after.
   */
  firstResponseAfter: number | null;
  /**
   * The same since then, of cases that somebody answered who has passed or was at a session.
   */
  firstResponseTrained: number | null;
  /**
   * The same of the others.
   */
  firstResponseUntrained: number | null;
  /**
   * The share of tasks that were given back or handed on, over the 30 days before.
   */
  reworkBefore: number | null;
  /**
   * The same of the 30 days after.
   */
  reworkAfter: number | null;
  /**
   * The same since then, of tasks that somebody did who has passed or was at a session.
   */
  reworkTrained: number | null;
  /**
   * The same of the others.
   */
  reworkUntrained: number | null;
}
/**
 * How far each unit is that one may see, by name; never in an order of merit.
 */
export interface Adoption {
  /**
   * The units.
   */
  items: AdoptionUnit[];
}
/**
 * Open cases of one age.
 */
export interface AgeingBucket {
  /**
   * So many days ago or more.
   */
  fromDays: number;
  /**
   * Less than so many days ago; null without an end.
   */
  toDays: number | null;
  /**
   * Still waiting for a first response.
   */
  waiting: number;
  /**
   * Answered, and not closed.
   */
  answered: number;
}
/**
 * Which sealed answers to open. Each opening is recorded.
 */
export interface AnswersOpen {
  /**
   * JSON pointers to the answers, such as '/description'; left out for all of them.
   *
   * @maxItems 300
   */
  fields?: string[];
}
/**
 * Makes a token, for oneself or, with a program, for a program of the workspace.
 */
export interface ApiTokenCreate {
  name: string;
  /**
   * @minItems 1
   * @maxItems 18
   */
  scopes: Scope[];
  /**
   * After how many days it ends.
   */
  days: number;
  program?: ProgramAccount;
}
/**
 * The account that the program works with: made along with the token.
 */
export interface ProgramAccount {
  role: WorkspaceRole;
  /**
   * @maxItems 50
   */
  groups?: NewMembership[];
}
/**
 * A group to add the person to.
 */
export interface NewMembership {
  group: Key;
  role?: MembershipRole;
}
/**
 * A new token. It is shown this once.
 */
export interface ApiTokenCreated {
  token: string;
  entry: ApiToken;
}
/**
 * Tokens, the newest first.
 */
export interface ApiTokenList {
  items: ApiToken[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A token by which a program asks in the name of its owner.
 */
export interface ApiToken {
  id: Id;
  name: string;
  owner: Person;
  ownerKind: 'person' | 'program';
  /**
   * How the token begins, to tell one from another.
   */
  prefix: string;
  scopes: Scope[];
  expiresAt: string;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}
/**
 * An article to write.
 */
export interface ArticleCreate {
  key: Key;
  /**
   * One sentence for lists.
   */
  summary?:
    | string
    | {
        [k: string]: string;
      };
  /**
   * Markdown without HTML.
   */
  body:
    | string
    | {
        [k: string]: string;
      };
  /**
   * @maxItems 20
   */
  links?: HelpLink[];
  state?: ArticleState;
  questionId?: Id;
  /**
   * What it helps with.
   */
  title:
    | string
    | {
        [k: string]: string;
      };
}
/**
 * Articles of the handbook.
 */
export interface ArticleList {
  items: ArticleSummary[];
}
/**
 * What becomes of an article.
 */
export interface ArticlePatch {
  /**
   * One sentence for lists.
   */
  summary?:
    | string
    | {
        [k: string]: string;
      };
  /**
   * Markdown without HTML.
   */
  body?:
    | string
    | {
        [k: string]: string;
      };
  /**
   * @maxItems 20
   */
  links?: HelpLink[];
  state?: ArticleState;
  /**
   * The version that was read before, so that nobody writes over another.
   */
  version: number;
  /**
   * What it helps with.
   */
  title?:
    | string
    | {
        [k: string]: string;
      };
}
/**
 * An article of the handbook, as lists show it.
 */
export interface ArticleSummary {
  key: Key;
  summary: LocalizedText;
  links: HelpLink[];
  state: ArticleState;
  updatedAt: string;
  /**
   * Who wrote on it last.
   */
  by: Person | null;
  title: LocalizedText;
}
/**
 * What an article once was, the newest first.
 */
export interface ArticleVersionList {
  items: ArticleVersion[];
}
/**
 * What an article once was.
 */
export interface ArticleVersion {
  version: number;
  summary: LocalizedText;
  body: LocalizedText;
  at: string;
  by: Person | null;
  title: LocalizedText;
}
/**
 * An article of the handbook.
 */
export interface Article {
  key: Key;
  summary: LocalizedText;
  links: HelpLink[];
  state: ArticleState;
  updatedAt: string;
  /**
   * Who wrote on it last.
   */
  by: Person | null;
  /**
   * Markdown without HTML.
   */
  body: LocalizedText;
  /**
   * How often it was written.
   */
  version: number;
  mayEdit: boolean;
  title: LocalizedText;
}
/**
 * A day or a week of the backlog.
 */
export interface BacklogPoint {
  /**
   * Its first day.
   */
  from: string;
  /**
   * Cases that came. Null where it is fewer than five and must not be told (see 'isProtected').
   */
  opened: number | null;
  /**
   * Cases that ended. Null where it is fewer than five and must not be told (see 'isProtected').
   */
  closed: number | null;
  /**
   * Cases that were open at its end. Null where it is fewer than five and must not be told (see 'isProtected').
   */
  open: number | null;
}
/**
 * How the open cases came to be as many as they are.
 */
export interface Backlog {
  period: MetricsPeriod;
  /**
   * How long each point is: a week where numbers are protected, or the period is long.
   */
  step: 'day' | 'week';
  /**
   * As in the response times.
   */
  isProtected: boolean;
  /**
   * In the order of time.
   */
  points: BacklogPoint[];
}
/**
 * A case that would not, or perhaps not, have gone the way that it went: ids and names of steps, none of its answers.
 */
export interface BacktestCase {
  instanceId: Id;
  /**
   * Of the submission that started it.
   */
  reference: string | null;
  /**
   * The version that it was started on.
   */
  flowVersion: number;
  startedAt: string;
  /**
   * It would have gone elsewhere; nobody can tell; it would have come to an incident.
   */
  outcome: 'different' | 'unknown' | 'failed';
  /**
   * Why nobody can tell (noAnswer, hidden, migrated, notRetraced, tooLong), or the code of the incident.
   */
  code: string | null;
  /**
   * The step that it is about: for a difference, the first at which the ways part.
   */
  nodeId: string | null;
  /**
   * The ways that it went from there and would not go.
   */
  went: BacktestMove[];
  /**
   * The ways that it would go from there and did not go.
   */
  would: BacktestMove[];
  /**
   * The same in a sentence, in English.
   */
  message: string;
  /**
   * The sentence per language.
   */
  messages: {
    [k: string]: string;
  };
}
/**
 * A way on from a step of a case.
 */
export interface BacktestMove {
  /**
   * Null where no edge led there, as inside a body.
   */
  edgeId: string | null;
  /**
   * The step that it leads to.
   */
  nodeId: string;
}
/**
 * What a flow would have made of some of the last cases, of those that whoever asks may see.
 */
export interface BacktestPortion {
  /**
   * How many cases this portion is about.
   */
  tried: number;
  /**
   * How many of them would have gone the same way.
   */
  same: number;
  /**
   * The others, the newest first.
   */
  items: BacktestCase[];
  /**
   * There are more cases after this one; null when these were the last.
   */
  nextInstanceId: Id | null;
  /**
   * How many of those asked for come after these.
   */
  left: number;
}
/**
 * Opens a classified group to an admin, to read, for a stated reason and a limited time.
 */
export interface BreakGlassCreate {
  group: Key;
  /**
   * The group reads it.
   */
  reason: string;
  /**
   * When it ends by itself.
   */
  hours: number;
}
/**
 * A page of openings, the newest first.
 */
export interface BreakGlassList {
  items: BreakGlass[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * What was asked for while a group was open by broken glass, in order.
 */
export interface BreakGlassReadList {
  items: BreakGlassRead[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * Something that was asked for while a group was open by broken glass.
 */
export interface BreakGlassRead {
  id: Id;
  /**
   * When.
   */
  at: string;
  /**
   * The method and the address, such as 'GET /api/v1/tasks/:taskId'.
   */
  route: string;
  /**
   * The item that was named; null for a list.
   */
  itemId: Id | null;
}
/**
 * A classified group that an admin opened to read.
 */
export interface BreakGlass {
  id: Id;
  /**
   * Null once the reader no longer knows of the group.
   */
  group: GroupName | null;
  openedBy: Person;
  reason: string;
  /**
   * When it was opened.
   */
  openedAt: string;
  /**
   * When it ends by itself.
   */
  until: string;
  /**
   * When it was ended early.
   */
  closedAt: string | null;
  isOpen: boolean;
  mayClose: boolean;
  /**
   * How often something was asked for in the meantime.
   */
  readCount: number;
}
/**
 * Moves what is due by a calendar to where the calendar has it now.
 */
export interface CalendarApply {
  /**
   * Only say what would move.
   */
  dryRun?: boolean;
}
/**
 * A new calendar.
 */
export interface CalendarCreate {
  key: Key;
  calendar: BusinessCalendar;
  /**
   * What people call it.
   */
  title: LocalizedText;
}
/**
 * A page of calendars.
 */
export interface CalendarList {
  items: Calendar[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * How much a calendar moves, among what you may see. More may move than you may see.
 */
export interface CalendarMoves {
  /**
   * Open tasks whose due time moves.
   */
  tasks: number;
  /**
   * Pending timers that move. Those that are due already stay.
   */
  timers: number;
  /**
   * False when there is too much to count all of it; then there are at least so many.
   */
  isComplete: boolean;
  /**
   * Whether they are being moved now.
   */
  isMoving: boolean;
}
/**
 * Changes a calendar.
 */
export interface CalendarSet {
  calendar: BusinessCalendar;
  /**
   * The version that the change was made from; when somebody has changed it since, nothing is changed.
   */
  version: number;
  /**
   * What people call it.
   */
  title: LocalizedText;
}
/**
 * When a workspace works. The one with the key 'default' is its own; flows name others by their keys.
 */
export interface Calendar {
  key: Key;
  calendar: BusinessCalendar;
  /**
   * Counts the changes; a change names the version that it was made from.
   */
  version: number;
  /**
   * When it was changed last.
   */
  updatedAt: string;
  /**
   * The version that the due times of what runs were moved to last; null when they never were.
   */
  movedVersion: number | null;
  /**
   * Whether due times are being moved now.
   */
  isMoving: boolean;
  /**
   * What people call it.
   */
  title: LocalizedText;
}
/**
 * What is drawn in the version that a run is on, without the settings of its steps: the way there is, and no more.
 */
export interface CaseDrawing {
  nodes: DrawnStep[];
  edges: DrawnWay[];
}
export interface DrawnStep {
  id: string;
  type: string;
  name?: LocalizedText;
  /**
   * The id of the node that it watches.
   */
  attachedTo?: string;
  /**
   * The id of the node in whose body it stands.
   */
  parent?: string;
  position?: {
    x: number;
    y: number;
  };
}
export interface DrawnWay {
  id: string;
  source: string;
  target: string;
  name?: LocalizedText;
  /**
   * Whether it is taken when no other is.
   */
  default?: boolean;
}
/**
 * What of a case goes to somebody else: the open tasks of the one who hands over, to a person or to a group.
 */
export interface CaseHandOver {
  /**
   * A member of the group of the tasks; null to hand over to a group.
   */
  person: Id | null;
  /**
   * The group that the tasks go to; null to hand over to a person.
   */
  group: Key | null;
  /**
   * What the next one should know; kept as a note on the case.
   */
  note?: string;
}
/**
 * What went to somebody else.
 */
export interface CaseHandedOver {
  /**
   * The tasks that went over.
   */
  tasks: HandedTask[];
  /**
   * Whether whoever handed over still sees the case.
   */
  isStillSeen: boolean;
}
export interface HandedTask {
  id: Id;
  /**
   * The group in which it stood.
   */
  fromGroup: Key;
  title: LocalizedText;
}
/**
 * What became of a case and its tasks among the people who work on it, the oldest first.
 */
export interface CaseHandlingList {
  items: CaseHandling[];
}
/**
 * What became of a task of a case, or of the case, among the people who work on it: who did what, never what was written.
 */
export interface CaseHandling {
  id: Id;
  /**
   * When it was.
   */
  at: string;
  /**
   * 'handedOn' is to a person, or with their task to a group; 'dueChanged' without 'by' comes of a calendar.
   */
  kind: 'claimed' | 'givenBack' | 'handedOn' | 'takenBack' | 'moved' | 'caseMoved' | 'dueChanged' | 'followUpChanged';
  /**
   * Which task; null for the whole case.
   */
  taskId: Id | null;
  /**
   * Who did it; null where no person did, or whom you do not know.
   */
  by: Person | null;
  /**
   * To whom.
   */
  person: Person | null;
  /**
   * To which group, of those that you may know of.
   */
  group: GroupName | null;
}
/**
 * A page of cases behind a figure.
 */
export interface CaseWaitList {
  /**
   * The newest first.
   */
  items: CaseWait[];
  /**
   * Where the list goes on; null at its end.
   */
  nextCursor: string | null;
}
/**
 * How long one part of a wait was.
 */
export interface CaseWaitPart {
  part: 'toRoute' | 'toBeSeen' | 'toBeClaimed' | 'toBeWritten' | 'toBeApproved';
  wallMs: number;
  businessMs: number;
}
/**
 * How long the wait for a first response was in one case, exactly.
 */
export interface CaseWait {
  instanceId: Id;
  /**
   * The public reference of the inquiry.
   */
  reference: string | null;
  /**
   * The key of its form.
   */
  form: string;
  /**
   * The key of its flow.
   */
  flow: string;
  /**
   * Which is responsible; null where none is, or the reader does not know of it.
   */
  group: GroupName | null;
  /**
   * Who gave the first response; told to those whom 'people' of the response times tells.
   */
  person: PersonName | null;
  /**
   * When the inquiry came.
   */
  receivedAt: string;
  /**
   * When the first response went out.
   */
  respondedAt: string | null;
  /**
   * When the case ended.
   */
  closedAt: string | null;
  /**
   * When the first response is or was due.
   */
  targetAt: string | null;
  /**
   * What it waits for now; null once it was answered or closed.
   */
  stage: ('toRoute' | 'toBeSeen' | 'toBeClaimed' | 'toBeWritten' | 'toBeApproved') | null;
  /**
   * How long the wait was, or is so far, by the clock on the wall.
   */
  wallMs: number;
  /**
   * The same in working time.
   */
  businessMs: number;
  /**
   * The wait split into its parts, which together make up exactly the whole.
   */
  parts: CaseWaitPart[];
}
/**
 * What else belongs to a task.
 */
export interface ChecklistAdd {
  text: string;
}
/**
 * What is to be changed in an entry.
 */
export interface ChecklistEntryPatch {
  text?: string;
  /**
   * Whether it is ticked off.
   */
  done?: boolean;
}
/**
 * One thing that belongs to a task.
 */
export interface ChecklistEntry {
  id: Id;
  text: string;
  /**
   * Since when it is ticked off.
   */
  doneAt: string | null;
  doneBy: Person | null;
}
/**
 * The entries of a checklist as they are to stand; what is not named comes after them, as it stood.
 */
export interface ChecklistOrder {
  /**
   * @maxItems 100
   */
  ids: Id[];
}
/**
 * What belongs to a task, in the order in which it is to be done.
 */
export interface Checklist {
  items: ChecklistEntry[];
}
/**
 * Asks a model about the last inquiries that this classifier has sorted.
 */
export interface ClassifierCompare {
  /**
   * How many, counted from the newest.
   */
  last?: number;
}
/**
 * An inquiry on which the two models differ.
 */
export interface ClassifierComparedCase {
  instanceId: Id;
  /**
   * Of the submission that started it.
   */
  reference: string | null;
  sortedAt: string;
  /**
   * What the model in use says.
   */
  was: ModelSaying;
  /**
   * What this one says.
   */
  would: ModelSaying;
  /**
   * What a person said of it, who is right; null when nobody did.
   */
  person: Key | null;
}
/**
 * What would change if a model came into use.
 */
export interface ClassifierComparison {
  /**
   * The number of the model that was asked.
   */
  model: number;
  /**
   * The number of the model in use; null when there is none, and then 'was' is what was said of each at the time.
   */
  beside: number | null;
  /**
   * Inquiries that both were asked about: those that the reader sees.
   */
  asked: number;
  /**
   * Of these got the same answer.
   */
  same: number;
  /**
   * Got another label.
   */
  moved: number;
  /**
   * Would be held back now.
   */
  newlyHeldBack: number;
  /**
   * Would be sorted instead of held back.
   */
  newlySorted: number;
  /**
   * Of those that a person has sorted: as that person did, before.
   */
  rightBefore: number;
  /**
   * The same, now.
   */
  rightNow: number;
  /**
   * Sorted by a person.
   */
  judged: number;
  /**
   * From which label to which, the most frequent first.
   */
  moves: LabelMove[];
  /**
   * Those that differ, newest first; at most 100.
   */
  cases: ClassifierComparedCase[];
}
export interface LabelMove {
  /**
   * Null for held back.
   */
  from: Key | null;
  /**
   * Null for held back.
   */
  to: Key | null;
  count: number;
}
/**
 * How many examples there are, of those that the reader may see: an example that was taken from a case is seen by those who see the case.
 */
export interface ClassifierCounts {
  /**
   * Learned from.
   */
  accepted: number;
  /**
   * Corrections that wait for a review.
   */
  waiting: number;
  /**
   * Accepted since the newest model was learned.
   */
  fresh: number;
}
/**
 * A new classifier.
 */
export interface ClassifierCreate {
  key: Key;
  /**
   * All labels in the order in which people choose among them. One that is left out is taken away; naming its key again brings it back.
   *
   * @minItems 1
   * @maxItems 200
   */
  labels: ClassifierLabelSet[];
  /**
   * As people read it.
   */
  title:
    | string
    | {
        [k: string]: string;
      };
}
/**
 * The inquiries of a week, newest first: those that the reader sees.
 */
export interface ClassifierDriftCaseList {
  items: ClassifierDriftCase[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * An inquiry behind a figure.
 */
export interface ClassifierDriftCase {
  instanceId: Id;
  /**
   * Of the submission that started it.
   */
  reference: string | null;
  sortedAt: string;
  /**
   * Null when it abstained.
   */
  label: Key | null;
  probability: number;
  /**
   * What a person said instead; null when nobody did.
   */
  person: Key | null;
  /**
   * The model that was asked.
   */
  model: number | null;
}
/**
 * How what it is asked about changes, week by week.
 */
export interface ClassifierDrift {
  /**
   * Oldest first, those without an inquiry too.
   */
  weeks: DriftWeek[];
  /**
   * Newest first.
   */
  marks: DriftMark[];
}
export interface DriftWeek {
  /**
   * Its first day.
   */
  from: string;
  /**
   * Inquiries.
   */
  sorted: number;
  /**
   * Of these the model abstained from.
   */
  heldBack: number;
  /**
   * Of these a person said otherwise.
   */
  corrected: number;
  /**
   * How often each was given.
   */
  labels: LabelShare[];
}
export interface LabelShare {
  label: Key;
  count: number;
  /**
   * Of those that got a label.
   */
  share: number;
}
/**
 * A week that differs from those before it by more than chance.
 */
export interface DriftMark {
  week: string;
  kind: 'label' | 'heldBack' | 'corrected';
  /**
   * For 'label'.
   */
  label: Key | null;
  /**
   * The usual share, of the weeks before.
   */
  before: number;
  /**
   * In this week.
   */
  now: number;
  /**
   * How many inquiries are behind it.
   */
  count: number;
}
/**
 * A page of examples, newest first.
 */
export interface ClassifierExampleList {
  items: ClassifierExample[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * What to change of an example. The text of a correction stays as the inquiry has it.
 */
export interface ClassifierExamplePatch {
  text?: string;
  label?: Key;
  state?: 'accepted' | 'rejected';
}
/**
 * A text and the label that belongs to it.
 */
export interface ClassifierExample {
  id: Id;
  /**
   * Null when all of it is sealed.
   */
  text: string | null;
  /**
   * Whether a part of it is sealed, which nobody reads here.
   */
  isSealed: boolean;
  label: Key;
  /**
   * Null when it is in neither.
   */
  language: Language | null;
  origin: ExampleOrigin;
  state: ExampleState;
  /**
   * The case that it was taken from; null for others.
   */
  instanceId: Id | null;
  /**
   * Of that case.
   */
  reference: string | null;
  /**
   * For a correction: the label that the model had given; null when it had abstained, and for others.
   */
  said: Key | null;
  /**
   * Who; null when it is not to be shown any more.
   */
  by: PersonName | null;
  /**
   * When it was added.
   */
  createdAt: string;
}
/**
 * Examples of one label: one text each.
 */
export interface ClassifierExamplesAdd {
  label: Key;
  /**
   * One text each; those that are there already are left out.
   *
   * @minItems 1
   * @maxItems 500
   */
  texts: string[];
}
/**
 * What became of them.
 */
export interface ClassifierExamplesAdded {
  /**
   * New ones.
   */
  added: number;
  /**
   * There already, with the same label.
   */
  repeated: number;
}
/**
 * Accepts or rejects corrections, several at once.
 */
export interface ClassifierExamplesReview {
  /**
   * Of the examples.
   *
   * @minItems 1
   * @maxItems 200
   */
  ids: Id[];
  /**
   * 'waiting' takes back what was decided.
   */
  state: 'accepted' | 'rejected' | 'waiting';
}
/**
 * How many were changed.
 */
export interface ClassifierExamplesReviewed {
  /**
   * Those that are not there, or not to be seen, are left out.
   */
  changed: number;
}
/**
 * How well a model does on texts that it was not taught, by holding back a part of its examples in turn. Shares are from 0 to 1.
 */
export interface ClassifierFigures {
  /**
   * Examples that were asked about.
   */
  examples: number;
  /**
   * Recognised, if it never abstained.
   */
  accuracy: number;
  /**
   * Of each label.
   */
  labels: LabelFigures[];
  /**
   * What was taken for what, the most frequent first; at most 50.
   */
  confusions: Confusion[];
  /**
   * How far probabilities are from what came true (expected calibration error, ten bins).
   */
  calibrationError: number;
  /**
   * For each tenth of probability that occurred.
   */
  reliability: ReliabilityBin[];
  /**
   * How many of the surest answers are right: of the surest tenth, two tenths, up to all.
   */
  coverage: CoverageFigures[];
  /**
   * What would become of the examples with each threshold, in shares that sum up to 1.
   */
  thresholds: ThresholdFigures[];
  /**
   * How well strange texts are told; null with too few labels for that.
   */
  outOfScope: OutOfScopeFigures | null;
}
export interface LabelFigures {
  label: Key;
  examples: number;
  /**
   * Of the texts that were taken for it, the share that was.
   */
  precision: number | null;
  /**
   * Of its texts, the share that was recognised.
   */
  recall: number | null;
}
export interface Confusion {
  label: Key;
  takenFor: Key;
  count: number;
}
export interface ReliabilityBin {
  from: number;
  to: number;
  count: number;
  /**
   * What was said on average.
   */
  probability: number;
  /**
   * What came true.
   */
  accuracy: number;
}
export interface CoverageFigures {
  share: number;
  accuracy: number;
  /**
   * How sure the least sure of them is.
   */
  atLeast: number;
}
export interface ThresholdFigures {
  atLeast: number;
  right: number;
  wrong: number;
  heldBack: number;
}
export interface OutOfScopeFigures {
  /**
   * How often a strange text looks stranger than a known one.
   */
  auroc: number;
  /**
   * Of strange texts, the share that is held back.
   */
  heldBack: number;
}
/**
 * What was imported. Rows with errors are left out; the others are not held up by them.
 */
export interface ClassifierImportOutcome {
  counts: ExampleRowCounts;
  /**
   * Every row, in its order.
   */
  rows: ExampleRow[];
  /**
   * Labels that were made.
   */
  addedLabels: Key[];
}
/**
 * What an import would do.
 */
export interface ClassifierImportPreview {
  encoding: 'utf-8' | 'utf-16' | 'windows-1255';
  separator: ',' | ';' | '\t' | '|';
  /**
   * In their order.
   */
  columns: ExampleColumn[];
  /**
   * What is wrong with the table as a whole; then nothing can be imported.
   */
  problems: string[];
  /**
   * The names of labels that stand in it, the most frequent first; at most 500.
   */
  names: ImportedName[];
  counts: ExampleRowCounts;
  /**
   * Every row, in its order.
   */
  rows: ExampleRow[];
}
/**
 * A column and what it holds.
 */
export interface ExampleColumn {
  header: string;
  field: 'text' | 'label' | 'ignored';
  /**
   * The beginning of its first cell.
   */
  sample: string;
}
/**
 * A name of a label in the table.
 */
export interface ImportedName {
  name: string;
  /**
   * What it stands for; null when for none.
   */
  label: Key | null;
  /**
   * Whether the label would be made.
   */
  isNew: boolean;
  /**
   * How many rows have it.
   */
  rows: number;
}
/**
 * A table of examples, with a line of headers. The same reading makes the preview and the import.
 */
export interface ClassifierImport {
  /**
   * The table as text; or else:
   */
  text?: string;
  /**
   * The file as it is; its encoding is recognised.
   */
  base64?: string;
  /**
   * What each column holds, where the headers do not say it rightly. Several columns of text are read together.
   *
   * @maxItems 100
   */
  fields?: ('text' | 'label' | 'ignored')[];
  /**
   * What a name in the table stands for, where it is not the key or the title of a label: the key of a label, or null to leave its rows out.
   */
  labels?: {
    [k: string]: Key | null;
  };
  /**
   * Makes a label of every name that is none yet.
   */
  addLabels?: boolean;
  /**
   * The label of all rows, for a table that has no column for it.
   */
  label?: Key;
}
/**
 * A label as it should be.
 */
export interface ClassifierLabelSet {
  key: Key;
  /**
   * Words and short phrases that speak for it, which count like short examples.
   *
   * @maxItems 100
   */
  words?: string[];
  /**
   * As people read it.
   */
  title:
    | string
    | {
        [k: string]: string;
      };
}
/**
 * One of the things that a text may be about.
 */
export interface ClassifierLabel {
  /**
   * What flows read as vars.<name>.label; it stays.
   */
  key: Key;
  /**
   * Words and short phrases that speak for it, which count like short examples.
   *
   * @maxItems 100
   */
  words: string[];
  /**
   * Accepted examples of it.
   */
  examples: number;
  /**
   * When it was taken away; models that know it abstain where they would say it. Null while it is there.
   */
  removedAt: string | null;
  /**
   * As people read it.
   */
  title:
    | string
    | {
        [k: string]: string;
      };
}
/**
 * The classifiers of a workspace.
 */
export interface ClassifierList {
  items: ClassifierSummary[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * The models of a classifier, newest first.
 */
export interface ClassifierModelList {
  items: ClassifierModelSummary[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * Which model is in use now, and which was.
 */
export interface ClassifierModelPublished {
  /**
   * In use.
   */
  number: number;
  /**
   * In use before: publish it again to go back. Null when there was none.
   */
  before: number | null;
}
/**
 * A model in a list.
 */
export interface ClassifierModelSummary {
  /**
   * 1, 2, 3.
   */
  number: number;
  state: ClassifierModelState;
  /**
   * How many it learned from.
   */
  examples: number;
  /**
   * That it knows.
   */
  labels: Key[];
  /**
   * In bytes.
   */
  size: number;
  /**
   * Of its figures.
   */
  accuracy: number | null;
  /**
   * Of its figures, at how sure the classifier has to be now: of all inquiries, sorted right, sorted wrong, held back.
   */
  atUse: ModelAtUse | null;
  /**
   * Of its figures.
   */
  calibrationError: number | null;
  /**
   * Whether examples that it learned from were erased since.
   */
  needsRetraining: boolean;
  /**
   * Who; null when it is not to be shown any more.
   */
  trainedBy: PersonName | null;
  /**
   * When it had learned.
   */
  trainedAt: string;
  /**
   * Who; null when it is not to be shown any more.
   */
  publishedBy: PersonName | null;
  /**
   * When it came into use last.
   */
  publishedAt: string | null;
}
/**
 * A model: what was learned at one time.
 */
export interface ClassifierModel {
  /**
   * 1, 2, 3.
   */
  number: number;
  state: ClassifierModelState;
  /**
   * How many it learned from.
   */
  examples: number;
  /**
   * That it knows.
   */
  labels: Key[];
  /**
   * In bytes.
   */
  size: number;
  /**
   * Of its figures.
   */
  accuracy: number | null;
  /**
   * Of its figures, at how sure the classifier has to be now: of all inquiries, sorted right, sorted wrong, held back.
   */
  atUse: ModelAtUse | null;
  /**
   * Of its figures.
   */
  calibrationError: number | null;
  /**
   * Whether examples that it learned from were erased since.
   */
  needsRetraining: boolean;
  /**
   * Who; null when it is not to be shown any more.
   */
  trainedBy: PersonName | null;
  /**
   * When it had learned.
   */
  trainedAt: string;
  /**
   * Who; null when it is not to be shown any more.
   */
  publishedBy: PersonName | null;
  /**
   * When it came into use last.
   */
  publishedAt: string | null;
  figures: ClassifierFigures;
}
/**
 * What to change of a classifier.
 */
export interface ClassifierPatch {
  /**
   * All labels in the order in which people choose among them. One that is left out is taken away; naming its key again brings it back.
   *
   * @minItems 1
   * @maxItems 200
   */
  labels?: ClassifierLabelSet[];
  reviewCorrections?: boolean;
  /**
   * Turned off, what was sealed of its examples is forgotten.
   */
  usesSealed?: boolean;
  atLeast?: number;
  /**
   * Puts it away, or brings it back. What it sorted stays, and cases that still ask it go on.
   */
  archived?: boolean;
  source?: ClassifierSource;
  /**
   * Null takes it away.
   */
  server?: ClassifierServer | null;
  /**
   * As people read it.
   */
  title?:
    | string
    | {
        [k: string]: string;
      };
}
/**
 * A model server of the organisation, asked instead of what is learned here. The texts of inquiries are sent to it, never what is sealed.
 */
export interface ClassifierServer {
  /**
   * The connector that names its address and holds its token.
   */
  connector: Key;
  /**
   * Where it takes chats, such as /v1/chat/completions.
   */
  path: string;
  /**
   * The name by which it knows the model.
   */
  model: string;
}
/**
 * A classifier in a list.
 */
export interface ClassifierSummary {
  id: Id;
  key: Key;
  source: ClassifierSource;
  /**
   * The number of the model in use; null when there is none.
   */
  published: number | null;
  /**
   * The number of the newest draft that is newer than the model in use; null when there is none.
   */
  draft: number | null;
  /**
   * Whether examples that the model in use learned from were erased since.
   */
  needsRetraining: boolean;
  counts: ClassifierCounts;
  /**
   * The last learning; null when there was none.
   */
  training: ClassifierTraining | null;
  /**
   * When it was changed last.
   */
  updatedAt: string;
  /**
   * Since when it is put away: no flow can choose it any more; null while it is there.
   */
  archivedAt: string | null;
  /**
   * How many labels it has.
   */
  labels: number;
  /**
   * As people read it.
   */
  title:
    | string
    | {
        [k: string]: string;
      };
}
/**
 * A learning: one at a time for each classifier.
 */
export interface ClassifierTraining {
  id: Id;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  /**
   * How much is done.
   */
  share: number;
  /**
   * Why nothing was learned; null otherwise.
   */
  problem: ('tooFewLabels' | 'tooManyTexts' | 'outOfMemory' | 'tooLong' | 'tooLarge' | 'failed') | null;
  /**
   * Who; null when it is not to be shown any more.
   */
  startedBy: PersonName | null;
  /**
   * When it was asked for.
   */
  startedAt: string;
  /**
   * Null while it goes on.
   */
  endedAt: string | null;
  /**
   * The number of the draft that came of it.
   */
  model: number | null;
}
/**
 * What a model says of a text.
 */
export interface ClassifierTried {
  model: number;
  /**
   * Null when it abstains.
   */
  label: Key | null;
  probability: number;
  /**
   * Up to three others; the likeliest of all when it abstains.
   */
  runnersUp: LikelyLabel[];
  /**
   * Why it abstains: no words, not sure enough, or like nothing it knows.
   */
  abstained: ('noText' | 'unsure' | 'unknown') | null;
  /**
   * The words that decided, the most telling first: for the label, or for the likeliest one.
   */
  words: TellingWord[];
}
export interface LikelyLabel {
  label: Key;
  probability: number;
}
export interface TellingWord {
  word: string;
  weight: number;
}
/**
 * A text to try. It is kept nowhere.
 */
export interface ClassifierTry {
  text: string;
  /**
   * The number of the model to ask; the one in use when left out, else the newest.
   */
  model?: number;
  atLeast?: number;
}
/**
 * What finds out what a text is about: its labels, its settings, and where it stands.
 */
export interface Classifier {
  id: Id;
  key: Key;
  source: ClassifierSource;
  /**
   * The number of the model in use; null when there is none.
   */
  published: number | null;
  /**
   * The number of the newest draft that is newer than the model in use; null when there is none.
   */
  draft: number | null;
  /**
   * Whether examples that the model in use learned from were erased since.
   */
  needsRetraining: boolean;
  counts: ClassifierCounts;
  /**
   * The last learning; null when there was none.
   */
  training: ClassifierTraining | null;
  /**
   * When it was changed last.
   */
  updatedAt: string;
  /**
   * Since when it is put away: no flow can choose it any more; null while it is there.
   */
  archivedAt: string | null;
  /**
   * In the order in which people choose among them; those that were taken away stand last.
   */
  labels: ClassifierLabel[];
  /**
   * Whether somebody looks at corrections before they are learned from.
   */
  reviewCorrections: boolean;
  /**
   * Whether sealed answers are read, and learned from.
   */
  usesSealed: boolean;
  /**
   * How sure it has to be where a flow does not say; below that it abstains.
   */
  atLeast: number;
  /**
   * Null where none is set.
   */
  server: ClassifierServer | null;
  /**
   * The flows whose draft or published version asks it.
   */
  flows: ClassifierFlow[];
  /**
   * As people read it.
   */
  title:
    | string
    | {
        [k: string]: string;
      };
}
/**
 * A flow that asks it.
 */
export interface ClassifierFlow {
  key: Key;
  title: LocalizedText;
}
/**
 * Invites people of a unit; all that are not yet invited when left out.
 */
export interface CohortInvite {
  /**
   * Who.
   *
   * @maxItems 1000
   */
  userIds?: Id[];
}
/**
 * Somebody who is taught.
 */
export interface CohortMember {
  userId: Id;
  /**
   * Their name.
   */
  name: string;
  /**
   * Who teaches them.
   */
  champion: string | null;
  /**
   * When they were invited.
   */
  invitedAt: string;
  /**
   * Whether they have begun a lesson.
   */
  practised: boolean;
  /**
   * Whether they were at a session.
   */
  attended: boolean;
  /**
   * Whether they passed every lesson that counts.
   */
  passed: boolean;
  /**
   * Stuck: practised and not passed, with nothing new for seven days or three attempts that failed. Silent: nothing at all for seven days after the invitation.
   */
  standing: 'invited' | 'practising' | 'stuck' | 'silent' | 'passed';
}
/**
 * A remark to add.
 */
export interface CommentCreate {
  /**
   * Plain text.
   */
  text: string;
  /**
   * People to call in. Somebody who does not see it and whom the writer may not show it to is not called; see 'unreached' of the answer.
   *
   * @maxItems 20
   */
  mentions?: Id[];
  /**
   * Files that you have uploaded for this group, whole.
   *
   * @maxItems 10
   */
  files?: Id[];
}
/**
 * A page of comments.
 */
export interface CommentList {
  items: Comment[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A remark in a discussion.
 */
export interface Comment {
  id: Id;
  /**
   * Who wrote it.
   */
  author: Person | null;
  /**
   * Plain text.
   */
  text: string;
  /**
   * When it was written.
   */
  createdAt: string;
  /**
   * When its words were last changed; null if never.
   */
  editedAt: string | null;
  /**
   * Those that somebody gave, in a fixed order.
   */
  reactions: ReactionCount[];
  files: ItemFile[];
  /**
   * Only right after writing: who was mentioned and not called in, since they do not see this.
   */
  unreached?: Id[];
}
/**
 * Why an item is shown to somebody who does not see the whole group.
 */
export interface Concern {
  id: Id;
  user: Person;
  reason: 'watch' | 'mention' | 'grant';
  /**
   * Who watches, mentioned or granted it.
   */
  by: Person;
  /**
   * Since when.
   */
  givenAt: string;
  /**
   * When a grant ends; null when it does not.
   */
  until: string | null;
}
/**
 * A page of connectors.
 */
export interface ConnectorList {
  items: Connector[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * Whether a connector is put away.
 */
export interface ConnectorPatch {
  /**
   * True puts it away: nothing goes out by it any more. False brings it back.
   */
  archived: boolean;
}
/**
 * Sets a connector.
 */
export interface ConnectorSet {
  /**
   * Such as https://crm.example.org, without a path.
   */
  origin: string;
  /**
   * What the system wants to see with every request, such as Authorization. Kept sealed and never shown; without it, what was set before stays.
   */
  headers?: {
    [k: string]: string;
  };
}
/**
 * Asks a system whether it is there.
 */
export interface ConnectorTest {
  /**
   * What is asked for, such as /v1/models; nothing is sent there but what the connector shows with every request.
   */
  path: string;
}
/**
 * How a system answered a test; never what it said.
 */
export interface ConnectorTested {
  /**
   * answered: with a good status. refused: with another one. resting: it has failed so often that it is left alone for half a minute.
   */
  outcome:
    | 'answered'
    | 'refused'
    | 'private-address'
    | 'redirected'
    | 'answer-too-large'
    | 'timed-out'
    | 'unreachable'
    | 'broken-answer'
    | 'resting';
  /**
   * The status of the answer; null without one.
   */
  status: number | null;
  /**
   * How long it took, in milliseconds.
   */
  tookMs: number;
}
/**
 * A system outside that flows may call. What it wants to see, such as a token, is set and never shown.
 */
export interface Connector {
  key: Key;
  /**
   * Such as https://crm.example.org; requests go nowhere else.
   */
  origin: string;
  /**
   * The names of what it shows with every request, such as Authorization, never what they hold; null where the names are not known.
   */
  headers: string[] | null;
  /**
   * What goes by it.
   */
  usedBy: ConnectorUse[];
  /**
   * When it was set last.
   */
  updatedAt: string;
  /**
   * Since when it is put away; null while it can be used.
   */
  archivedAt: string | null;
}
/**
 * A flow, as it is drawn or published, or a classifier that goes by it.
 */
export interface ConnectorUse {
  kind: 'flow' | 'classifier';
  key: Key;
  title: LocalizedText;
}
/**
 * A message to the inquirer.
 */
export interface ConversationMessage {
  text: string;
  /**
   * Ids of files that you have uploaded for this case.
   *
   * @maxItems 10
   */
  files?: Id[];
}
/**
 * The messages between the inquirer and the staff, and whether there is more to open.
 */
export interface Conversation {
  items: ConversationEntry[];
  /**
   * Whether something is sealed that the reader may open.
   */
  hasSealed: boolean;
  /**
   * Whether the reader may write to the inquirer.
   */
  mayWrite: boolean;
}
export interface ConversationEntry {
  id: Id;
  direction: 'toInquirer' | 'fromInquirer';
  at: string;
  /**
   * Who of the staff wrote it; null for what the flow or the inquirer wrote.
   */
  author: Person | null;
  /**
   * Null where it is sealed: open the conversation to read it.
   */
  text: LocalizedText | null;
}
/**
 * How a call that waits is answered: with a status and a body, or as if it had failed.
 */
export interface DrawerAnswer {
  status?: number;
  /**
   * What the system would have answered.
   */
  body?:
    | {
        [k: string]: unknown;
      }
    | unknown[]
    | string
    | number
    | boolean
    | null;
  fails?: true;
}
/**
 * Something that would have gone out of a practice room.
 */
export interface DrawerEntry {
  id: string;
  /**
   * A message to the inquirer, a mail or a push to somebody of the room, a request to a system, a question to a model.
   */
  kind: 'message' | 'mail' | 'push' | 'httpCall' | 'modelCall';
  /**
   * Kept back; a call that waits for an answer; one that was answered; one that nothing waits for any more.
   */
  state: 'kept' | 'waiting' | 'answered' | 'moot';
  /**
   * By the clock of the room.
   */
  at: string;
  instanceId: Id | null;
  nodeId: string | null;
  /**
   * Who would have got it; null where that goes without saying.
   */
  to: string | null;
  subject: LocalizedText | null;
  text: LocalizedText | null;
  request: DrawerRequest | null;
}
/**
 * A request to a system outside that was kept back.
 */
export interface DrawerRequest {
  connector: string | null;
  method: string;
  url: string;
  /**
   * What it would have carried; null for nothing.
   */
  body:
    | {
        [k: string]: unknown;
      }
    | unknown[]
    | string
    | number
    | boolean
    | null;
}
/**
 * What would have gone out of a practice room, the newest first.
 */
export interface Drawer {
  items: DrawerEntry[];
}
/**
 * Erases an inquirer after the waiting time.
 */
export interface ErasureCreate {
  /**
   * The reference of the submission.
   */
  reference: string;
  /**
   * The reference once more, typed.
   */
  confirmation: string;
}
/**
 * Erasures, the next first.
 */
export interface ErasureList {
  items: Erasure[];
}
/**
 * What an erasure would destroy, and what it leaves.
 */
export interface ErasurePreview {
  reference: string;
  /**
   * How many rows would go or be emptied, by table.
   */
  counts: {
    [k: string]: number;
  };
  /**
   * What stays, as names: reference, times, form, flow, steps.
   */
  stays: string[];
}
/**
 * Which inquirer.
 */
export interface ErasureReference {
  /**
   * The reference of the submission.
   */
  reference: string;
}
/**
 * That somebody is to be erased, or was. What they had said does not stand here.
 */
export interface Erasure {
  id: Id;
  kind: 'inquirer' | 'person';
  /**
   * Who asked for it: the inquirer, somebody of the staff, the rule of the form, or an operator.
   */
  cause: 'inquirer' | 'staff' | 'retention' | 'command';
  /**
   * The reference of the submission; null for a person of the staff.
   */
  reference: string | null;
  /**
   * Somebody of the staff who is to be erased; null for an inquirer, and once it is done.
   */
  person: Person | null;
  requestedAt: string;
  /**
   * Not before this instant.
   */
  dueAt: string;
  cancelledAt: string | null;
  doneAt: string | null;
}
/**
 * How many rows of each kind.
 */
export interface ExampleRowCounts {
  new: number;
  exists: number;
  repeated: number;
  leftOut: number;
  error: number;
}
/**
 * A row and what becomes of it.
 */
export interface ExampleRow {
  /**
   * Of the file, from 1.
   */
  line: number;
  /**
   * exists: here already. repeated: further up in the table. leftOut: its name stands for no label, as was said.
   */
  verdict: 'new' | 'exists' | 'repeated' | 'leftOut' | 'error';
  /**
   * The label that it gets; a new one's key with 'addLabels'.
   */
  label: Key | null;
  /**
   * The first 80 characters of its text.
   */
  start: string;
  /**
   * What is wrong, and what to do; null when nothing is.
   */
  error: string | null;
}
/**
 * How much others have written since.
 */
export interface FeedNews {
  /**
   * Up to 20.
   */
  count: number;
}
/**
 * A reason for which an entry stands where it stands, and how much of it.
 */
export interface FeedWhy {
  reason: FeedReason;
  /**
   * In percent.
   */
  share: number;
}
/**
 * One thing that is wrong with an input, and where.
 */
export interface FieldError {
  /**
   * JSON Pointer to the place, such as '/email'; '' is the whole.
   */
  path: string;
  /**
   * What is wrong and what to do, in the language of the form.
   */
  message: string;
}
/**
 * A file that is attached to a submission, a task or a message. Its bytes are at /api/v1/files/:file.
 */
export interface FileEntry {
  id: Id;
  /**
   * Null where the file is sealed: opening it tells.
   */
  name: string | null;
  /**
   * What its first bytes say that it is.
   */
  mediaType: string | null;
  /**
   * In bytes.
   */
  size: number;
  /**
   * Whether opening it is entered into the read log.
   */
  isSealed: boolean;
  submission: string | null;
  task: string | null;
  message: string | null;
  createdAt: string;
}
/**
 * The files of a case.
 */
export interface FileList {
  items: FileEntry[];
}
/**
 * Tries the draft of a flow, or a version of it, on the last real cases, a portion at a time.
 */
export interface FlowBacktest {
  /**
   * How many cases, counted from the newest, or from the case named below.
   */
  last: number;
  /**
   * The number of the version to try; the draft when left out.
   */
  version?: number;
  /**
   * Goes on after this case: the 'nextInstanceId' of the answer before.
   */
  afterInstanceId?: Id;
}
/**
 * What a check of a flow found.
 */
export interface FlowCheck {
  problems: FlowProblem[];
}
/**
 * Which parts of a flow runs have come by.
 */
export interface FlowCoverage {
  /**
   * How many nodes the flow has.
   */
  nodes: number;
  /**
   * How many edges the flow has.
   */
  edges: number;
  /**
   * The ids of the nodes that no run came to.
   */
  untouchedNodes: string[];
  /**
   * The ids of the edges that no run took.
   */
  untouchedEdges: string[];
}
/**
 * A new flow; it starts as a draft.
 */
export interface FlowCreate {
  /**
   * Names the flow in addresses.
   */
  key: Key;
  /**
   * @maxItems 2000
   */
  nodes: FlowNode[];
  /**
   * @maxItems 4000
   */
  edges: FlowEdge[];
  settings?: FlowSettings;
  /**
   * The name of the flow, as staff read it.
   */
  title: LocalizedText;
}
/**
 * How many times an edge was taken in the period. One that was not is left out.
 */
export interface FlowEdgeStats {
  /**
   * The id of the edge.
   */
  edgeId: string;
  /**
   * How many times.
   */
  taken: number;
}
/**
 * A change of a flow that a program can make. It names nodes and edges by their ids, so that it still fits after other changes.
 */
export interface FlowEdit {
  /**
   * What to do. `replaceText` replaces whole words in the condition of the edge or the settings of the node; `addGuard` puts has(...) before the condition; `addOtherwise` and `removeRule` change a decision table.
   */
  kind:
    | 'setDefaultEdge'
    | 'removeCondition'
    | 'removeDefault'
    | 'clearEdge'
    | 'moveOut'
    | 'removeEdge'
    | 'removeNode'
    | 'connectToEnd'
    | 'replaceText'
    | 'setSetting'
    | 'setType'
    | 'removeSetting'
    | 'addGuard'
    | 'addOtherwise'
    | 'removeRule';
  /**
   * The node that is changed.
   */
  nodeId?: string;
  /**
   * The edge that is changed.
   */
  edgeId?: string;
  /**
   * The setting that is filled in or removed.
   */
  setting?: string;
  /**
   * The text that is replaced.
   */
  from?: string;
  /**
   * What comes in its place: a text, the value of the setting, the type, or the path that is guarded.
   */
  to?: string;
  /**
   * The rule of a decision table, counted from 1.
   */
  rule?: number;
}
/**
 * Takes the seat of the editor, or keeps it.
 */
export interface FlowEditorTake {
  /**
   * Takes over from somebody who has not answered for 20 seconds.
   */
  force?: boolean;
}
/**
 * Who edits the draft of a flow now, and who has asked to.
 */
export interface FlowEditor {
  /**
   * Null when nobody edits, or nothing was heard of them for a minute.
   */
  editor: SeatHolder | null;
  /**
   * Null when nobody has asked, or two minutes ago.
   */
  request: SeatRequest | null;
  /**
   * When the draft last changed.
   */
  draftUpdatedAt: string;
}
export interface SeatHolder {
  person: PersonName;
  /**
   * Whether it is whoever asks, in whichever tab.
   */
  isMe: boolean;
  /**
   * Whether it is the tab that the request names.
   */
  isThisTab: boolean;
  /**
   * Since when they edit.
   */
  since: string;
  /**
   * When their page was last heard of.
   */
  lastSeenAt: string;
  /**
   * Whether the seat was free, was handed to them, or was taken over since an ask went unanswered.
   */
  cameBy: 'free' | 'handOver' | 'force';
}
export interface SeatRequest {
  person: PersonName;
  /**
   * Whether it is whoever asks, in whichever tab.
   */
  isMe: boolean;
  /**
   * Whether it is the tab that the request names.
   */
  isThisTab: boolean;
  /**
   * When they asked to take over.
   */
  askedAt: string;
  /**
   * Whether whoever edits said: not now.
   */
  isDeclined: boolean;
  /**
   * In how many seconds they may take over without an answer; 0 for now. Counts only while nobody answered.
   */
  forceInSeconds: number;
}
/**
 * What can be done about a problem.
 */
export interface FlowFix {
  /**
   * What to do, in English.
   */
  message: string;
  /**
   * The same sentence per language.
   */
  messages: {
    [k: string]: string;
  };
  /**
   * The change that makes the problem go away, where a program can make it.
   */
  edit?: FlowEdit;
}
/**
 * For whom the version in use is live.
 */
export interface FlowLiveGroups {
  /**
   * The version in use.
   */
  version: number | null;
  /**
   * The version of those that are not ready; null while it is live for everybody.
   */
  previousVersion: number | null;
  /**
   * The roll-out that is under way, if one may see it.
   */
  rolloutId: Id | null;
  /**
   * The names of the groups that are ready, as far as one may know them.
   */
  groups: LocalizedText[];
}
/**
 * An inquiry that a condition holds for; none of its answers.
 */
export interface FlowMatch {
  /**
   * Null for a run that no form has started.
   */
  reference: string | null;
  /**
   * Null where no flow took the inquiry.
   */
  instanceId: Id | null;
  /**
   * When it came in.
   */
  startedAt: string;
}
/**
 * A condition to try on the last inquiries.
 */
export interface FlowMatchesFind {
  /**
   * As the edge of a flow has it, such as data.kind == 'legal'.
   */
  condition: string;
  /**
   * The form whose inquiries are looked at; that of the flow's start when left out.
   */
  form?: Key;
}
/**
 * Which of the last inquiries a condition holds for, of those that whoever asks may see.
 */
export interface FlowMatches {
  /**
   * How many inquiries were looked at: the last 100, or all where there are fewer.
   */
  of: number;
  /**
   * For how many of them the condition holds.
   */
  matching: number;
  /**
   * For how many nobody can tell: the condition reads a sealed answer, or one that has not come yet.
   */
  untold: number;
  /**
   * Those that the condition holds for, the newest first.
   */
  items: FlowMatch[];
}
/**
 * Moves the runs of a flow that are under way to another version of it.
 */
export interface FlowMigrate {
  /**
   * The number of the version.
   */
  toVersion: number;
  /**
   * Only runs of this version; without it, those of every other version.
   */
  fromVersion?: number;
  /**
   * Per node id of the old version its id in the new one. A node that is left out keeps its id.
   */
  mapping?: {
    [k: string]: string;
  };
  /**
   * Only says per run what would happen.
   */
  dryRun?: boolean;
  /**
   * Goes on after this run: the 'nextInstanceId' of the answer before.
   */
  afterInstanceId?: Id;
}
/**
 * What happens at a node of a flow. A node of which there is nothing to say is left out.
 */
export interface FlowNodeStats {
  /**
   * The id of the node.
   */
  nodeId: string;
  /**
   * How many tokens stand here now. A run may stand at a node several times, as the entries of a list do.
   */
  waiting: number;
  /**
   * How many runs stand here now.
   */
  cases: number;
  /**
   * Since when the one stands here that came first; null where none does, or where nobody knows.
   */
  waitingSince: string | null;
  /**
   * How many times a run came here in the period.
   */
  entered: number;
  /**
   * Null where no run that waited here went on in the period.
   */
  timeSpent: TimeSpent | null;
  /**
   * Open incidents here now.
   */
  incidents: number;
}
/**
 * Changes to the draft of a flow; what is left out stays.
 */
export interface FlowPatch {
  /**
   * @maxItems 2000
   */
  nodes?: FlowNode[];
  /**
   * @maxItems 4000
   */
  edges?: FlowEdge[];
  settings?: FlowSettings;
  /**
   * The name of the flow, as staff read it.
   */
  title?: LocalizedText;
}
/**
 * One thing that is wrong with a flow, and where.
 */
export interface FlowProblem {
  /**
   * An error forbids publishing; a warning does not.
   */
  severity: 'error' | 'warning';
  nodeId?: string;
  edgeId?: string;
  /**
   * Stable name of the kind of problem, such as condition.unknown-field.
   */
  code: string;
  /**
   * What is wrong and what to do, in English.
   */
  message: string;
  /**
   * The same sentence per language.
   */
  messages?: {
    [k: string]: string;
  };
  /**
   * The setting of the node that it is about, such as title, or body.0.variable.
   */
  setting?: string;
  position?: FlowProblemPosition;
  table?: FlowProblemTable;
  /**
   * The ids of the nodes of an example that shows it, in the order in which one comes to them.
   */
  path?: string[];
  /**
   * What can be done about it.
   */
  fix?: FlowFix;
}
/**
 * Where in the text of the expression, counted from 1.
 */
export interface FlowProblemPosition {
  line: number;
  column: number;
  /**
   * How many characters it is about; 0 at the end.
   */
  length: number;
}
/**
 * Where in a decision table, counted from 1.
 */
export interface FlowProblemTable {
  /**
   * The rules that it is about; none for a case that no rule fits.
   */
  rules: number[];
  /**
   * The column of the cell that it is about.
   */
  question?: number;
  /**
   * For a case that no rule fits: the cells of a rule that would fit it.
   */
  cells?: string[];
}
/**
 * What the scenarios of a flow came to when a version of it was published.
 */
export interface FlowProof {
  scenarios: ProvenScenario[];
  coverage: FlowCoverage;
}
export interface ProvenScenario {
  id: Id;
  /**
   * Whether it passed; a broken one was accepted.
   */
  passed: boolean;
  /**
   * What the scenario is called, such as 'Application that is turned down'.
   */
  title: LocalizedText;
}
/**
 * What publishing a flow would meet: what runs stays on its version until it is moved.
 */
export interface FlowPublishPreview {
  /**
   * The number that the version would have.
   */
  nextVersion: number;
  /**
   * The number of the version in use.
   */
  publishedVersion: number | null;
  /**
   * The versions on which cases are under way, the newest first.
   */
  running: RunningOnVersion[];
}
export interface RunningOnVersion {
  version: number;
  /**
   * As far as whoever asks may see them.
   */
  count: number;
}
/**
 * What goes with the publication of a flow.
 */
export interface FlowPublish {
  note?: VersionNote;
  /**
   * Publishes although scenarios of the flow are broken; the version keeps which.
   */
  acceptBrokenScenarios?: boolean;
  /**
   * For whom new cases go by the version: everybody, or the groups that are ready. The others go on by the version before until their roll-out says that they are ready.
   */
  liveFor?: 'everybody' | 'readyGroups';
}
/**
 * A run to keep as a scenario of a flow.
 */
export interface FlowScenarioCreate {
  start: ScenarioStart;
  /**
   * The instant at which the clock begins, ISO 8601 in UTC: what is reckoned in working time depends on it.
   */
  startAt: string;
  /**
   * What was done after that, in this order.
   *
   * @maxItems 2000
   */
  moves: ScenarioMove[];
  /**
   * What models say of texts; the first that fits counts. Without one that fits, a model is not sure.
   *
   * @maxItems 200
   */
  classifications?: ScenarioClassification[];
  expect: ScenarioExpectation;
  /**
   * What the scenario is called, such as 'Application that is turned down'.
   */
  title: LocalizedText;
}
/**
 * Changes to a scenario; what is left out stays.
 */
export interface FlowScenarioPatch {
  start?: ScenarioStart;
  /**
   * The instant at which the clock begins, ISO 8601 in UTC: what is reckoned in working time depends on it.
   */
  startAt?: string;
  /**
   * What was done after that, in this order.
   *
   * @maxItems 2000
   */
  moves?: ScenarioMove[];
  /**
   * What models say of texts; the first that fits counts. Without one that fits, a model is not sure.
   *
   * @maxItems 200
   */
  classifications?: ScenarioClassification[];
  expect?: ScenarioExpectation;
  /**
   * What the scenario is called, such as 'Application that is turned down'.
   */
  title?: LocalizedText;
}
/**
 * What came of running all scenarios of a flow against its draft.
 */
export interface FlowScenarioRun {
  results: ScenarioResult[];
  /**
   * What all of them together have come by.
   */
  coverage: FlowCoverage;
}
/**
 * A page of the scenarios of a flow.
 */
export interface FlowScenarioSummaryList {
  items: FlowScenarioSummary[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A scenario in a list.
 */
export interface FlowScenarioSummary {
  id: Id;
  /**
   * How many moves it has.
   */
  moves: number;
  end: ScenarioEnd;
  /**
   * When it was kept.
   */
  createdAt: string;
  /**
   * When it last changed.
   */
  updatedAt: string;
  /**
   * The lesson whose path it is; left out of what was kept by hand.
   */
  lesson?: Key;
  /**
   * What the scenario is called, such as 'Application that is turned down'.
   */
  title: LocalizedText;
}
/**
 * A scenario that is kept with a flow.
 */
export interface FlowScenario {
  id: Id;
  start: ScenarioStart;
  /**
   * The instant at which the clock begins, ISO 8601 in UTC: what is reckoned in working time depends on it.
   */
  startAt: string;
  /**
   * What was done after that, in this order.
   *
   * @maxItems 2000
   */
  moves: ScenarioMove[];
  /**
   * What models say of texts; the first that fits counts. Without one that fits, a model is not sure.
   *
   * @maxItems 200
   */
  classifications: ScenarioClassification[];
  expect: ScenarioExpectation;
  /**
   * When it was kept.
   */
  createdAt: string;
  /**
   * When it last changed.
   */
  updatedAt: string;
  /**
   * What the scenario is called, such as 'Application that is turned down'.
   */
  title: LocalizedText;
}
/**
 * A run to try against the draft of a flow. Nothing leaves it.
 */
export interface FlowSimulate {
  start: ScenarioStart;
  /**
   * The instant at which the clock begins, ISO 8601 in UTC: what is reckoned in working time depends on it.
   */
  startAt: string;
  /**
   * What was done after that, in this order.
   *
   * @maxItems 2000
   */
  moves?: ScenarioMove[];
  /**
   * What models say of texts; the first that fits counts. Without one that fits, a model is not sure.
   *
   * @maxItems 200
   */
  classifications?: ScenarioClassification[];
  /**
   * What should come of it; left out to find out.
   */
  expect?: ScenarioExpectation;
}
/**
 * What came of a run that was tried.
 */
export interface FlowSimulation {
  outcome: ScenarioOutcome;
  /**
   * The first 1,000 steps, in their order.
   */
  steps: SimulatedStep[];
  /**
   * Whether there were more.
   */
  hasMoreSteps: boolean;
}
/**
 * Starts a run of a flow by hand.
 */
export interface FlowStart {
  /**
   * The answers to the form of the start, where it has one.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * How a flow runs: where its runs stand, how they went, how long it took. Only runs that the reader may see are counted, and nothing tells of others.
 */
export interface FlowStats {
  /**
   * The key of the flow.
   */
  flow: Key;
  /**
   * The version whose runs are counted; null for all. A run belongs to the version that it is on now.
   */
  version: number | null;
  /**
   * Where the period begins; null when it is everything there ever was.
   */
  since: string | null;
  totals: FlowTotals;
  /**
   * Every version, the newest first, also where one was asked for.
   */
  versions: FlowVersionTotals[];
  /**
   * By node, over the versions that are counted.
   */
  nodes: FlowNodeStats[];
  /**
   * By edge, likewise.
   */
  edges: FlowEdgeStats[];
  /**
   * What keeps runs from going on, the most frequent first.
   */
  incidentKinds: IncidentKind[];
}
/**
 * A page of flows.
 */
export interface FlowSummaryList {
  items: FlowSummary[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A flow in a list.
 */
export interface FlowSummary {
  id: Id;
  key: Key;
  /**
   * Whether any version has been published.
   */
  status: 'draft' | 'published';
  /**
   * The number of the version in use; null for a draft.
   */
  publishedVersion: number | null;
  /**
   * Whether the draft differs from the published version.
   */
  hasUnpublishedChanges: boolean;
  /**
   * When it was created.
   */
  createdAt: string;
  /**
   * When its draft last changed.
   */
  updatedAt: string;
  /**
   * The name of the flow, as staff read it.
   */
  title: LocalizedText;
}
/**
 * What surrounds the draft of a flow: all that it is checked against and rehearsed with. It holds designs, never a case.
 */
export interface FlowSurroundings {
  /**
   * The published forms.
   */
  forms: SurroundingForm[];
  /**
   * The keys of all groups that a flow may name.
   */
  groups: Key[];
  /**
   * The published flows.
   */
  flows: SurroundingFlow[];
  /**
   * The calendars; 'default' is the workspace's own.
   */
  calendars: SurroundingCalendar[];
  /**
   * The classifiers.
   */
  classifiers: SurroundingClassifier[];
}
export interface SurroundingForm {
  key: Key;
  document: FormDocument;
}
export interface SurroundingFlow {
  key: Key;
  document: FlowDocument;
}
export interface SurroundingCalendar {
  key: Key;
  calendar: BusinessCalendar;
}
export interface SurroundingClassifier {
  key: Key;
  labels: SortingLabel[];
  /**
   * Whether it has a published model, or a model server.
   */
  isReady: boolean;
  /**
   * Whether it reads sealed answers.
   */
  readsSealed: boolean;
  title: LocalizedText;
}
/**
 * Counts of the runs of a flow that the reader may see.
 */
export interface FlowTotals {
  /**
   * Under way now, those that stand still among them.
   */
  running: number;
  /**
   * Of those under way, how many have an open incident.
   */
  stuck: number;
  /**
   * Began in the period.
   */
  started: number;
  /**
   * Came to their end in the period.
   */
  completed: number;
  /**
   * Were ended before their time in the period.
   */
  cancelled: number;
  /**
   * Open incidents now.
   */
  incidents: number;
}
/**
 * A page of the versions of a flow.
 */
export interface FlowVersionSummaryList {
  items: FlowVersionSummary[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A version of a flow in a list.
 */
export interface FlowVersionSummary {
  /**
   * Counts from 1.
   */
  number: number;
  /**
   * When it was published.
   */
  publishedAt: string;
  /**
   * Who published it; null when nobody of the workspace did.
   */
  publishedBy: PersonName | null;
  /**
   * What they wrote about it, for those who design; null for others, and where nothing was written.
   */
  note: string | null;
}
/**
 * Counts of the runs that are on one version of a flow now.
 */
export interface FlowVersionTotals {
  /**
   * The number of the version.
   */
  number: number;
  totals: FlowTotals;
}
/**
 * A published flow, frozen.
 */
export interface FlowVersion {
  /**
   * The key of the flow.
   */
  flow: Key;
  /**
   * Counts from 1.
   */
  number: number;
  /**
   * @maxItems 2000
   */
  nodes: FlowNode[];
  /**
   * @maxItems 4000
   */
  edges: FlowEdge[];
  settings: FlowSettings;
  /**
   * When it was published.
   */
  publishedAt: string;
  /**
   * Who published it; null when nobody of the workspace did.
   */
  publishedBy: PersonName | null;
  /**
   * What they wrote about it, for those who design; null for others, and where nothing was written.
   */
  note: string | null;
  /**
   * The name of the flow, as staff read it.
   */
  title: LocalizedText;
}
/**
 * A flow with its draft.
 */
export interface Flow {
  id: Id;
  key: Key;
  /**
   * Whether any version has been published.
   */
  status: 'draft' | 'published';
  /**
   * The number of the version in use; null for a draft.
   */
  publishedVersion: number | null;
  /**
   * Whether the draft differs from the published version.
   */
  hasUnpublishedChanges: boolean;
  /**
   * When it was created.
   */
  createdAt: string;
  /**
   * When its draft last changed.
   */
  updatedAt: string;
  /**
   * @maxItems 2000
   */
  nodes: FlowNode[];
  /**
   * @maxItems 4000
   */
  edges: FlowEdge[];
  settings: FlowSettings;
  /**
   * The name of the flow, as staff read it.
   */
  title: LocalizedText;
}
/**
 * What a check of a form found.
 */
export interface FormCheck {
  problems: FormProblem[];
}
/**
 * A new form; it starts as a draft.
 */
export interface FormCreate {
  /**
   * Stands in its public address, /f/:form.
   */
  key: Key;
  /**
   * The questions as a JSON Schema, draft-04 to 2020-12; its root is an object.
   */
  schema: {
    [k: string]: unknown;
  };
  /**
   * How the questions look, in the words of react-jsonschema-form.
   */
  uiSchema?: {
    [k: string]: unknown;
  };
  /**
   * Per language: JSON Pointer into this document (such as '/schema/properties/kind/title') to the text in that language.
   */
  translations?: {
    [k: string]: {
      [k: string]: string;
    };
  };
  settings?: FormSettings;
  /**
   * The name of the form, as staff and inquirers read it.
   */
  title: LocalizedText;
}
/**
 * One change of a form document, as in JSON Patch (RFC 6902).
 */
export interface FormEdit {
  op: 'add' | 'remove' | 'replace';
  /**
   * A JSON Pointer into the document.
   */
  path: string;
  /**
   * What stands there afterwards.
   */
  value?:
    | string
    | number
    | boolean
    | {
        [k: string]: unknown;
      }
    | unknown[]
    | null;
}
/**
 * Changes to the draft of a form; what is left out stays.
 */
export interface FormPatch {
  /**
   * The questions as a JSON Schema, draft-04 to 2020-12; its root is an object.
   */
  schema?: {
    [k: string]: unknown;
  };
  /**
   * How the questions look, in the words of react-jsonschema-form.
   */
  uiSchema?: {
    [k: string]: unknown;
  };
  /**
   * Per language: JSON Pointer into this document (such as '/schema/properties/kind/title') to the text in that language.
   */
  translations?: {
    [k: string]: {
      [k: string]: string;
    };
  };
  settings?: FormSettings;
  /**
   * The name of the form, as staff and inquirers read it.
   */
  title?: LocalizedText;
}
/**
 * One thing that is wrong with a form, and where.
 */
export interface FormProblem {
  /**
   * An error forbids publishing; a warning does not.
   */
  severity: 'error' | 'warning';
  /**
   * Stable name of the kind of problem, such as rule.never-fires.
   */
  code: string;
  /**
   * A JSON Pointer into the document, such as /settings/rules/3/when; '' is the whole.
   */
  path: string;
  /**
   * The rule that it is about.
   */
  ruleId?: string;
  /**
   * The page that it is about.
   */
  pageId?: string;
  /**
   * The question that it is about.
   */
  question?: QuestionPath;
  /**
   * What is wrong, in English.
   */
  message: string;
  /**
   * The same sentence per language.
   */
  messages: {
    [k: string]: string;
  };
  position?: FormProblemPosition;
  fix?: FormFix;
}
/**
 * Where in the text of the expression, counted from 1.
 */
export interface FormProblemPosition {
  line: number;
  column: number;
  /**
   * How many characters it is about; 0 at the end.
   */
  length: number;
}
/**
 * A change that makes the problem go away.
 */
export interface FormFix {
  /**
   * What it does, in a few words per language.
   */
  messages: {
    [k: string]: string;
  };
  edits: FormEdit[];
}
/**
 * What goes with the publication of a form.
 */
export interface FormPublish {
  note?: VersionNote;
}
/**
 * How long answers to a form are kept, and what is erased next, as far as the reader sees the cases.
 */
export interface FormRetentionState {
  /**
   * Of the published version; null when nothing is erased by itself.
   */
  inForce: RetentionRule | null;
  /**
   * Within 90 days, the next first, 50 at most.
   */
  next: ComingErasure[];
}
export interface RetentionRule {
  days: number;
  warnDays: number;
}
export interface ComingErasure {
  reference: string;
  /**
   * The case; null for a submission that no flow took up.
   */
  instanceId: Id | null;
  dueAt: string;
  /**
   * Whether it stands in the list of erasures; until then it is reckoned from the rule.
   */
  isScheduled: boolean;
}
/**
 * A page of forms.
 */
export interface FormSummaryList {
  items: FormSummary[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A form in a list.
 */
export interface FormSummary {
  id: Id;
  key: Key;
  /**
   * Whether any version has been published.
   */
  status: 'draft' | 'published';
  /**
   * The number of the version in use; null for a draft.
   */
  publishedVersion: number | null;
  /**
   * Whether the draft differs from the published version.
   */
  hasUnpublishedChanges: boolean;
  /**
   * When it was created.
   */
  createdAt: string;
  /**
   * When its draft last changed.
   */
  updatedAt: string;
  /**
   * Whether the form has a public page.
   */
  public: boolean;
  /**
   * The name of the form, as staff and inquirers read it.
   */
  title: LocalizedText;
}
/**
 * A page of the versions of a form.
 */
export interface FormVersionSummaryList {
  items: FormVersionSummary[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A version of a form in a list.
 */
export interface FormVersionSummary {
  /**
   * Counts from 1.
   */
  number: number;
  /**
   * When it was published.
   */
  publishedAt: string;
  /**
   * Who published it; null when nobody of the workspace did.
   */
  publishedBy: PersonName | null;
  /**
   * What they wrote about it, for those who design; null for others, and where nothing was written.
   */
  note: string | null;
}
/**
 * A published form, frozen.
 */
export interface FormVersion {
  /**
   * The key of the form.
   */
  form: Key;
  /**
   * Counts from 1.
   */
  number: number;
  /**
   * The questions as a JSON Schema, draft-04 to 2020-12; its root is an object.
   */
  schema: {
    [k: string]: unknown;
  };
  /**
   * How the questions look, in the words of react-jsonschema-form.
   */
  uiSchema: {
    [k: string]: unknown;
  };
  /**
   * Per language: JSON Pointer into this document (such as '/schema/properties/kind/title') to the text in that language.
   */
  translations: {
    [k: string]: {
      [k: string]: string;
    };
  };
  settings: FormSettings;
  /**
   * When it was published.
   */
  publishedAt: string;
  /**
   * Who published it; null when nobody of the workspace did.
   */
  publishedBy: PersonName | null;
  /**
   * What they wrote about it, for those who design; null for others, and where nothing was written.
   */
  note: string | null;
  /**
   * What the check found and did not forbid; only in the answer to publishing.
   */
  warnings?: FormProblem[];
  /**
   * The name of the form, as staff and inquirers read it.
   */
  title: LocalizedText;
}
/**
 * A form with its draft.
 */
export interface Form {
  id: Id;
  key: Key;
  /**
   * Whether any version has been published.
   */
  status: 'draft' | 'published';
  /**
   * The number of the version in use; null for a draft.
   */
  publishedVersion: number | null;
  /**
   * Whether the draft differs from the published version.
   */
  hasUnpublishedChanges: boolean;
  /**
   * When it was created.
   */
  createdAt: string;
  /**
   * When its draft last changed.
   */
  updatedAt: string;
  /**
   * The questions as a JSON Schema, draft-04 to 2020-12; its root is an object.
   */
  schema: {
    [k: string]: unknown;
  };
  /**
   * How the questions look, in the words of react-jsonschema-form.
   */
  uiSchema: {
    [k: string]: unknown;
  };
  /**
   * Per language: JSON Pointer into this document (such as '/schema/properties/kind/title') to the text in that language.
   */
  translations: {
    [k: string]: {
      [k: string]: string;
    };
  };
  settings: FormSettings;
  /**
   * The name of the form, as staff and inquirers read it.
   */
  title: LocalizedText;
}
/**
 * Whether the reader comes.
 */
export interface GatheringAnswer {
  answer: 'going' | 'maybe' | 'declined';
}
/**
 * An event to invite to.
 */
export interface GatheringCreate {
  /**
   * The group in which it stands.
   */
  group: Key;
  description?: string;
  place?: string;
  startsAt: string;
  /**
   * After its beginning.
   */
  endsAt?: string | null;
  /**
   * How many can come; null for any number.
   */
  places?: number | null;
  /**
   * People to invite.
   *
   * @maxItems 100
   */
  people?: Id[];
  title: string;
}
/**
 * Whom to invite.
 */
export interface GatheringInvite {
  /**
   * People to invite.
   *
   * @minItems 1
   * @maxItems 100
   */
  people: Id[];
}
/**
 * A page of events.
 */
export interface GatheringList {
  items: GatheringSummary[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * What is to be said otherwise of an event.
 */
export interface GatheringPatch {
  description?: string;
  place?: string;
  startsAt?: string;
  /**
   * After its beginning.
   */
  endsAt?: string | null;
  /**
   * How many can come; null for any number.
   */
  places?: number | null;
  title?: string;
}
/**
 * An event that people come to, in a list.
 */
export interface GatheringSummary {
  id: Id;
  place: string;
  startsAt: string;
  /**
   * Null where nobody said.
   */
  endsAt: string | null;
  group: GroupName;
  /**
   * Who invites.
   */
  createdBy: Person;
  /**
   * How many can come; null for any number.
   */
  places: number | null;
  /**
   * How many come.
   */
  going: number;
  /**
   * What the reader has answered; null for whoever was not invited and has not answered.
   */
  myAnswer: ParticipantAnswer | null;
  /**
   * Since when it is called off.
   */
  archivedAt: string | null;
  title: string;
}
/**
 * An event that people come to, whole.
 */
export interface Gathering {
  id: Id;
  place: string;
  startsAt: string;
  /**
   * Null where nobody said.
   */
  endsAt: string | null;
  group: GroupName;
  /**
   * Who invites.
   */
  createdBy: Person;
  /**
   * How many can come; null for any number.
   */
  places: number | null;
  /**
   * How many come.
   */
  going: number;
  /**
   * What the reader has answered; null for whoever was not invited and has not answered.
   */
  myAnswer: ParticipantAnswer | null;
  /**
   * Since when it is called off.
   */
  archivedAt: string | null;
  description: string;
  /**
   * Who comes first, then who may, who has not answered, and who does not; at most 500.
   */
  participants: Participant[];
  may: GatheringPermissions;
  /**
   * After inviting: those who do not see the event, and whom the reader may not show it to.
   */
  unreached?: Id[];
  title: string;
}
/**
 * Somebody who was invited or has answered.
 */
export interface Participant {
  person: Person;
  answer: ParticipantAnswer;
}
/**
 * What the reader may do with it now.
 */
export interface GatheringPermissions {
  /**
   * Whether the reader may say whether they come.
   */
  answer: boolean;
  invite: boolean;
  /**
   * Whether the reader may change it, call it off, and strike people off.
   */
  edit: boolean;
}
/**
 * Shows an item to a member of its group.
 */
export interface GrantCreate {
  /**
   * A member of the group.
   */
  user: Id;
  /**
   * When it ends by itself; without it, it does not.
   */
  until?: string | null;
}
/**
 * Puts a group to rest.
 */
export interface GroupArchive {
  /**
   * The group that takes over its open tasks; without it, a group with open tasks is not archived.
   */
  moveOpenTasksTo?: Key;
}
/**
 * The board of a group: how much stands in each column, and the beginning of it.
 */
export interface GroupBoard {
  columns: GroupBoardColumn[];
}
/**
 * One column of a board.
 */
export interface GroupBoardColumn {
  column: BoardColumn;
  /**
   * Of a column in progress, which of the group's own statuses; null where the group has none.
   */
  groupStatus: Key | null;
  /**
   * How many stand in it, of those that you may see.
   */
  count: number;
  items: GroupItem[];
  /**
   * For the rest of it: ?column= with this as ?cursor= at the items of the group.
   */
  nextCursor: string | null;
}
/**
 * A new group; whoever creates it manages it.
 */
export interface GroupCreate {
  key: Key;
  name: LocalizedText;
  description?: LocalizedText;
  /**
   * open: the whole workspace reads it; closed: its members do; classified: a classified member sees only what concerns them.
   */
  access?: 'open' | 'closed' | 'classified';
}
/**
 * A page of the history of a group.
 */
export interface GroupEntryList {
  items: GroupEntry[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A change in the history of a group: who did what, without content.
 */
export interface GroupEntry {
  id: Id;
  /**
   * When it happened.
   */
  at: string;
  /**
   * Who did it.
   */
  actor: Person | null;
  /**
   * In the past tense, the noun first, such as 'member.added'.
   */
  action: string;
  /**
   * Ids, roles and kinds of what was changed.
   */
  detail: {
    [k: string]: string | null;
  };
}
/**
 * What became of each change, in the same order.
 */
export interface GroupItemChangeOutcomes {
  outcomes: GroupItemChangeOutcome[];
}
/**
 * What became of one change.
 */
export interface GroupItemChangeOutcome {
  id: Id;
  /**
   * Why it was refused; null when it was made.
   */
  problem: Problem | null;
}
/**
 * Changes to tasks of a group, made one after the other: each succeeds or is refused by itself.
 */
export interface GroupItemChanges {
  /**
   * @minItems 1
   * @maxItems 50
   */
  changes: GroupItemChange[];
}
/**
 * A task, and the one thing that is to change about it.
 */
export interface GroupItemChange {
  id: Id;
  /**
   * Who is to do it; null gives it back to the group.
   */
  assigneeId?: Id | null;
  /**
   * Where it is to stand: 'inProgress' takes a task that nobody has, 'new' gives back what is yours, 'done' completes it.
   */
  column?: BoardColumn;
  /**
   * One of the group's own statuses: as 'inProgress', with this one.
   */
  groupStatus?: Key;
  /**
   * Labels of the group that it is to be marked with too.
   *
   * @maxItems 50
   */
  addLabels?: Key[];
  /**
   * Labels that it is no longer to be marked with.
   *
   * @maxItems 50
   */
  removeLabels?: Key[];
  /**
   * The group that it goes to.
   */
  group?: Key;
  /**
   * When it is due; null for no date.
   */
  dueAt?: string | null;
  /**
   * Whether it is put away.
   */
  archived?: boolean;
}
/**
 * A page of what a group has to do, or of its events.
 */
export interface GroupItemList {
  items: GroupItem[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * Something of a group in its board, its table, its calendar or its timeline: a task, or an event that people come to.
 */
export interface GroupItem {
  /**
   * 'gathering' is an event that people come to.
   */
  kind: 'task' | 'gathering';
  id: Id;
  column: BoardColumn | null;
  /**
   * Which of the group's own statuses a task in progress stands in, by its key.
   */
  groupStatus: Key | null;
  /**
   * The group's labels that it is marked with, by their keys.
   *
   * @maxItems 50
   */
  labels: Key[];
  /**
   * Who does it; null while anybody in the group may take it.
   */
  assignee: Person | null;
  /**
   * Who wrote it; null for what a flow made.
   */
  createdBy: Person | null;
  /**
   * The reference of the submission it is about, for those who see that.
   */
  reference: string | null;
  /**
   * The case it belongs to; null for what somebody wrote on their own.
   */
  instanceId: Id | null;
  /**
   * Whether it is completed by filling in a form.
   */
  hasForm: boolean;
  /**
   * Whether it is completed with a decision.
   */
  isVote: boolean;
  /**
   * Whether it was put away.
   */
  isArchived: boolean;
  createdAt: string;
  startsAt: string | null;
  dueAt: string | null;
  followUpAt: string | null;
  endsAt: string | null;
  completedAt: string | null;
  /**
   * Where the event takes place.
   */
  place: string | null;
  /**
   * What is to be done, or what takes place.
   */
  title: LocalizedText;
}
/**
 * A page of groups.
 */
export interface GroupList {
  items: Group[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * The open tasks of a group.
 */
export interface GroupLoad {
  group: GroupName;
  /**
   * Open tasks.
   */
  open: number;
  /**
   * Of these nobody has taken.
   */
  unclaimed: number;
  /**
   * Of these are past due.
   */
  late: number;
  /**
   * How many its people can have at once; null where one of them has no limit.
   */
  capacity: number | null;
}
/**
 * A group, as others refer to it.
 */
export interface GroupName {
  key: Key;
  name: LocalizedText;
}
/**
 * A status or a label that a group gives to its items.
 */
export interface GroupOption {
  key: Key;
  name: LocalizedText;
  colour: 'gray' | 'red' | 'orange' | 'yellow' | 'green' | 'teal' | 'blue' | 'purple' | 'pink';
}
/**
 * What is to change about a group; what is left out stays.
 */
export interface GroupSettingsPatch {
  name?: LocalizedText;
  description?: LocalizedText;
  /**
   * open: the whole workspace reads it; closed: its members do; classified: a classified member sees only what concerns them.
   */
  access?: 'open' | 'closed' | 'classified';
  /**
   * The whole list.
   *
   * @maxItems 20
   */
  statuses?: GroupOption[];
  /**
   * The key of the calendar by which its people work; null for the workspace's own.
   */
  calendar?: Key | null;
  /**
   * The whole list.
   *
   * @maxItems 50
   */
  labels?: GroupOption[];
  /**
   * What its page shows first.
   */
  defaultView?: GroupView;
}
/**
 * What a group is set to, and what the reader may do in it.
 */
export interface GroupSettings {
  key: Key;
  name: LocalizedText;
  description: LocalizedText;
  /**
   * open: the whole workspace reads it; closed: its members do; classified: a classified member sees only what concerns them.
   */
  access: 'open' | 'closed' | 'classified';
  /**
   * The columns of its board, in their order.
   *
   * @maxItems 20
   */
  statuses: GroupOption[];
  /**
   * The key of the calendar by which its people work; null for the workspace's own.
   */
  calendar: Key | null;
  /**
   * What its items may be marked with.
   *
   * @maxItems 50
   */
  labels: GroupOption[];
  /**
   * When it was put to rest; null while it is in use.
   */
  archivedAt: string | null;
  /**
   * My role in it; null when I am not a member.
   */
  myRole: MembershipRole | null;
  /**
   * Whether I decide on its settings and members.
   */
  manages: boolean;
  /**
   * Whether I may join it of my own accord.
   */
  mayJoin: boolean;
  /**
   * What its page shows first.
   */
  defaultView: GroupView;
}
/**
 * Who does what in a group, and when.
 */
export interface GroupTimeline {
  people: GroupTimelinePerson[];
  /**
   * Pass it as ?cursor= for the next people; null after the last.
   */
  nextCursor: string | null;
}
/**
 * Somebody of the group and what they have in hand there.
 */
export interface GroupTimelinePerson {
  person: Person;
  role: MembershipRole;
  /**
   * How many open tasks of this group they have, of those that you may see; 'items' may hold fewer.
   */
  openTasks: number;
  /**
   * How many open tasks they are to have at most, for those who may know; null where nobody set it.
   */
  most: number | null;
  /**
   * When they are away in that time, for those who may know.
   */
  absences: GroupTimelineAbsence[];
  /**
   * Their open tasks of that time, the most urgent first.
   */
  items: GroupItem[];
}
export interface GroupTimelineAbsence {
  fromOn: string;
  toOn: string;
}
/**
 * Where work and posts live.
 */
export interface Group {
  id: Id;
  key: Key;
  name: LocalizedText;
  description: LocalizedText;
  /**
   * open: the whole workspace reads it; closed: its members do; classified: a classified member sees only what concerns them.
   */
  access: 'open' | 'closed' | 'classified';
  /**
   * My role in it; null when I am not a member.
   */
  myRole: MembershipRole | null;
  /**
   * How many open tasks in it I may see.
   */
  openTasks: number;
  /**
   * What it calls the steps of what is in progress, in their order: columns of its board.
   *
   * @maxItems 20
   */
  statuses: GroupOption[];
  /**
   * What its tasks may be marked with.
   *
   * @maxItems 50
   */
  labels: GroupOption[];
  /**
   * What its page shows first.
   */
  defaultView: GroupView;
}
/**
 * What somebody holds that others have to take over before their account can be closed.
 */
export interface HandOver {
  openTasks: number;
  isLastAdmin: boolean;
  /**
   * Groups that only they manage.
   */
  groups: GroupHandOver[];
}
/**
 * A group, and who could manage it.
 */
export interface GroupHandOver {
  group: GroupName;
  candidates: Person[];
}
/**
 * Why a submission is taken out of the queue.
 */
export interface HeldSubmissionDiscard {
  reason: string;
}
/**
 * A page of submissions in quarantine.
 */
export interface HeldSubmissionList {
  items: HeldSubmission[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A submission in quarantine with its answers, and the form that it filled.
 */
export interface HeldSubmissionPage {
  id: Id;
  reference: string;
  form: Key;
  formTitle: LocalizedText;
  /**
   * What made it look like a machine's.
   */
  flags: ('honeypot' | 'tooFast' | 'noToken' | 'noProof' | 'usedProof')[];
  status: 'waiting' | 'released' | 'discarded';
  heldAt: string;
  decidedBy: Id | null;
  decidedAt: string | null;
  /**
   * Why it was discarded.
   */
  reason: string | null;
  /**
   * When it will be erased if nobody releases it.
   */
  erasureAt: string | null;
  submission: Submission;
  formDocument: TaskForm;
}
/**
 * That a submission was let pass.
 */
export interface HeldSubmissionReleased {
  /**
   * The instance that it started; null where no flow handles its form.
   */
  instanceId: Id | null;
}
/**
 * A submission that waits in quarantine, or did: stored and acknowledged, but its flow starts only when somebody lets it pass.
 */
export interface HeldSubmission {
  id: Id;
  reference: string;
  form: Key;
  formTitle: LocalizedText;
  /**
   * What made it look like a machine's.
   */
  flags: ('honeypot' | 'tooFast' | 'noToken' | 'noProof' | 'usedProof')[];
  status: 'waiting' | 'released' | 'discarded';
  heldAt: string;
  decidedBy: Id | null;
  decidedAt: string | null;
  /**
   * Why it was discarded.
   */
  reason: string | null;
  /**
   * When it will be erased if nobody releases it.
   */
  erasureAt: string | null;
}
/**
 * The flows that help can be written for.
 */
export interface HelpFlowList {
  items: HelpFlow[];
}
/**
 * A flow that help can be written for, with its steps and the forms that are filled in there.
 */
export interface HelpFlow {
  key: Key;
  steps: {
    id: string;
    name: LocalizedText;
  }[];
  /**
   * Steps of earlier versions that the published one has no more.
   */
  lost: {
    id: string;
    name: LocalizedText;
    /**
     * The version that was the first without it.
     */
    since: number;
    /**
     * The steps that it may have become.
     */
    maybe: string[];
  }[];
  forms: {
    key: Key;
    title: LocalizedText;
  }[];
  title: LocalizedText;
}
/**
 * What a tip or an article belongs to: a screen, a form, a flow or one step of it.
 */
export interface HelpLink {
  screen?: string;
  flow?: Key;
  nodeId?: string;
  form?: Key;
}
/**
 * Where somebody is who may need help: the step, and the texts of its forms that a masked picture may show.
 */
export interface HelpPlace {
  flow: {
    key: Key;
    title: LocalizedText;
  } | null;
  version: number | null;
  node: {
    id: string;
    name: LocalizedText;
  } | null;
  /**
   * Labels of questions, never an option or an answer.
   */
  labels: string[];
  /**
   * Those that the reader does not know yet.
   */
  tips: {
    id: Id;
    text: LocalizedText;
    /**
     * How often more you use the screen before you know it; null at a step, where what was done is counted here.
     */
    leavesAfter: number | null;
  }[];
  articles: {
    key: Key;
    title: LocalizedText;
  }[];
  /**
   * Whether there is any lesson to take.
   */
  teaches: boolean;
}
/**
 * How the help line works.
 */
export interface HelpSettings {
  /**
   * After how many working hours a question goes on to the next champion.
   */
  passOnHours: number;
}
/**
 * A page of the history of a run.
 */
export interface HistoryEntryList {
  items: HistoryEntry[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * One thing that happened in a run.
 */
export interface HistoryEntry {
  /**
   * Counts from 1 within the run.
   */
  sequence: number;
  /**
   * When it happened.
   */
  at: string;
  /**
   * What happened, in the past tense, such as taskCompleted.
   */
  kind: string;
  nodeId?: string;
  edgeId?: string;
  /**
   * What else is known about it.
   */
  detail?: {
    [k: string]: unknown;
  };
  /**
   * What is written on the node; left out where nothing is, or the version of now lacks it.
   */
  nodeName?: LocalizedText;
  /**
   * The type of the node, such as userTask; left out where the version of now lacks it.
   */
  nodeType?: string;
  /**
   * What is written on the edge; left out where nothing is.
   */
  edgeName?: LocalizedText;
  cause?: HistoryCause;
}
/**
 * What set off this entry and those up to the next that has a cause.
 */
export interface HistoryCause {
  /**
   * start, or the command that was given, such as fireTimer or migrate.
   */
  kind: string;
  /**
   * Who started, cancelled, withdrew, mended or moved the run; left out for all else, null where the reader does not know them.
   */
  by?: Person | null;
  /**
   * What was decided about an incident or a withdrawn step: retry, skip, setVariables, cancel or drop.
   */
  how?: string;
  /**
   * Why, as the person wrote it.
   */
  reason?: string;
  /**
   * The number of the version that the run was moved to.
   */
  toVersion?: number;
}
/**
 * Open incidents of one kind at one node.
 */
export interface IncidentKind {
  /**
   * Where; null when they are not about one node.
   */
  nodeId: string | null;
  /**
   * Stable name of the kind, such as expression.failed.
   */
  code: string;
  /**
   * How many are open.
   */
  count: number;
}
/**
 * A page of incidents.
 */
export interface IncidentList {
  items: Incident[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * What to do about an incident.
 */
export interface IncidentResolve {
  action: IncidentAction;
  /**
   * With skip, the edge by which to go on, where the node has several.
   */
  edgeId?: string;
  /**
   * With setVariables, the values by the names that expressions read as vars.<name>.
   */
  variables?: {
    [k: string]: unknown;
  };
  /**
   * Why, for the history; names nobody and repeats no answer.
   */
  reason?: string;
}
/**
 * Something that keeps one branch of a run from going on, and what can be done about it.
 */
export interface Incident {
  id: Id;
  instanceId: Id;
  /**
   * The key of the flow.
   */
  flow: Key;
  flowTitle: LocalizedText;
  /**
   * Where the branch stands; null when it is not about one node.
   */
  nodeId: string | null;
  /**
   * Stable name of the kind of incident, such as expression.failed.
   */
  code: string;
  /**
   * What was expected, what was found and what to do, in English; never the content of an answer.
   */
  message: string;
  expected: string | null;
  found: string | null;
  /**
   * What can be done about it.
   */
  options: IncidentAction[];
  /**
   * When it came up.
   */
  raisedAt: string;
  /**
   * What is written on the node; left out where nothing is.
   */
  nodeName?: LocalizedText;
  /**
   * The type of the node, such as userTask.
   */
  nodeType?: string;
  /**
   * The reference of the submission that the run is about.
   */
  reference: string | null;
}
/**
 * Ends a run before its time.
 */
export interface InstanceCancel {
  /**
   * Why, for the history; names nobody and repeats no answer.
   */
  reason: string;
}
/**
 * A message from outside for a run that waits for it, or will.
 */
export interface InstanceMessage {
  /**
   * The name that nodes wait for, such as reply.
   */
  name: string;
  /**
   * Tells apart waits for messages of one name.
   */
  key?: string;
  /**
   * What the message says.
   */
  data?: {
    [k: string]: unknown;
  };
  /**
   * A message that comes twice with the same id counts once.
   */
  messageId?: string;
}
/**
 * Moves a run to another version of its flow.
 */
export interface InstanceMigrate {
  /**
   * The number of the version.
   */
  toVersion: number;
  /**
   * Per node id of the old version its id in the new one. A node that is left out keeps its id.
   */
  mapping?: {
    [k: string]: string;
  };
  /**
   * Only says what would happen.
   */
  dryRun?: boolean;
}
/**
 * The run that was started.
 */
export interface InstanceStarted {
  instanceId: Id;
}
/**
 * A page of runs.
 */
export interface InstanceSummaryList {
  items: InstanceSummary[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A run of a flow in a list.
 */
export interface InstanceSummary {
  id: Id;
  status: InstanceStatus;
  /**
   * The key of the flow.
   */
  flow: Key;
  flowTitle: LocalizedText;
  flowVersion: number;
  /**
   * The reference of the submission that started it.
   */
  reference: string | null;
  /**
   * When it started.
   */
  startedAt: string;
  endedAt: string | null;
  /**
   * Since when it stands at the node that was asked for; null where nobody knows, left out where no node was asked for.
   */
  waitingSince?: string | null;
}
/**
 * A run of a flow, whole.
 */
export interface Instance {
  id: Id;
  status: InstanceStatus;
  /**
   * The key of the flow.
   */
  flow: Key;
  flowTitle: LocalizedText;
  flowVersion: number;
  submission: Submission | null;
  /**
   * The form version that the submission filled.
   */
  submissionForm: TaskForm | null;
  /**
   * Where the run stands.
   */
  tokens: InstanceToken[];
  /**
   * data, tasks and vars, as conditions read them.
   */
  variables: {
    [k: string]: unknown;
  };
  /**
   * What went wrong, when the status is incident.
   */
  incident: {
    [k: string]: unknown;
  } | null;
  /**
   * What keeps it from going on, the oldest first; also what the engine does not know of, such as a job that was given up.
   */
  incidents: Incident[];
  tasks: TaskSummary[];
  /**
   * When it started.
   */
  startedAt: string;
  endedAt: string | null;
}
/**
 * One place where a run stands.
 */
export interface InstanceToken {
  id: string;
  nodeId: string;
  /**
   * What is written on the node; left out where nothing is.
   */
  nodeName?: LocalizedText;
  /**
   * The type of the node, such as userTask.
   */
  nodeType?: string;
  /**
   * The id of the token that it watches, for an event attached to a node; otherwise null.
   */
  watches: string | null;
  waitsFor: InstanceWait;
}
/**
 * What it waits for, so that no run stands still without a reason that somebody can see.
 */
export interface InstanceWait {
  /**
   * A task of a person, votes, a time, a message, a condition, the answer of a system outside, the end of a called run, other branches, the entries of a list, its turn, or an operator.
   */
  kind:
    'task' | 'approval' | 'timer' | 'message' | 'condition' | 'job' | 'call' | 'join' | 'items' | 'turn' | 'incident';
  /**
   * Of a task or an approval: the open tasks that the reader may see.
   */
  taskIds?: Id[];
  /**
   * Of a timer, or the time-out of an approval: when it is due.
   */
  until?: string;
  /**
   * The name of the message.
   */
  message?: string;
  /**
   * The key of the connector of the system that was asked.
   */
  connector?: string;
  /**
   * The title of the flow that was called.
   */
  flow?: LocalizedText;
  /**
   * The called run, where it has begun and the reader may see it.
   */
  instanceId?: Id;
  /**
   * How many have voted, or how many entries are done.
   */
  done?: number;
  /**
   * How many are asked, or how many entries there are.
   */
  of?: number;
}
/**
 * Accepts an invitation.
 */
export interface InvitationAccept {
  /**
   * The part after # of the one-time link.
   */
  token: string;
  name: string;
  password: string;
}
/**
 * Invites somebody.
 */
export interface InvitationCreate {
  email: string;
  name: string;
  role: WorkspaceRole;
  language: Language;
}
/**
 * Invitations that are open, the latest first.
 */
export interface InvitationList {
  items: Invitation[];
}
/**
 * What an invitation is to.
 */
export interface InvitationOffer {
  email: string;
  name: string;
  role: WorkspaceRole;
  organization: LocalizedText;
  /**
   * Whether this address signs in here already, for another work space: then its password is asked for.
   */
  hasAccount: boolean;
}
/**
 * An invitation on its way.
 */
export interface InvitationSent {
  invitation: Invitation;
  /**
   * To hand over, where this server sends no mail; it is shown this once.
   */
  link: string | null;
}
/**
 * An invitation that was not accepted yet.
 */
export interface Invitation {
  id: Id;
  email: string;
  name: string;
  role: WorkspaceRole;
  language: Language;
  /**
   * The name of the admin.
   */
  invitedBy: string;
  createdAt: string;
  expiresAt: string;
  isExpired: boolean;
}
/**
 * A file that is attached to a post or a comment. Its bytes are at /api/v1/files/:file.
 */
export interface ItemFile {
  id: Id;
  name: string;
  /**
   * What its first bytes say that it is.
   */
  mediaType: string;
  /**
   * In bytes.
   */
  size: number;
}
/**
 * Where an item is to go.
 */
export interface ItemMove {
  /**
   * The group that it goes to.
   */
  group: Key;
  /**
   * For a case that stands in several groups: the one that it leaves.
   */
  from?: Key;
}
/**
 * How the reader stands to an item, and for a manager also who else it is shown to.
 */
export interface ItemStanding {
  watching: boolean;
  /**
   * Whether I may show it to a classified member.
   */
  mayGrant: boolean;
  /**
   * Whether I may move it to another group in which I work.
   */
  mayMove: boolean;
  /**
   * Mine, and for a manager those of everybody.
   */
  concerns: Concern[];
}
/**
 * Files to keep with a task that no flow made, or with an event.
 */
export interface KeptFileAdd {
  /**
   * Files that you have uploaded for its group, whole.
   *
   * @maxItems 10
   */
  files: Id[];
}
/**
 * The files that are kept with a task that no flow made, or with an event.
 */
export interface KeptFileList {
  items: {
    file: ItemFile;
    /**
     * Who added it.
     */
    by: Person;
    addedAt: string;
    /**
     * Whether you may take it away.
     */
    mayRemove: boolean;
  }[];
  /**
   * Whether you may add files.
   */
  mayAdd: boolean;
}
/**
 * What was taught or decided, to whom, by whom, when.
 */
export interface LedgerEntry {
  /**
   * When.
   */
  at: string;
  /**
   * An attempt at a lesson, a session, or a sign-off and its withdrawal.
   */
  kind: 'attempt' | 'session' | 'signOff' | 'withdrawal';
  /**
   * To whom.
   */
  person: string | null;
  /**
   * By whom.
   */
  by: string | null;
  /**
   * The unit.
   */
  group: LocalizedText | null;
  /**
   * The lesson, the place or the note.
   */
  what: string;
  /**
   * What came of it.
   */
  result: ('passed' | 'failed' | 'finished' | 'begun' | 'attended' | 'missed') | null;
}
/**
 * What was taught in a roll-out, the newest first.
 */
export interface Ledger {
  /**
   * At most a thousand.
   */
  items: LedgerEntry[];
}
/**
 * Begins to take a lesson.
 */
export interface LessonAttemptCreate {
  mode: LessonAttemptMode;
}
/**
 * The reader's attempts at a lesson, the newest first.
 */
export interface LessonAttemptList {
  items: LessonAttempt[];
}
/**
 * A lesson that has begun, in a practice room of its own.
 */
export interface LessonAttemptStarted {
  id: Id;
  room: Id;
  mode: LessonAttemptMode;
}
/**
 * One time that somebody took a lesson.
 */
export interface LessonAttempt {
  id: Id;
  lesson: Key;
  mode: LessonAttemptMode;
  /**
   * The practice room; null once it is gone.
   */
  room: Id | null;
  startedAt: string;
  finishedAt: string | null;
  /**
   * How many of the counted steps were done right.
   */
  right: number;
  /**
   * How many steps count.
   */
  of: number;
  /**
   * Of an assessment that is finished; null otherwise.
   */
  isPassed: boolean | null;
  criterion: LessonCriterion;
  /**
   * How many assessments may still be begun; null once one is passed.
   */
  attemptsLeft: number | null;
  /**
   * From beginning to end.
   */
  minutes: number | null;
  /**
   * The counted steps in their order; empty before the end.
   */
  steps: LessonStepResult[];
}
/**
 * What a lesson is made of: a case that was done in a practice room.
 */
export interface LessonCreate {
  /**
   * The practice room.
   */
  room: Id;
  /**
   * The case in it.
   */
  instance: Id;
  /**
   * Left out: made of the flow's key.
   */
  key?: Key;
  /**
   * What the lesson is called, such as 'Answering a legal inquiry'.
   */
  title: LocalizedText;
}
/**
 * What a version of the flow makes of a lesson.
 */
export interface LessonJudgement {
  verdict: LessonVerdictKind;
  /**
   * The version of the flow that it was judged by.
   */
  version: number;
  steps: LessonStepVerdict[];
  /**
   * Whether the start form asks the same; refused: it would no longer take the inquiry of the lesson.
   */
  start: 'same' | 'asksOtherwise' | 'refused';
  /**
   * Whether the case comes to the same end: it may go on at a step that is new, or stand elsewhere.
   */
  end: 'same' | 'goesOn' | 'endsOtherwise';
  endMessage: LessonEndSentence;
}
/**
 * What changed at the end; empty where nothing did.
 */
export interface LessonEndSentence {
  he: string;
  en: string;
}
/**
 * The next thing for the reader to learn.
 */
export interface LessonNext {
  /**
   * null when there is nothing left to learn.
   */
  lesson: LessonSummary | null;
  /**
   * How to take it next; null without a lesson.
   */
  mode: LessonAttemptMode | null;
  /**
   * How many lessons for the reader are not passed yet, this one included.
   */
  left: number;
  /**
   * How many lessons are for the reader.
   */
  of: number;
}
/**
 * Changes of a lesson; what is left out stays. Steps are found by their ids: those that are left out stay as they are, and where a step stands, its kind and its place in the order are kept.
 */
export interface LessonPatch {
  /**
   * What one can do after it, in a sentence or two.
   */
  summary?: LocalizedText;
  /**
   * Whom it is for; empty: everybody.
   *
   * @maxItems 4
   */
  roles?: WorkspaceRole[];
  /**
   * The groups whose members do this; empty: any.
   *
   * @maxItems 100
   */
  groups?: Key[];
  start?: LessonStart;
  /**
   * In the order in which they are done.
   *
   * @maxItems 200
   */
  steps?: LessonStep[];
  criterion?: LessonCriterion;
  /**
   * The revision that was changed; another one is refused.
   */
  revision: number;
  /**
   * What the lesson is called, such as 'Answering a legal inquiry'.
   */
  title?: LocalizedText;
}
/**
 * How far the reader is with a lesson.
 */
export interface LessonStanding {
  /**
   * Whether they have gone through it, with guidance or without.
   */
  isPractised: boolean;
  isPassed: boolean;
  /**
   * How many assessments they may still begin; null once passed.
   */
  attemptsLeft: number | null;
  /**
   * What they have begun and not finished.
   */
  running: LessonRunning | null;
}
export interface LessonRunning {
  attempt: Id;
  /**
   * The practice room that it stands in.
   */
  room: Id;
  mode: LessonAttemptMode;
}
/**
 * How a step of a lesson went.
 */
export interface LessonStepResult {
  /**
   * The step.
   */
  id: string;
  /**
   * right; otherwise: something that counts was decided otherwise; helped: somebody else did it; missed: the case never came to it, or it was left open.
   */
  result: 'right' | 'otherwise' | 'helped' | 'missed';
  /**
   * What was decided otherwise.
   */
  fields: string[];
  /**
   * Why it is done so.
   */
  why?: LocalizedText;
  /**
   * What the step is called in the flow.
   */
  title: LocalizedText;
}
/**
 * A step of a lesson with what its screen would say.
 */
export interface LessonStepShown {
  step: LessonStep;
  /**
   * What the step is called in the flow.
   */
  nodeTitle: LocalizedText;
  /**
   * The group that does it; null where there is none, or the reader does not know it.
   */
  group: GroupName | null;
  /**
   * The form of its task.
   */
  form: Key | null;
  /**
   * What its form asks.
   */
  questions: LessonQuestion[];
}
export interface LessonQuestion {
  /**
   * The field of the answers.
   */
  path: string;
  /**
   * What is asked.
   */
  title: LocalizedText;
}
/**
 * What a new version of the flow makes of one step of a lesson.
 */
export interface LessonStepVerdict {
  /**
   * The step.
   */
  id: string;
  /**
   * Where it stands in the new version; where it stood, when it is gone.
   */
  nodeId: string;
  /**
   * valid; carried: under a new id of its node; asksOtherwise: its form has changed; otherHands: another group does it; sendsOtherwise: something else goes out after it; newStepBefore: a step came in before it; outOfOrder: it comes at another time; leadsElsewhere: the same decision takes another way; gone: the flow has no such step; notReached: the case no longer comes to it.
   */
  verdict:
    | 'valid'
    | 'carried'
    | 'asksOtherwise'
    | 'otherHands'
    | 'sendsOtherwise'
    | 'newStepBefore'
    | 'outOfOrder'
    | 'leadsElsewhere'
    | 'gone'
    | 'notReached';
  /**
   * Whether the form would no longer take the recorded answers.
   */
  isRefused: boolean;
  message: LessonSentence;
  /**
   * The fields of the answers that it is about.
   */
  fields: string[];
  /**
   * The other nodes that it is about, such as the new step before it.
   */
  nodes: string[];
}
/**
 * What changed, in a sentence in each language; empty where nothing did.
 */
export interface LessonSentence {
  he: string;
  en: string;
}
/**
 * The lessons that the reader may see: what is next for them first.
 */
export interface LessonSummaryList {
  items: LessonSummary[];
}
/**
 * A lesson in a list.
 */
export interface LessonSummary {
  id: Id;
  key: Key;
  /**
   * What one can do after it, in a sentence or two.
   */
  summary: LocalizedText;
  /**
   * Whom it is for; empty: everybody.
   *
   * @maxItems 4
   */
  roles: WorkspaceRole[];
  /**
   * The groups whose members do this; empty: any.
   *
   * @maxItems 100
   */
  groups: Key[];
  /**
   * The flow that is learned.
   */
  flow: Key;
  /**
   * What the flow is called; its key where the flow has gone.
   */
  flowTitle: LocalizedText;
  state: 'draft' | 'published' | 'archived';
  /**
   * How many steps are the learner's.
   */
  stepCount: number;
  /**
   * About how long it takes, by its steps.
   */
  minutes: number | null;
  /**
   * Whether it is for the reader, by their role and groups.
   */
  isForMe: boolean;
  verdict: LessonVerdictKind;
  mine: LessonStanding;
  /**
   * Whether the reader may change it.
   */
  mayEdit: boolean;
  updatedAt: string;
  /**
   * What the lesson is called, such as 'Answering a legal inquiry'.
   */
  title: LocalizedText;
}
/**
 * Takes over what a new version of the flow made of a lesson.
 */
export interface LessonTakeOver {
  revision: number;
}
/**
 * A lesson.
 */
export interface Lesson {
  id: Id;
  key: Key;
  /**
   * What one can do after it, in a sentence or two.
   */
  summary: LocalizedText;
  /**
   * Whom it is for; empty: everybody.
   *
   * @maxItems 4
   */
  roles: WorkspaceRole[];
  /**
   * The groups whose members do this; empty: any.
   *
   * @maxItems 100
   */
  groups: Key[];
  /**
   * The flow that is learned.
   */
  flow: Key;
  /**
   * What the flow is called; its key where the flow has gone.
   */
  flowTitle: LocalizedText;
  state: 'draft' | 'published' | 'archived';
  /**
   * How many steps are the learner's.
   */
  stepCount: number;
  /**
   * About how long it takes, by its steps.
   */
  minutes: number | null;
  /**
   * Whether it is for the reader, by their role and groups.
   */
  isForMe: boolean;
  verdict: LessonVerdictKind;
  mine: LessonStanding;
  /**
   * Whether the reader may change it.
   */
  mayEdit: boolean;
  updatedAt: string;
  /**
   * Counts the changes, from 1. Sent back with a change, so that nobody overwrites what another wrote.
   */
  revision: number;
  /**
   * The version of the flow that the lesson was last known to fit.
   */
  recordedVersion: number;
  /**
   * The version of the flow that is published now.
   */
  publishedVersion: number | null;
  start: LessonStart;
  /**
   * What was decided at a step is told to those who lead training.
   */
  steps: LessonStepShown[];
  criterion: LessonCriterion;
  /**
   * What the newest version of the flow made of it; null where it was never judged.
   */
  judgement: LessonJudgement | null;
  /**
   * What the lesson is called, such as 'Answering a legal inquiry'.
   */
  title: LocalizedText;
}
/**
 * A one-time link.
 */
export interface LinkToken {
  /**
   * The part after # of the one-time link.
   */
  token: string;
}
/**
 * Something that has changed, by its name and never its content: read it again. Without `id`, something in a list of that kind, which it may have left.
 */
export interface LiveChange {
  /**
   * `presence` is who has a task or case open; `seat` is who edits a flow, and `id` the flow; `group` is what a group is and who is in it, and without `groupKey`, which groups are yours; `rollout` is a plan of a roll-out, with who is taught and how far they are.
   */
  kind: 'task' | 'post' | 'case' | 'notice' | 'gathering' | 'group' | 'seat' | 'presence' | 'rollout';
  id?: string;
  /**
   * A group that it stands in and that you see.
   */
  groupKey?: string;
}
/**
 * The data of the event `changes` of the stream, each change once.
 */
export interface LiveChanges {
  changes: LiveChange[];
}
/**
 * One box of a masked picture, in pixels of the screen it was made of.
 */
export interface MaskedBox {
  x: number;
  y: number;
  w: number;
  h: number;
  role: MaskedRole;
  /**
   * Only a text of the application itself, or the label of a question of a form; whatever else was there is left out.
   */
  text?: string;
}
/**
 * What somebody saw, as boxes: no pixel, nothing that was typed, no name and no answer.
 */
export interface MaskedPicture {
  width: number;
  height: number;
  rtl: boolean;
  /**
   * @maxItems 400
   */
  boxes: MaskedBox[];
}
/**
 * Who is signed in, and where.
 */
export interface Me {
  user: MyUser;
  workspace: MyWorkspace;
  groups: Group[];
  clock?: MyClock;
  /**
   * How many open tasks wait for me.
   */
  openTaskCount: number;
  /**
   * How many inquiries that a classifier held back I may sort; 100 for that many or more.
   */
  heldBackCount: number;
}
/**
 * The person who is signed in.
 */
export interface MyUser {
  id: Id;
  name: string;
  email: string;
  role: WorkspaceRole;
}
/**
 * The organisation.
 */
export interface MyWorkspace {
  key: Key;
  name: LocalizedText;
}
/**
 * The clock of the practice room that one is in; left out in live work.
 */
export interface MyClock {
  /**
   * How far it is ahead, in milliseconds.
   */
  offsetMs: number;
}
/**
 * Somebody to add to a group, or a new role for a member.
 */
export interface MemberAdd {
  email: string;
  role: MembershipRole;
}
/**
 * A page of the members of a group.
 */
export interface MemberList {
  items: Member[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A new role for a member.
 */
export interface MemberPatch {
  role: MembershipRole;
}
/**
 * Somebody in a group.
 */
export interface Member {
  user: Person;
  role: MembershipRole;
}
/**
 * Days, by the workspace's clock.
 */
export interface MetricsPeriod {
  /**
   * The first day.
   */
  from: string;
  /**
   * The last day; it belongs to the period.
   */
  to: string;
}
/**
 * What a migration does to one run.
 */
export interface MigrationOutcome {
  instanceId: Id;
  /**
   * The version that it was on.
   */
  fromVersion: number;
  /**
   * Refused runs stay as they were.
   */
  outcome: 'moved' | 'wouldMove' | 'refused';
  /**
   * Why it was refused, in English.
   */
  reason: string | null;
  /**
   * The reference of the submission that the run is about.
   */
  reference: string | null;
  /**
   * What stands in the way of a refused run, node by node.
   */
  problems: MigrationObstacle[];
  /**
   * Where the run stands, and where it stands then.
   */
  moves: MigrationMove[];
}
/**
 * Why a run cannot be moved as it stands.
 */
export interface MigrationObstacle {
  /**
   * Of the version that it is on.
   */
  nodeId: string;
  /**
   * migration.missing-node, migration.other-type, migration.other-body or migration.missing-edge.
   */
  code: string;
}
/**
 * One place of a run before and after.
 */
export interface MigrationMove {
  from: string;
  /**
   * Null for an attached event that the new version lacks.
   */
  to: string | null;
}
/**
 * What a migration does, run by run.
 */
export interface MigrationReport {
  items: MigrationOutcome[];
  /**
   * There are more runs after this one; null when these were the last.
   */
  nextInstanceId: Id | null;
  /**
   * How many more there are after these.
   */
  left: number;
}
/**
 * An open case that has missed the target of its first response, or is about to.
 */
export interface MissedTarget {
  instanceId: Id;
  /**
   * The public reference of the inquiry.
   */
  reference: string | null;
  /**
   * Where it waits.
   */
  group: GroupName | null;
  /**
   * When the first response is due.
   */
  targetAt: string;
  /**
   * What it waits for now.
   */
  stage: 'toRoute' | 'toBeSeen' | 'toBeClaimed' | 'toBeWritten' | 'toBeApproved';
  /**
   * How likely it will be missed; 1 where it has been.
   */
  chance: number;
}
/**
 * Of all inquiries: sorted right, sorted wrong, held back. Shares that sum up to 1.
 */
export interface ModelAtUse {
  right: number;
  wrong: number;
  heldBack: number;
}
/**
 * What a model says of a text.
 */
export interface ModelSaying {
  /**
   * Null when it abstained.
   */
  label: Key | null;
  /**
   * How likely it is right.
   */
  probability: number;
}
/**
 * What waits for me, in numbers.
 */
export interface MyCounts {
  /**
   * How many open tasks wait for me.
   */
  openTaskCount: number;
  /**
   * How many inquiries that a classifier held back I may sort; 100 for that many or more.
   */
  heldBackCount: number;
}
/**
 * By which ways somebody is told of one kind of thing.
 */
export interface NotificationChoice {
  kind: NotificationKind;
  /**
   * At the bell and in the list.
   */
  inApp: boolean;
  /**
   * In the e-mail that sums up.
   */
  digest: boolean;
  /**
   * On one's devices, at once.
   */
  push: boolean;
  /**
   * In quiet hours too.
   */
  urgent: boolean;
}
/**
 * What somebody was told, the newest first.
 */
export interface NotificationList {
  items: Notification[];
  /**
   * For the next page; null at the end.
   */
  nextCursor: string | null;
  /**
   * Counted up to 100.
   */
  unreadCount: number;
}
/**
 * What to change of it; what is left out stays.
 */
export interface NotificationSettingsPatch {
  /**
   * @maxItems 15
   */
  choices?: NotificationChoice[];
  /**
   * Between these hours nothing goes to devices and no digest is sent, but what is marked as urgent. Null for none.
   */
  quietHours?: {
    /**
     * A time of day, such as 21:00.
     */
    from: string;
    /**
     * May be the next morning.
     */
    to: string;
  } | null;
  digest?: DigestSchedule;
  /**
   * The time of day of a digest that comes each day.
   */
  digestAt?: string;
  /**
   * Of mails and messages to devices; null for that of the profile.
   */
  language?: Language | null;
  /**
   * As in the IANA database, such as Asia/Jerusalem; null for that of the organisation.
   */
  timeZone?: string | null;
}
/**
 * By which ways and when I am told.
 */
export interface NotificationSettings {
  /**
   * All kinds, in the order in which they are asked about.
   */
  choices: NotificationChoice[];
  /**
   * What nobody can switch off in the application.
   */
  alwaysInApp: NotificationKind[];
  /**
   * Between these hours nothing goes to devices and no digest is sent, but what is marked as urgent. Null for none.
   */
  quietHours: QuietHours | null;
  digest: DigestSchedule;
  /**
   * The time of day of a digest that comes each day.
   */
  digestAt: string;
  /**
   * Of mails and messages to devices; null for that of the profile.
   */
  language: Language | null;
  /**
   * As in the IANA database, such as Asia/Jerusalem; null for that of the organisation.
   */
  timeZone: string | null;
  workspaceTimeZone: string;
  /**
   * The language that mails come in now.
   */
  effectiveLanguage: Language;
  /**
   * Whether this server has a mail server.
   */
  sendsMail: boolean;
  /**
   * The public key that a browser subscribes with, in base64url.
   */
  pushKey: string;
}
export interface QuietHours {
  /**
   * A time of day, such as 21:00.
   */
  from: string;
  /**
   * May be the next morning.
   */
  to: string;
}
/**
 * That something concerns the reader: who, what and where, never what was said.
 */
export interface Notification {
  id: Id;
  kind: NotificationKind;
  at: string;
  readAt: string | null;
  /**
   * Whose doing it is; null for a flow, a rule or the inquirer.
   */
  by: Person | null;
  taskId: Id | null;
  postId: Id | null;
  /**
   * The case.
   */
  instanceId: Id | null;
  /**
   * The event.
   */
  gatheringId: Id | null;
  /**
   * The question to a champion.
   */
  questionId: Id | null;
  /**
   * Of the inquiry.
   */
  reference: string | null;
  group: GroupName | null;
  /**
   * What is new about being taught.
   */
  training: TrainingNews | null;
}
export interface TrainingNews {
  rolloutId: Id;
  /**
   * An invitation to be taught, or what is new about a session: the invitation, that one waits for a place, has one now, that it changed, was called off, or that one is no longer invited.
   */
  news: 'invited' | 'session' | 'waiting' | 'place' | 'changed' | 'calledOff' | 'removed';
}
/**
 * Which ones were read.
 */
export interface NotificationsRead {
  /**
   * @minItems 1
   * @maxItems 100
   */
  ids: Id[];
}
/**
 * The open cases that the reader may see: who waits, how long already, and who will wait too long.
 */
export interface OpenCases {
  /**
   * When this was so.
   */
  at: string;
  /**
   * All open cases.
   */
  open: number;
  /**
   * Those that still wait for a first response.
   */
  waiting: number;
  /**
   * Since when the one waits that has waited longest.
   */
  oldestReceivedAt: string | null;
  /**
   * Open cases by how long ago they came, the newest first.
   */
  ageing: AgeingBucket[];
  /**
   * Those whose target has passed, the longest first; at most 200.
   */
  late: MissedTarget[];
  lateCount: number;
  /**
   * Those whose target comes within the next 24 working hours and which at the present pace will more likely miss it than not; the most urgent first, at most 200.
   */
  soon: MissedTarget[];
  /**
   * How many these are.
   */
  soonCount: number;
  /**
   * All those whose target comes within the next 24 working hours.
   */
  dueSoon: number;
  /**
   * How many of these will be missed, on average. Null where too few cases were answered lately to tell.
   */
  expectedMisses: number | null;
  /**
   * From how many cases answered lately the pace is known.
   */
  learntFrom: number;
}
/**
 * Sealed answers, opened.
 */
export interface OpenedAnswers {
  answers: OpenedAnswer[];
}
export interface OpenedAnswer {
  /**
   * JSON pointer to where it stands among the answers.
   */
  path: string;
  /**
   * What was answered.
   */
  value: {
    [k: string]: unknown;
  };
}
/**
 * The words of a conversation, opened.
 */
export interface OpenedConversation {
  messages: OpenedMessage[];
  /**
   * How to reach the inquirer safely; null when nothing was said.
   */
  contact: SafeContact | null;
}
export interface OpenedMessage {
  id: Id;
  text: LocalizedText;
}
export interface SafeContact {
  how: string;
  when: string;
  /**
   * What not to say, and to whom.
   */
  avoid: string;
}
/**
 * Entries of an option list, in its order.
 */
export interface OptionEntryList {
  items: OptionEntry[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * One answer that an option list offers.
 */
export interface OptionEntry {
  /**
   * What is stored when it is chosen; it never changes.
   */
  code: string;
  /**
   * What people read, per language.
   */
  labels: {
    [k: string]: string;
  };
}
/**
 * A new option list, its entries as JSON or as CSV.
 */
export interface OptionListCreate {
  key: Key;
  /**
   * The entries in their order.
   *
   * @maxItems 20000
   */
  entries?: OptionEntry[];
  /**
   * The entries as CSV, at most 100,000: a column 'code' and one for each language, such as code,he,en.
   */
  csv?: string;
  title: LocalizedText;
}
/**
 * A page of option lists.
 */
export interface OptionListList {
  items: OptionList[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * An option list as it shall be from now on, its entries as JSON or as CSV. Published forms keep what they offer.
 */
export interface OptionListSet {
  /**
   * The entries in their order.
   *
   * @maxItems 20000
   */
  entries?: OptionEntry[];
  /**
   * The entries as CSV, at most 100,000: a column 'code' and one for each language, such as code,he,en.
   */
  csv?: string;
  title: LocalizedText;
}
/**
 * Answers that several forms offer, such as countries or towns.
 */
export interface OptionList {
  key: Key;
  /**
   * Counts the changes. A published form keeps what was offered when it was published.
   */
  version: number;
  /**
   * How many entries it has.
   */
  size: number;
  /**
   * When it was last changed.
   */
  updatedAt: string;
  title: LocalizedText;
}
/**
 * A new password. All other sessions end.
 */
export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}
/**
 * Asks for a link for a new password.
 */
export interface PasswordResetRequest {
  email: string;
}
/**
 * Takes a link for a new password.
 */
export interface PasswordReset {
  /**
   * The part after # of the one-time link.
   */
  token: string;
  password: string;
}
/**
 * What was imported.
 */
export interface PeopleImportOutcome {
  created: number;
  existing: number;
  /**
   * Whoever was added, for inviting them.
   */
  people: ImportedPerson[];
}
export interface ImportedPerson {
  id: Id;
  name: string;
  email: string;
  role: WorkspaceRole;
}
/**
 * What an import would do.
 */
export interface PeopleImportPreview {
  encoding: 'utf-8' | 'utf-16' | 'windows-1255';
  separator: ',' | ';' | '\t' | '|';
  columns: ImportColumn[];
  /**
   * What is wrong with the table as a whole; then nothing can be imported.
   */
  problems: string[];
  counts: ImportCounts;
  rows: ImportRow[];
}
/**
 * A column and what it holds.
 */
export interface ImportColumn {
  header: string;
  field: 'name' | 'email' | 'role' | 'groups' | 'ignored';
}
/**
 * How many rows of each kind.
 */
export interface ImportCounts {
  new: number;
  exists: number;
  error: number;
}
/**
 * A row and what would become of it.
 */
export interface ImportRow {
  line: number;
  verdict: 'new' | 'exists' | 'error';
  cells: string[];
  errors: ImportCellError[];
}
/**
 * What is wrong with a cell.
 */
export interface ImportCellError {
  /**
   * From 0.
   */
  column: number;
  message: string;
}
/**
 * A table of people, with a line of headers.
 */
export interface PeopleImport {
  /**
   * The table as text; or else:
   */
  text?: string;
  /**
   * The file as it is; its encoding is recognised.
   */
  base64?: string;
  /**
   * What each column holds, where the headers do not say it rightly.
   *
   * @maxItems 60
   */
  fields?: ('name' | 'email' | 'role' | 'groups' | 'ignored')[];
}
/**
 * Changes the name or the role of somebody.
 */
export interface PersonChange {
  name?: string;
  role?: WorkspaceRole;
}
/**
 * Adds somebody to the workspace and invites them.
 */
export interface PersonCreate {
  name: string;
  email: string;
  role: WorkspaceRole;
  /**
   * @maxItems 50
   */
  groups?: NewMembership1[];
}
/**
 * A group to add the person to.
 */
export interface NewMembership1 {
  group: Key;
  role?: MembershipRole;
}
/**
 * Closes the account of somebody, with what becomes of their work.
 */
export interface PersonDeactivate {
  /**
   * 'group' gives open tasks back to their groups; the id of a person hands them over, where that person is in the group of the task.
   */
  openTasks?: string;
  /**
   * @maxItems 200
   */
  successors?: Successor[];
}
/**
 * Who manages a group from now on.
 */
export interface Successor {
  group: Key;
  personId: Id;
}
/**
 * Erases a person of the staff after the waiting time.
 */
export interface PersonErase {
  /**
   * The e-mail address of the person, typed.
   */
  confirmation: string;
}
/**
 * What erasing somebody of the staff would destroy, and whether it can be.
 */
export interface PersonErasure {
  /**
   * Close first: the account is open, and closing it asks who takes the work over.
   */
  standing: 'ready' | 'closeFirst' | 'lastAdmin' | 'scheduled' | 'erased';
  /**
   * How many rows would go, by table, as far as you see them.
   */
  counts: {
    [k: string]: number;
  };
  /**
   * Between asking for it and its being done.
   */
  waitingDays: number;
  /**
   * Of the one that is scheduled.
   */
  erasureId: Id | null;
  /**
   * Of the one that is scheduled.
   */
  dueAt: string | null;
}
/**
 * When somebody works.
 */
export interface PersonHoursSet {
  /**
   * Their own week, by the clock of each group's calendar; null to work as their groups do.
   */
  week: BusinessWeek | null;
}
/**
 * The open tasks of somebody.
 */
export interface PersonLoad {
  person: PersonName;
  open: number;
  /**
   * Of these are past due.
   */
  late: number;
  /**
   * How many they can have at once; null without a limit.
   */
  capacity: number | null;
}
/**
 * Somebody of the workspace, with as much as the reader may see of them.
 */
export interface PersonProfile {
  id: Id;
  name: string;
  role: WorkspaceRole;
  /**
   * Invited: added, but cannot sign in yet.
   */
  status: 'active' | 'invited' | 'deactivated';
  /**
   * A program works with tokens only.
   */
  kind: 'person' | 'program';
  teams: TeamName[];
  /**
   * Spoken, the best first.
   *
   * @maxItems 30
   *
   * Items: A language code of two or three letters, such as he, en, ar or ru.
   */
  languages: string[];
  /**
   * @maxItems 50
   */
  skills: string[];
  /**
   * Whether they are away today.
   */
  isAway: boolean;
  /**
   * What colleagues should know, in their own words.
   */
  note: string;
  /**
   * The groups that the reader knows of.
   */
  groups: GroupMembership[];
  /**
   * Null when it is not for the reader.
   */
  private: PersonPrivate | null;
  may: PersonPermissions;
}
/**
 * A group that somebody is in.
 */
export interface GroupMembership {
  group: GroupName;
  role: MembershipRole;
}
/**
 * What only the person, admins and managers of a common group see.
 */
export interface PersonPrivate {
  email: string;
  /**
   * How many open tasks they have at most before they are given no more; null for any number.
   */
  capacity: number | null;
  /**
   * The hours of their own; null when they work as their groups do.
   */
  hours: BusinessWeek | null;
  /**
   * Those that are not over yet.
   */
  absences: Absence[];
}
/**
 * What the reader may do.
 */
export interface PersonPermissions {
  /**
   * Change the profile.
   */
  edit: boolean;
  /**
   * Say when they are away, and set their working hours.
   */
  setAbsence: boolean;
  /**
   * Change the role, close or open the account.
   */
  administer: boolean;
}
/**
 * A page of the people of the workspace.
 */
export interface PersonSummaryList {
  items: PersonSummary[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * Somebody of the workspace, as every colleague may see them.
 */
export interface PersonSummary {
  id: Id;
  name: string;
  role: WorkspaceRole;
  /**
   * Invited: added, but cannot sign in yet.
   */
  status: 'active' | 'invited' | 'deactivated';
  /**
   * A program works with tokens only.
   */
  kind: 'person' | 'program';
  teams: TeamName[];
  /**
   * Spoken, the best first.
   *
   * @maxItems 30
   *
   * Items: A language code of two or three letters, such as he, en, ar or ru.
   */
  languages: string[];
  /**
   * @maxItems 50
   */
  skills: string[];
  /**
   * Whether they are away today.
   */
  isAway: boolean;
}
/**
 * Somebody of the workspace, as others see them.
 */
export interface Person {
  id: Id;
  name: string;
}
/**
 * A choice of a poll.
 */
export interface PollChoice {
  text: string;
  /**
   * How many chose it; null as long as you have not voted and the poll is open.
   */
  votes: number | null;
  /**
   * Whether you chose it.
   */
  mine: boolean;
  /**
   * Who chose it, the first fifty, where the poll says who.
   */
  people?: Person[];
}
/**
 * A question with choices, asked with a post.
 */
export interface PollCreate {
  /**
   * What can be chosen, in the order in which it is shown.
   *
   * @minItems 2
   * @maxItems 10
   */
  choices: string[];
  /**
   * Whether somebody may choose more than one.
   */
  several?: boolean;
  /**
   * Whether everybody sees who chose what; said before anybody votes, and never changed.
   */
  named?: boolean;
  /**
   * When voting ends; null for never.
   */
  closesAt?: string | null;
}
/**
 * What you choose, in place of what you chose before; nothing to take your vote back.
 */
export interface PollVote {
  /**
   * The numbers of the choices, from 1 on.
   *
   * @maxItems 10
   */
  choices: number[];
}
/**
 * A question with choices, and how it stands.
 */
export interface Poll {
  choices: PollChoice[];
  /**
   * Whether one may choose more than one.
   */
  several: boolean;
  /**
   * Whether it shows who chose what.
   */
  named: boolean;
  closesAt: string | null;
  isClosed: boolean;
  /**
   * How many people have voted.
   */
  voters: number;
}
/**
 * A post to write.
 */
export interface PostCreate {
  /**
   * The group in whose feed it stands.
   */
  group: Key;
  text: string;
  /**
   * People to call in. Somebody who does not see it and whom the writer may not show it to is not called; see 'unreached' of the answer.
   *
   * @maxItems 20
   */
  mentions?: Id[];
  /**
   * Files that you have uploaded for this group, whole.
   *
   * @maxItems 10
   */
  files?: Id[];
  poll?: PollCreate;
}
/**
 * Other words for what you wrote.
 */
export interface PostEdit {
  text: string;
  /**
   * People to call in by the new words.
   *
   * @maxItems 20
   */
  mentions?: Id[];
}
/**
 * A page of posts.
 */
export interface PostList {
  items: Post[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
  /**
   * Only in a feed: the instant at which it is read; all pages of one reading have the same.
   */
  asOf?: string;
  /**
   * Only in the feed of one group, on its first page: what its managers have put at the top.
   */
  pinned?: Post | null;
}
/**
 * An entry of a feed.
 */
export interface Post {
  id: Id;
  group: GroupName;
  /**
   * Who wrote it; null when a flow did.
   */
  author: Person | null;
  /**
   * What it says.
   */
  text: LocalizedText;
  instanceId: Id | null;
  /**
   * How many comments it has.
   */
  commentCount: number;
  /**
   * When it was written.
   */
  createdAt: string;
  /**
   * When its words were last changed; null if never.
   */
  editedAt: string | null;
  /**
   * Those that somebody gave, in a fixed order.
   */
  reactions: ReactionCount[];
  poll: Poll | null;
  files: ItemFile[];
  /**
   * Whether it stands at the top of its group.
   */
  isPinned: boolean;
  /**
   * Whether you may pin it, as a manager of its group.
   */
  mayPin: boolean;
  /**
   * Its last comments, the newest last.
   */
  latest?: Comment[];
  /**
   * Only in a ranked feed: why it stands there, the weightiest reason first.
   */
  why?: FeedWhy[];
  /**
   * Only right after writing: who was mentioned and not called in, since they do not see this.
   */
  unreached?: Id[];
}
/**
 * The flows that can be practised, by key; what they are called and no more.
 */
export interface PracticeFlowList {
  /**
   * The flows.
   */
  items: PracticeFlow[];
}
/**
 * The flow.
 */
export interface PracticeFlow {
  key: Key;
  title: LocalizedText;
}
/**
 * A practice room to be opened.
 */
export interface PracticeRoomCreate {
  /**
   * The flow to practise; without it everything that is published can be.
   */
  flow?: Key;
  /**
   * Whether the drafts of the flow and of its forms count in the room, for those who design or teach.
   */
  useDraft?: boolean;
  purpose?: RoomPurpose;
  lessonId?: Id;
  /**
   * What people call it.
   */
  title?: string;
}
/**
 * Practice rooms: yours, those you were asked into, and those shared with you.
 */
export interface PracticeRoomList {
  items: PracticeRoom[];
}
/**
 * What is to change about a practice room; what is left out stays.
 */
export interface PracticeRoomPatch {
  isShared?: boolean;
  /**
   * What people call it.
   */
  title?: string;
}
/**
 * A practice room, as seen from live work.
 */
export interface PracticeRoom {
  id: Id;
  purpose: RoomPurpose;
  flow: RoomFlow | null;
  lessonId: Id | null;
  isMine: boolean;
  /**
   * Whether those who lead training see it and may join.
   */
  isShared: boolean;
  members: RoomMember[];
  /**
   * Whether you are one of its members; whoever leads training joins a shared room first.
   */
  mayEnter: boolean;
  place: RoomPlace | null;
  /**
   * When it was opened.
   */
  createdAt: string;
  /**
   * When somebody last did something in it.
   */
  lastUsedAt: string;
  /**
   * When it is cleaned up if nobody uses it.
   */
  endsAt: string;
  /**
   * What people call it; without one it is called by its flow.
   */
  title: string | null;
}
/**
 * A sign of life of a page that has a task or a case open. Send it when the page opens, every 20 seconds, and when `isWriting` changes.
 */
export interface PresenceSet {
  /**
   * What the page calls itself: letters and digits that nobody else has by chance.
   */
  tab: string;
  isWriting?: boolean;
}
/**
 * Who else has the item open: each person once, whoever came first at the top. Somebody who gives no sign of life for 45 seconds is gone.
 */
export interface Presence {
  people: {
    person: PersonName;
    isWriting: boolean;
    since: string;
  }[];
}
/**
 * An error, as RFC 9457 describes it.
 */
export interface Problem {
  /**
   * Names the kind of error and never changes, such as urn:nativ:problem:task.already-completed.
   */
  type: string;
  /**
   * The HTTP status.
   */
  status: number;
  /**
   * What was expected, what was found and what to do, in full sentences.
   */
  detail: string;
  /**
   * Stands beside this error in the log of the server.
   */
  id: string;
  /**
   * What is wrong with the input, place by place.
   */
  errors?: FieldError[];
  /**
   * What is wrong with the flow, node by node.
   */
  problems?: FlowProblem[];
  /**
   * The scenarios that are broken, with what came otherwise.
   */
  scenarios?: ScenarioResult[];
  /**
   * The kind of error in a few words.
   */
  title: string;
}
/**
 * What somebody says of themselves.
 */
export interface ProfileSet {
  /**
   * @maxItems 30
   *
   * Items: A language code of two or three letters, such as he, en, ar or ru.
   */
  languages: string[];
  /**
   * @maxItems 50
   */
  skills: string[];
  note: string;
  capacity: number | null;
}
/**
 * A published form as a renderer outside needs it.
 */
export interface PublicForm {
  key: Key;
  version: number;
  /**
   * The language of the texts below.
   */
  language: string;
  schema: {
    [k: string]: unknown;
  };
  uiSchema: {
    [k: string]: unknown;
  };
  intro?: string;
  submitLabel?: string;
  title: string;
}
/**
 * What a browser gives when it subscribes (Push API).
 */
export interface PushDeviceAdd {
  /**
   * Where the push service of the browser takes messages.
   */
  endpoint: string;
  keys: PushKeys;
}
export interface PushKeys {
  /**
   * The public key of the browser, in base64url.
   */
  p256dh: string;
  /**
   * The secret of the browser, in base64url.
   */
  auth: string;
}
/**
 * My devices that are told, the newest first.
 */
export interface PushDeviceList {
  items: PushDevice[];
}
/**
 * A browser of mine that is told of new things while I do not look at it.
 */
export interface PushDevice {
  id: Id;
  /**
   * As the browser calls itself.
   */
  browser: string | null;
  system: string | null;
  createdAt: string;
  lastSentAt: string | null;
}
/**
 * A question to a champion, from where one is.
 */
export interface QuestionCreate {
  text: string;
  /**
   * The pattern of the address, such as /tasks/$id; never an id.
   */
  screen: string;
  picture: MaskedPicture | null;
  taskId?: Id;
  instanceId?: Id;
  /**
   * The practice room that one is in; then flow and step are named, since its cases are in the room only.
   */
  roomId?: Id;
  flow?: Key;
  nodeId?: string;
}
/**
 * Questions, the oldest that waits first.
 */
export interface QuestionList {
  items: QuestionSummary[];
}
/**
 * An answer, or more about one's question.
 */
export interface QuestionReplyCreate {
  text: string;
}
/**
 * What was said to a question.
 */
export interface QuestionReply {
  id: Id;
  by: Person | null;
  text: string;
  at: string;
}
/**
 * A question, as lists show it.
 */
export interface QuestionSummary {
  id: Id;
  text: string;
  screen: string;
  flow: {
    key: Key;
    title: LocalizedText;
  } | null;
  version: number | null;
  node: {
    id: string;
    name: LocalizedText;
  } | null;
  state: QuestionState;
  asker: Person | null;
  /**
   * Who has it now; null while there is nobody to have it.
   */
  champion: Person | null;
  /**
   * Whether the reader asked it.
   */
  isMine: boolean;
  at: string;
  /**
   * When it goes on to the next champion, if nobody answers before; in working hours.
   */
  passesAt: string | null;
}
/**
 * A question to a champion, with what was said to it.
 */
export interface Question {
  id: Id;
  text: string;
  screen: string;
  flow: {
    key: Key;
    title: LocalizedText;
  } | null;
  version: number | null;
  node: {
    id: string;
    name: LocalizedText;
  } | null;
  state: QuestionState;
  asker: Person | null;
  /**
   * Who has it now; null while there is nobody to have it.
   */
  champion: Person | null;
  /**
   * Whether the reader asked it.
   */
  isMine: boolean;
  at: string;
  /**
   * When it goes on to the next champion, if nobody answers before; in working hours.
   */
  passesAt: string | null;
  picture: MaskedPicture | null;
  /**
   * The task it is about, where the reader sees that task.
   */
  taskId: Id | null;
  /**
   * The case, where the reader sees it.
   */
  instanceId: Id | null;
  roomId: Id | null;
  /**
   * The lesson in whose practice room it was asked, where the reader sees that lesson.
   */
  lesson: {
    key: Key;
    title: LocalizedText;
  } | null;
  mayAnswer: boolean;
  /**
   * For whoever may answer: the lessons that tell of this step, which an answer may become part of; first the one that it was asked in.
   */
  lessons: {
    key: Key;
    /**
     * The id of the step within the lesson.
     */
    step: string;
    title: LocalizedText;
  }[];
  replies: QuestionReply[];
  /**
   * What the published version calls the step that was asked at; null where there was none, or it has none any more that surely is it.
   */
  stepNow: string | null;
}
/**
 * How many people gave a reaction, and whether you did.
 */
export interface ReactionCount {
  kind: ReactionKind;
  count: number;
  mine: boolean;
}
/**
 * The reactions to a post or a comment, those that somebody gave.
 */
export interface ReactionList {
  items: ReactionCount[];
}
/**
 * Your reaction, in place of the one that you gave before.
 */
export interface ReactionSet {
  kind: ReactionKind;
}
/**
 * A page of the read log, the newest first.
 */
export interface ReadEntryList {
  items: ReadEntry[];
  /**
   * Where the next page begins; null at the end.
   */
  nextCursor: string | null;
}
/**
 * One opening of sealed answers.
 */
export interface ReadEntry {
  id: Id;
  /**
   * When they were opened.
   */
  at: string;
  person: Person;
  /**
   * What they belong to: the inquiry, a task, a message, or how the inquirer may be reached.
   */
  of: 'answers' | 'taskAnswers' | 'message' | 'contact' | 'file';
  /**
   * JSON pointers to what was opened.
   */
  fields: string[];
  /**
   * What the form asks there, in the order of the fields; the name of a field that the form does not know any more.
   */
  questions: LocalizedText[];
  /**
   * The reference of the submission.
   */
  reference: string | null;
  instanceId: Id | null;
}
/**
 * What the holder of a receipt may know.
 */
export interface ReceiptStatus {
  reference: string;
  /**
   * When the submission was received.
   */
  receivedAt: string;
  /**
   * How far it has come.
   */
  status: 'received' | 'inProcess' | 'closed';
  /**
   * The same in the words of whoever designed the flow; left out when there are none.
   */
  words?: string;
}
/**
 * Ten codes for the day on which the app is lost. They are shown this once, and each works once.
 */
export interface RecoveryCodes {
  codes: string[];
}
/**
 * A page of cases that the reader has stepped back from.
 */
export interface RecusalList {
  items: Recusal[];
  nextCursor: string | null;
}
/**
 * A case that the reader has stepped back from.
 */
export interface Recusal {
  instanceId: Id;
  /**
   * Of the inquiry, where the reader still sees the case.
   */
  reference: string | null;
  /**
   * Whether the reader still sees the case.
   */
  isVisible: boolean;
  at: string;
}
/**
 * A case to link, by the reference of its submission.
 */
export interface RelatedCaseAdd {
  reference: string;
}
/**
 * The cases that belong together with one, of those that the reader may see.
 */
export interface RelatedCaseList {
  items: RelatedCase[];
  /**
   * Whether the reader may say that cases belong together with this one.
   */
  mayLink: boolean;
}
/**
 * A case that belongs together with another one.
 */
export interface RelatedCase {
  id: Id;
  /**
   * The reference of its submission, if it began with one.
   */
  reference: string | null;
  status: InstanceStatus;
  flowTitle: LocalizedText;
  /**
   * When it started.
   */
  startedAt: string;
  /**
   * Who said that they belong together.
   */
  by: Person;
  /**
   * When that was said.
   */
  linkedAt: string;
}
/**
 * A ready reply to keep.
 */
export interface ReplyTemplateCreate {
  /**
   * The group whose it is; null for the whole workspace, which designers keep.
   */
  group: Key | null;
  /**
   * What is sent, with blanks such as {inquirer}, {reference}, {group}, {me}, {today} and {answers.topic}.
   */
  body:
    | string
    | {
        [k: string]: string;
      };
  /**
   * What it is for, as the list shows it.
   */
  title:
    | string
    | {
        [k: string]: string;
      };
}
/**
 * Ready replies, those of the workspace first.
 */
export interface ReplyTemplateList {
  items: ReplyTemplate[];
}
/**
 * What a ready reply becomes.
 */
export interface ReplyTemplateSet {
  /**
   * What is sent, with blanks such as {inquirer}, {reference}, {group}, {me}, {today} and {answers.topic}.
   */
  body:
    | string
    | {
        [k: string]: string;
      };
  /**
   * What it is for, as the list shows it.
   */
  title:
    | string
    | {
        [k: string]: string;
      };
}
/**
 * A ready reply to inquirers, with blanks that are filled before it is sent.
 */
export interface ReplyTemplate {
  id: Id;
  /**
   * Whose it is; null for one of the whole workspace.
   */
  group: GroupName | null;
  /**
   * What is sent, with its blanks.
   */
  body: LocalizedText;
  /**
   * Whether the reader may change and remove it.
   */
  mayEdit: boolean;
  /**
   * When it was last changed.
   */
  updatedAt: string;
  /**
   * What it is for.
   */
  title: LocalizedText;
}
/**
 * How long people wait for a first response: of the cases that came within a period, and of those of the period before. Only cases that the reader may see are counted.
 */
export interface ResponseTimes {
  period: MetricsPeriod;
  previous: MetricsPeriod;
  /**
   * Whether times are those of the clock on the wall, or working time by the workspace's own calendar.
   */
  clock: 'wall' | 'business';
  /**
   * Whether numbers are protected, since a classified group or a form with sensitive questions is among them: below five they are null, above they are multiples of five, and times are rounded.
   */
  isProtected: boolean;
  /**
   * Of the period.
   */
  now: WaitFigures;
  /**
   * Of the period before, which is as long.
   */
  before: WaitFigures;
  /**
   * By form, in the order of names.
   */
  forms: WaitRow[];
  /**
   * By the group that is responsible, in the order of names.
   */
  groups: WaitRow[];
  /**
   * By whoever gave the first response, in the order of names and never of figures: the reader, and those who answered for groups that the reader manages.
   */
  people: WaitRow[];
}
/**
 * Those who are taught in a unit, and who of it is not yet invited; by name.
 */
export interface RolloutCohort {
  /**
   * Who is invited.
   */
  members: CohortMember[];
  /**
   * Who is not.
   */
  others: CohortCandidate[];
}
export interface CohortCandidate {
  userId: Id;
  name: string;
}
/**
 * Plans how a flow goes live, unit by unit.
 */
export interface RolloutCreate {
  /**
   * The flow.
   */
  flow: Key;
  /**
   * The day on which everything is to be done.
   */
  goLiveOn?: string;
  /**
   * When a unit is ready: by the word of a champion, or once so large a share of it has passed.
   */
  rule?: 'signOff' | 'sharePassed';
  /**
   * The share that has to pass, of those invited.
   */
  share?: number;
  /**
   * The lessons that count; all published ones of the flow when left out.
   *
   * @maxItems 50
   */
  lessonIds?: Id[];
  /**
   * The groups that it leads; all that the flow names when left out.
   *
   * @maxItems 200
   */
  units?: Key[];
  /**
   * What people call it.
   */
  title: string;
}
/**
 * The flows that can be rolled out, by key.
 */
export interface RolloutFlowList {
  /**
   * The flows.
   */
  items: RolloutFlow[];
}
/**
 * The flow.
 */
export interface RolloutFlow {
  key: Key;
  title: LocalizedText;
}
/**
 * Roll-outs, the newest first.
 */
export interface RolloutList {
  /**
   * The roll-outs.
   */
  items: RolloutSummary[];
  /**
   * Where the next page begins.
   */
  nextCursor: string | null;
}
/**
 * The groups that a roll-out could lead too, by key.
 */
export interface RolloutOtherUnits {
  /**
   * The groups.
   */
  items: GroupName[];
}
/**
 * Changes a roll-out; what is left out stays.
 */
export interface RolloutPatch {
  /**
   * When a unit is ready: by the word of a champion, or once so large a share of it has passed.
   */
  rule?: 'signOff' | 'sharePassed';
  /**
   * The share that has to pass, of those invited; with the rule, and 1 when left out.
   */
  share?: number;
  /**
   * The lessons that count; all published ones of the flow when there are none.
   *
   * @maxItems 50
   */
  lessonIds?: Id[];
  /**
   * Null for no day.
   */
  goLiveOn?: string | null;
  /**
   * Stops it: every unit that is not live goes on by the version before.
   */
  state?: 'stopped';
  /**
   * Whether managers of its units see each other's progress; for admins to say.
   */
  unitsSeeEachOther?: boolean;
  /**
   * What people call it.
   */
  title?: string;
}
/**
 * A roll-out in a list.
 */
export interface RolloutSummary {
  id: Id;
  flow: RolloutFlow1;
  /**
   * What was published last while it was under way; null before.
   */
  version: number | null;
  /**
   * Whether the flow is live only for the units that are ready.
   */
  isStaged: boolean;
  /**
   * The day on which everything is to be done.
   */
  goLiveOn: string | null;
  /**
   * When a unit is ready: by the word of a champion, or once so large a share of it has passed.
   */
  rule: 'signOff' | 'sharePassed';
  /**
   * The share that has to pass.
   */
  share: number | null;
  /**
   * Whether it goes on, has ended with the version live for everybody, or was stopped.
   */
  state: 'underWay' | 'done' | 'stopped';
  /**
   * When it was planned.
   */
  createdAt: string;
  /**
   * When it ended.
   */
  endedAt: string | null;
  /**
   * How many units one sees.
   */
  units: number;
  /**
   * How many of these are ready.
   */
  ready: number;
  /**
   * What people call it.
   */
  title: string;
}
/**
 * The flow.
 */
export interface RolloutFlow1 {
  key: Key;
  title: LocalizedText;
}
/**
 * A group on its way to a new version.
 */
export interface RolloutUnit {
  group: RolloutGroup1;
  /**
   * How many work in the unit.
   */
  people: number;
  /**
   * How many are invited.
   */
  invited: number;
  /**
   * How many have begun a lesson or were at a session.
   */
  practised: number;
  /**
   * How many have passed.
   */
  passed: number;
  /**
   * How many practised and get no further.
   */
  stuck: number;
  /**
   * Of how many nothing was heard.
   */
  silent: number;
  /**
   * Who said that it is ready; null while nobody has.
   */
  signOff: SignOff | null;
  /**
   * Whether new cases of it go by the newest version.
   */
  isLive: boolean;
}
/**
 * The group.
 */
export interface RolloutGroup1 {
  key: Key;
  name: LocalizedText;
}
/**
 * Leads more units.
 */
export interface RolloutUnitsAdd {
  /**
   * The groups.
   *
   * @minItems 1
   * @maxItems 200
   */
  groups: Key[];
}
/**
 * A roll-out as a plan: what is done, and who is next.
 */
export interface Rollout {
  id: Id;
  flow: RolloutFlow2;
  /**
   * What was published last while it was under way; null before.
   */
  version: number | null;
  /**
   * Whether the flow is live only for the units that are ready.
   */
  isStaged: boolean;
  /**
   * The day on which everything is to be done.
   */
  goLiveOn: string | null;
  /**
   * When a unit is ready: by the word of a champion, or once so large a share of it has passed.
   */
  rule: 'signOff' | 'sharePassed';
  /**
   * The share that has to pass.
   */
  share: number | null;
  /**
   * Whether it goes on, has ended with the version live for everybody, or was stopped.
   */
  state: 'underWay' | 'done' | 'stopped';
  /**
   * When it was planned.
   */
  createdAt: string;
  /**
   * When it ended.
   */
  endedAt: string | null;
  /**
   * How many units one sees.
   */
  units: number;
  /**
   * How many of these are ready.
   */
  ready: number;
  /**
   * The units that one sees, by name.
   */
  unitList: RolloutUnit[];
  /**
   * Its sessions, the first first.
   */
  sessions: TrainingSession[];
  /**
   * Whether one plans it.
   */
  mayLead: boolean;
  /**
   * Whether managers of its units see each other's progress.
   */
  unitsSeeEachOther: boolean;
  /**
   * Whether one is among those who are taught.
   */
  isLearner: boolean;
  /**
   * The lessons that count; all published ones of the flow when there are none.
   */
  lessonIds: Id[];
  /**
   * What people call it.
   */
  title: string;
}
/**
 * The flow.
 */
export interface RolloutFlow2 {
  key: Key;
  title: LocalizedText;
}
/**
 * How far the clock of the room is to go: by a time, to an instant, or to what happens next.
 */
export interface RoomClockMove {
  forwardMs?: number;
  /**
   * An instant that lies ahead in the room.
   */
  to?: string;
  toNextTimer?: true;
}
/**
 * The clock of a practice room.
 */
export interface RoomClock {
  /**
   * What time it is in the room.
   */
  now: string;
  /**
   * How far it is ahead, in milliseconds.
   */
  offsetMs: number;
  /**
   * When the next thing happens by itself; null when nothing will.
   */
  nextAt: string | null;
}
/**
 * The simulated colleagues of a practice room.
 */
export interface RoomColleagues {
  /**
   * Whether they do the work that is nobody's here.
   */
  isOn: boolean;
  /**
   * How long they take for a task, by the clock of the room, in milliseconds.
   */
  delayMs: number;
}
/**
 * The flow that a practice room was opened for.
 */
export interface RoomFlow {
  key: Key;
  name: LocalizedText;
  /**
   * Whether its draft is practised.
   */
  isDraft: boolean;
}
/**
 * A form that an invented inquirer can send in a practice room.
 */
export interface RoomForm {
  key: Key;
  startsFlow: Key | null;
  title: LocalizedText;
}
/**
 * An inquiry that an invented inquirer is to send.
 */
export interface RoomInquiryCreate {
  form: Key;
  language?: Language;
  /**
   * The answers; without them they are invented.
   */
  data?: {
    [k: string]: unknown;
  };
  /**
   * The same seed invents the same answers.
   */
  seed?: number;
}
/**
 * An inquiry that an invented inquirer sent.
 */
export interface RoomInquiry {
  instanceId: Id | null;
  submissionId: Id;
  reference: string;
  language: Language;
  answers: {
    [k: string]: unknown;
  };
}
/**
 * A task of a practice room that no simulated colleague could do.
 */
export interface RoomLeftTask {
  taskId: Id;
  /**
   * The name of the group that it is for.
   */
  group: LocalizedText;
  title: LocalizedText;
}
/**
 * A step of the lesson that is taken in this room.
 */
export interface RoomLessonStep {
  id: string;
  nodeId: string;
  /**
   * As in the lesson.
   */
  kind: string;
  /**
   * As in the lesson.
   */
  by: string;
  /**
   * What the step is called in the flow.
   */
  nodeTitle: LocalizedText;
  state: 'done' | 'now' | 'ahead' | 'missed';
  /**
   * Whether it was done right; null before, where it does not count, and in an assessment until it is finished.
   */
  isRight: boolean | null;
  /**
   * Left out in an assessment.
   */
  why?: LocalizedText;
  /**
   * Left out in an assessment.
   */
  say?: LocalizedText;
  media?: LessonMedia;
  /**
   * What the champion decided; with guidance only.
   */
  expected?: LessonDecision;
  /**
   * Which fields decide; empty but with guidance.
   */
  counts: string[];
  /**
   * Whether it is done in passing: it is told only while it is the one to do now, and counts for nothing.
   */
  isHidden?: boolean;
}
/**
 * The lesson that is taken in this room, and where it stands.
 */
export interface RoomLesson {
  attempt: Id;
  mode: LessonAttemptMode;
  lesson: RoomLessonHead;
  /**
   * The case that it is about; null until it has begun.
   */
  instance: Id | null;
  /**
   * The step that is to be done now; null while others do something, and at the end.
   */
  now: string | null;
  /**
   * The open task of that step.
   */
  task: Id | null;
  /**
   * Whether nothing is left to do: the attempt can be finished.
   */
  isAtEnd: boolean;
  /**
   * Whether it was finished.
   */
  isFinished: boolean;
  /**
   * Whether the case stands where the lesson does not lead.
   */
  isLost: boolean;
  /**
   * In an assessment the learner's steps that are done, without what comes.
   */
  steps: RoomLessonStep[];
  /**
   * Whether it is the reader who learns; whoever joined to help only looks on.
   */
  isMine: boolean;
}
export interface RoomLessonHead {
  key: Key;
  criterion: LessonCriterion;
  title: LocalizedText;
}
/**
 * Somebody to be asked into a practice room; whoever leads training names themselves to join a shared one.
 */
export interface RoomMemberAdd {
  userId: Id;
}
/**
 * Somebody who works in a practice room as themselves.
 */
export interface RoomMember {
  userId: Id;
  name: string;
  role: WorkspaceRole;
  /**
   * Whether it is theirs.
   */
  isOwner: boolean;
  /**
   * When they last did something in the room, to the minute.
   */
  lastActiveAt: string | null;
}
/**
 * What is to change about the practice room that one is in; what is left out stays.
 */
export interface RoomPatch {
  isShared?: boolean;
  colleagues?: RoomColleaguesPatch;
  /**
   * What people call it.
   */
  title?: string;
}
export interface RoomColleaguesPatch {
  isOn?: boolean;
  delayMs?: number;
}
/**
 * Where work stands in a practice room: the step that came last.
 */
export interface RoomPlace {
  instanceId: Id;
  nodeId: string;
  /**
   * When the step began, by the clock of the room.
   */
  at: string;
  title: LocalizedText;
}
/**
 * What the invented inquirer of a case writes; without a text it is invented.
 */
export interface RoomReplyCreate {
  text?: string;
}
/**
 * What the invented inquirer wrote.
 */
export interface RoomReply {
  text: string;
}
/**
 * The practice room that one is in.
 */
export interface Room {
  id: Id;
  purpose: RoomPurpose;
  flow: RoomFlow | null;
  lessonId: Id | null;
  isMine: boolean;
  /**
   * Whether those who lead training see it and may join.
   */
  isShared: boolean;
  members: RoomMember[];
  clock: RoomClock;
  colleagues: RoomColleagues;
  /**
   * How many things would have gone out.
   */
  drawerCount: number;
  /**
   * How many of them are calls that wait for an answer.
   */
  waitingCount: number;
  forms: RoomForm[];
  /**
   * What no simulated colleague could do, and waits for one of the members to take it.
   */
  left: RoomLeftTask[];
  /**
   * What people call it; without one it is called by its flow.
   */
  title: string | null;
}
/**
 * A view to be kept.
 */
export interface SavedViewCreate {
  /**
   * What people call it.
   */
  name: string;
  view: GroupView;
  settings: ViewSettings;
  /**
   * For everybody in the group, which is for its managers to say.
   */
  isShared?: boolean;
}
/**
 * The views that are kept in a group, of those that are yours or shared.
 */
export interface SavedViewList {
  items: SavedView[];
}
/**
 * What is to change about a view; what is left out stays.
 */
export interface SavedViewPatch {
  /**
   * What people call it.
   */
  name?: string;
  view?: GroupView;
  settings?: ViewSettings;
  isShared?: boolean;
  /**
   * Whether the page of the group opens with it: a shared one only.
   */
  isDefault?: boolean;
}
/**
 * A view of a group that somebody kept under a name.
 */
export interface SavedView {
  id: Id;
  /**
   * What people call it.
   */
  name: string;
  view: GroupView;
  settings: ViewSettings;
  /**
   * Whether everybody in the group has it, or you alone.
   */
  isShared: boolean;
  /**
   * Whether the page of the group opens with it.
   */
  isDefault: boolean;
  /**
   * Whether you may change or remove it.
   */
  mayChange: boolean;
}
/**
 * One thing that came otherwise than a scenario says.
 */
export interface ScenarioBreak {
  /**
   * Stable name of the kind of break, such as task.not-open or path.missed.
   */
  code: string;
  /**
   * The move that could not be made, counted from 0. Left out where every move was made and something else came of it.
   */
  move?: number;
  /**
   * The node it is about.
   */
  nodeId?: string;
  /**
   * What the sentence names: what was expected and what was found.
   */
  params: {
    [k: string]: string;
  };
  /**
   * What was expected and what was found, in English.
   */
  message: string;
  /**
   * The same sentence per language.
   */
  messages: {
    [k: string]: string;
  };
}
/**
 * What came of running a scenario.
 */
export interface ScenarioOutcome {
  /**
   * Whether everything came as the scenario says.
   */
  passed: boolean;
  /**
   * What came otherwise; the first is where it broke.
   */
  breaks: ScenarioBreak[];
  /**
   * What came of it, in the words of an expectation: to be kept instead, where the change was meant.
   */
  found: ScenarioExpectation;
  touched: ScenarioTouched;
}
/**
 * Where it passed.
 */
export interface ScenarioTouched {
  /**
   * The ids of the nodes that were entered.
   */
  nodes: string[];
  /**
   * The ids of the edges that were taken.
   */
  edges: string[];
}
/**
 * What came of one of the scenarios of a flow.
 */
export interface ScenarioResult {
  id: Id;
  outcome: ScenarioOutcome;
  /**
   * What the scenario is called, such as 'Application that is turned down'.
   */
  title: LocalizedText;
}
/**
 * The schedules of a workspace.
 */
export interface ScheduleList {
  items: Schedule[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * What becomes of a run that could not be started.
 */
export interface ScheduleResolve {
  /**
   * retry: start it now. dismiss: leave it out.
   */
  action: 'retry' | 'dismiss';
}
/**
 * When a flow starts by itself.
 */
export interface Schedule {
  flow: Key;
  flowTitle: LocalizedText;
  /**
   * Five fields: minute, hour, day of the month, month, day of the week.
   */
  cron: string;
  /**
   * The zone of these times.
   */
  timeZone: string;
  /**
   * Null while the flow is out of use.
   */
  nextRunAt: string | null;
  lastRunAt: string | null;
  /**
   * The run that could not be started, until it is made up for or dismissed.
   */
  failure: {
    /**
     * When the run was due that failed.
     */
    runAt: string;
    /**
     * Why it failed, as far as the server can say.
     */
    message: string;
    /**
     * Whether it is no longer tried; the next runs come as ever.
     */
    isGivenUp: boolean;
  } | null;
}
/**
 * Something that was found.
 */
export interface SearchHit {
  kind: SearchKind;
  id: Id;
  /**
   * The part of its text that the search is about.
   */
  snippet: SearchText | null;
  /**
   * The group that it stands in; of several, one that you know of.
   */
  group: GroupName | null;
  /**
   * What a comment stands under.
   */
  parent: {
    kind: 'task' | 'post' | 'case' | 'gathering';
    id: Id;
  } | null;
  /**
   * The case that it belongs to.
   */
  instanceId: Id | null;
  /**
   * The reference of a case.
   */
  reference: string | null;
  /**
   * The key of a group, a form, a flow, an article or a lesson.
   */
  key: string | null;
  /**
   * How far a task is.
   */
  status: TaskStatus | null;
  /**
   * When it was made.
   */
  at: string;
  /**
   * What it is called; null for what has no name of its own, such as a post.
   */
  title: SearchText | null;
}
/**
 * What to look for.
 */
export interface SearchRequest {
  /**
   * Words, or the reference of a case. The last word may be the beginning of one.
   */
  q: string;
  kind?: SearchKind;
  /**
   * The key of a group, for what stands in it.
   */
  group?: string;
  /**
   * The key of a label, for tasks that carry it: nothing else has labels.
   */
  label?: Key;
  /**
   * What was made since.
   */
  from?: string;
  /**
   * What was made before.
   */
  to?: string;
  /**
   * How many entries a page has at most: 20, if nothing is said.
   */
  limit?: number;
  /**
   * The 'nextCursor' of the page before.
   */
  cursor?: string;
}
/**
 * A page of what was found, best first.
 */
export interface SearchResult {
  items: SearchHit[];
  /**
   * Pass it as 'cursor' to get the next page; null on the last page.
   */
  nextCursor: string | null;
  /**
   * How much was found of each kind, whatever kind was asked for.
   */
  kinds: {
    kind: SearchKind;
    count: number;
  }[];
  /**
   * How much was found in each group, whatever group was asked for.
   */
  groups: {
    group: GroupName;
    count: number;
    /**
     * The labels that the group gives to its tasks, by which can be filtered.
     */
    labels: GroupOption[];
  }[];
  /**
   * Whether there is more than was looked at: the counts are then the least there is. More words find it.
   */
  isCapped: boolean;
  /**
   * Whether nothing has these words, and what is shown has words that are nearly the same.
   */
  isNear: boolean;
}
/**
 * A text with what was found in it.
 */
export interface SearchText {
  /**
   * The text itself, never HTML.
   */
  text: string;
  /**
   * Where the words that were looked for stand.
   */
  hits: {
    /**
     * Of the text, in UTF-16 units.
     */
    start: number;
    /**
     * The unit after the last.
     */
    end: number;
  }[];
}
/**
 * The first code of the app.
 */
export interface SecondFactorConfirm {
  /**
   * Six digits that the authenticator app shows.
   */
  code: string;
}
/**
 * What the authenticator app is told.
 */
export interface SecondFactorEnrolment {
  /**
   * For typing in.
   */
  secret: string;
  /**
   * For a QR code.
   */
  uri: string;
}
/**
 * A code of the authenticator app, or a recovery code.
 */
export interface SecondFactorProof {
  /**
   * Six digits that the authenticator app shows.
   */
  code?: string;
  /**
   * A recovery code that was not used yet.
   */
  recoveryCode?: string;
}
/**
 * Takes the second factor of somebody away.
 */
export interface SecondFactorRemove {
  /**
   * Why, and how it was made sure who asks: it stands in the record.
   */
  reason: string;
}
/**
 * Begins to set up a second factor.
 */
export interface SecondFactorStart {
  /**
   * My password, where I have one.
   */
  password?: string;
}
/**
 * What signing in takes in this work space.
 */
export interface SecuritySettings {
  /**
   * Who must have a second factor.
   */
  secondFactor: 'optional' | 'roles' | 'everybody';
  /**
   * For `roles`: which.
   *
   * @maxItems 4
   */
  secondFactorRoles: WorkspaceRole[];
  /**
   * Whether people may sign in with a password. Off, they come by another system; it counts as long as an admin is known to one.
   */
  passwordSignIn: boolean;
  /**
   * After so long without a request a session ends; null for the week that every session lasts at most.
   */
  idleMinutes: number | null;
}
/**
 * Somebody who is invited to a session.
 */
export interface SessionLearner {
  userId: Id;
  /**
   * Their name.
   */
  name: string;
  /**
   * Whether they came; null until somebody has said.
   */
  attended: boolean | null;
  /**
   * Whether they wait for a place, since the session is full.
   */
  isWaiting: boolean;
}
/**
 * Invites more people to a session.
 */
export interface SessionLearnersAdd {
  /**
   * People of the roll-out, others are left out; all who are taught when nobody is named.
   *
   * @minItems 1
   * @maxItems 500
   */
  userIds?: Id[];
}
/**
 * Whether somebody is signed in, and which ways of signing in there are.
 */
export interface SessionState {
  /**
   * `none` when nobody is signed in.
   */
  standing: 'none' | 'whole' | 'secondFactor' | 'setUp';
  /**
   * Reached at /api/auth/oidc/{id}/start.
   */
  providers: SignInProvider[];
  /**
   * Whether anybody may sign in with a password.
   */
  passwordSignIn: boolean;
  /**
   * Whether this server sends mail, such as a link for a new password.
   */
  sendsMail: boolean;
}
/**
 * Another system that vouches for people.
 */
export interface SignInProvider {
  id: string;
  /**
   * What people call it.
   */
  label: string;
}
/**
 * What makes the first admin of a new installation.
 */
export interface SetupCreate {
  /**
   * The part after # of the one-time link in the log of the server.
   */
  token: string;
  /**
   * The name of the admin, as colleagues read it.
   */
  name: string;
  /**
   * The address with which the admin signs in.
   */
  email: string;
  password: string;
  /**
   * The name of the organisation.
   */
  organization: string;
}
/**
 * Where I am signed in, the latest used first.
 */
export interface SignInSessionList {
  items: SignInSession[];
}
/**
 * A place where I am signed in.
 */
export interface SignInSession {
  id: string;
  /**
   * Whether it is the one that asks.
   */
  isCurrent: boolean;
  /**
   * As the browser calls itself.
   */
  browser: string | null;
  system: string | null;
  /**
   * The network address at the time of signing in.
   */
  address: string | null;
  /**
   * The system that vouched for me; null for a password.
   */
  provider: string | null;
  startedAt: string;
  /**
   * To the minute.
   */
  lastUsedAt: string;
}
/**
 * What somebody signs in with.
 */
export interface SignIn {
  email: string;
  password: string;
}
/**
 * Says that a unit is ready.
 */
export interface SignOffCreate {
  /**
   * In your words.
   */
  note?: string;
}
/**
 * Who said that a unit is ready.
 */
export interface SignOff {
  id: Id;
  /**
   * The name; null when the share that has passed said so.
   */
  by: string | null;
  /**
   * When.
   */
  at: string;
  /**
   * In their words.
   */
  note: string;
}
/**
 * How far somebody has come with signing in.
 */
export interface SignedIn {
  standing: SessionStanding;
}
/**
 * One thing that happened within a step.
 */
export interface SimulatedEvent {
  /**
   * What happened, such as nodeEntered, edgeTaken or taskCreated.
   */
  kind: string;
  nodeId?: string;
  edgeId?: string;
}
/**
 * A step of the engine: what one move set going in one case.
 */
export interface SimulatedStep {
  /**
   * The move that brought it about, counted from 0; -1 for the start.
   */
  move: number;
  /**
   * The instant of the clock.
   */
  at: string;
  /**
   * The flow that the case runs.
   */
  flow: Key;
  /**
   * The calls that lead to the case; none in the flow itself.
   */
  within: ScenarioWithin;
  /**
   * What the engine was given: start, completeTask, fireTimer ...
   */
  cause: string;
  /**
   * Where the case stands after it.
   */
  status: InstanceStatus;
  events: SimulatedEvent[];
}
/**
 * Adds a skill to the list that everybody is offered.
 */
export interface SkillCreate {
  name: string;
}
/**
 * The skills that everybody is offered, by name.
 */
export interface SkillList {
  items: Skill[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A skill that everybody is offered.
 */
export interface Skill {
  id: Id;
  name: string;
}
/**
 * What a person who sorts has to know of a classifier.
 */
export interface SortingClassifier {
  key: Key;
  /**
   * In the order in which people choose among them.
   */
  labels: SortingLabel[];
  /**
   * As people read it.
   */
  title: LocalizedText;
}
/**
 * What a case is really about.
 */
export interface SortingCorrect {
  label: Key;
}
/**
 * What became of a correction.
 */
export interface SortingCorrected {
  list: CaseSortingList;
  /**
   * Whether the case waited to be sorted and goes on now.
   */
  wentOn: boolean;
  /**
   * Open tasks that the flow would have given to another group for this label; they move when somebody says so.
   */
  moves: SortingMove[];
}
export interface SortingMove {
  taskId: Id;
  group: GroupName;
  title: LocalizedText;
}
/**
 * A label that a person may choose.
 */
export interface SortingLabel {
  key: Key;
  /**
   * As people read it.
   */
  title: LocalizedText;
}
/**
 * A label, and how likely it was.
 */
export interface SortingLikelihood {
  label: Key;
  probability: number;
}
/**
 * What the steps of a case said of it, the last word of each.
 */
export interface CaseSortingList {
  items: CaseSorting[];
}
/**
 * What a step said of a case, and what a person said instead.
 */
export interface CaseSorting {
  /**
   * The id of the step.
   */
  node: string;
  /**
   * As the flow calls it.
   */
  nodeName: LocalizedText | null;
  classifier: SortingClassifier;
  /**
   * Null when the classifier abstained.
   */
  label: Key | null;
  /**
   * How sure it was.
   */
  probability: number;
  /**
   * The next likeliest.
   */
  runnersUp: SortingLikelihood[];
  /**
   * Why it abstained: no words, not sure enough, like nothing it knows, no published model, or a model server without an answer. Null when it did not.
   */
  abstained: ('noText' | 'unsure' | 'unknown' | 'noModel' | 'noAnswer') | null;
  /**
   * The number of the model that was asked; null for a model server, and where there was none.
   */
  model: number | null;
  /**
   * When it was sorted.
   */
  sortedAt: string;
  /**
   * The words of the text that decided, the most telling first; only of what the reader may read.
   */
  words: SortingWord[];
  /**
   * Null when nobody said otherwise.
   */
  correction: SortingCorrection | null;
  /**
   * The open task in which a person sorts it; null when none waits.
   */
  taskId: Id | null;
  /**
   * Whether the reader may say otherwise.
   */
  mayCorrect: boolean;
}
export interface SortingWord {
  word: string;
  weight: number;
}
export interface SortingCorrection {
  label: Key;
  /**
   * Null once they were erased.
   */
  by: Person | null;
  /**
   * When.
   */
  at: string;
}
/**
 * A file that is about to be uploaded for a form that you fill, for a task, for a message to an inquirer or for what you say in a group: one of the four.
 */
export interface StaffUploadCreate {
  form?: Key;
  task?: Id;
  instance?: Id;
  /**
   * For a post or a comment in this group.
   */
  group?: Key;
  /**
   * A JSON Pointer to the answer, such as `/cv` or `/papers`.
   */
  question?: string;
  /**
   * As it is called where it comes from.
   */
  name: string;
  /**
   * In bytes.
   */
  size: number;
}
/**
 * How often people asked for help, by step of a flow; steps without a question are left out.
 */
export interface StepQuestionsList {
  items: StepQuestions[];
}
/**
 * How often people asked for help at a step.
 */
export interface StepQuestions {
  nodeId: string;
  count: number;
  open: number;
  /**
   * What the step was called, when the published version has it no more; else null.
   */
  lost: LocalizedText | null;
}
/**
 * A filled form.
 */
export interface SubmissionCreate {
  /**
   * The answers, as the schema of the form describes them.
   */
  data: {
    [k: string]: unknown;
  };
  /**
   * The language in which errors and later answers are written.
   */
  language?: Language;
}
/**
 * A page of submissions.
 */
export interface SubmissionList {
  items: Submission[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * The acknowledgement of a submission: it is stored for good.
 */
export interface SubmissionReceipt {
  id: Id;
  /**
   * Short and speakable; names the submission towards staff, such as K7QF-2M9D.
   */
  reference: string;
  /**
   * The secret key of the inquirer: 16 digits in groups of four. It is shown once.
   */
  receipt: string;
  /**
   * The instance that the submission started, where a flow handles the form.
   */
  instanceId?: Id;
}
/**
 * A filled form as staff see it.
 */
export interface Submission {
  id: Id;
  reference: string;
  /**
   * The key of the form.
   */
  form: Key;
  formTitle: LocalizedText;
  formVersion: number;
  /**
   * The language in which it was filled.
   */
  language: string;
  answers: {
    [k: string]: unknown;
  };
  /**
   * JSON pointers to the answers that are sealed and that the reader may open.
   */
  sealed: string[];
  instanceId: Id | null;
  /**
   * When it was received.
   */
  createdAt: string;
}
/**
 * Who is to do a task.
 */
export interface TaskAssign {
  /**
   * A member of the group of the task; null gives the task back to the group.
   */
  assigneeId: Id | null;
}
/**
 * How a task came to whoever has it.
 */
export interface TaskAssignmentRecord {
  /**
   * Null unless it was given to the reader by a rule.
   */
  why: WhyMe | null;
  /**
   * For managers of the group: each decision, the newest first; empty for others.
   */
  decisions: AssignmentDecision[];
  /**
   * Whether the reader may say 'I can't take this'.
   */
  mayRecuse: boolean;
  /**
   * The case of the task; null where it stands in none, and nobody can step back from it.
   */
  instanceId: Id | null;
  /**
   * Whether the reader has said so of the case, and may take it back.
   */
  hasRecused: boolean;
  /**
   * For managers of the group: who has stepped back from the case; empty for others.
   */
  recused: Person[];
}
/**
 * Why the reader has the task.
 */
export interface WhyMe {
  kind: 'field' | 'named' | 'roundRobin' | 'leastLoaded' | 'skill';
  /**
   * Who is away, when the reader is a deputy.
   */
  standsInFor: Person | null;
  skills: string[];
  language: string | null;
  /**
   * Null where nobody was set aside for their hours.
   */
  hours: WhyByHours | null;
  at: string;
}
/**
 * How working hours came into it.
 */
export interface WhyByHours {
  /**
   * When the reader's hours begin; null when they were at work.
   */
  worksFrom: string | null;
}
/**
 * Who was looked at, and what decided.
 */
export interface AssignmentDecision {
  at: string;
  kind: 'field' | 'named' | 'roundRobin' | 'leastLoaded' | 'skill';
  /**
   * Null when the group picks.
   */
  assignee: Person | null;
  /**
   * What decided.
   */
  outcome: 'person' | 'deputy' | 'turn' | 'leastOpenTasks' | 'nobody';
  skills: string[];
  language: string | null;
  considered: ConsideredPerson[];
}
/**
 * Somebody who was looked at.
 */
export interface ConsideredPerson {
  person: Person;
  verdict: 'eligible' | 'away' | 'full' | 'recused' | 'lacksSkill' | 'lacksLanguage' | 'excluded' | 'offHours' | 'gone';
  openTasks: number;
  /**
   * When the hours of somebody begin who was outside of them; null for others.
   */
  worksFrom: string | null;
}
/**
 * What completes a task.
 */
export interface TaskComplete {
  /**
   * The answers to the form of the task; {} where it has none.
   */
  data: {
    [k: string]: unknown;
  };
}
/**
 * A task that somebody makes without a flow.
 */
export interface TaskCreate {
  /**
   * The group in which it stands.
   */
  group: Key;
  /**
   * How to do it.
   */
  instructions?: string;
  /**
   * A member of the group; without one, anybody of the group may take it.
   */
  assigneeId?: Id | null;
  dueAt?: string | null;
  startsAt?: string | null;
  followUpAt?: string | null;
  stage?: TaskStage;
  /**
   * What belongs to it, in order.
   *
   * @maxItems 100
   */
  checklist?: string[];
  /**
   * What is to be done.
   */
  title: string;
}
/**
 * A form version as a task page needs it.
 */
export interface TaskForm {
  key: Key;
  version: number;
  /**
   * The questions as a JSON Schema, draft-04 to 2020-12; its root is an object.
   */
  schema: {
    [k: string]: unknown;
  };
  /**
   * How the questions look, in the words of react-jsonschema-form.
   */
  uiSchema: {
    [k: string]: unknown;
  };
  /**
   * Per language: JSON Pointer into this document (such as '/schema/properties/kind/title') to the text in that language.
   */
  translations: {
    [k: string]: {
      [k: string]: string;
    };
  };
  settings: FormSettings;
  /**
   * The name of the form, as staff and inquirers read it.
   */
  title: LocalizedText;
}
/**
 * What is to be said otherwise in an open task. In a task of a flow, no more than its stage and when to look at it again.
 */
export interface TaskPatch {
  instructions?: string | null;
  dueAt?: string | null;
  startsAt?: string | null;
  followUpAt?: string | null;
  /**
   * One of the group's own statuses, which puts the task in progress; null for none.
   */
  groupStatus?: Key | null;
  /**
   * All labels that it is to be marked with, of those of its group.
   *
   * @maxItems 50
   */
  labels?: Key[];
  stage?: TaskStage;
  title?: string;
}
/**
 * A page of tasks.
 */
export interface TaskSummaryList {
  items: TaskSummary[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A task in a list.
 */
export interface TaskSummary {
  id: Id;
  status: TaskStatus;
  group: GroupName;
  /**
   * Who does it; null while anybody in the group may take it.
   */
  assignee: Person | null;
  /**
   * The case in which it stands; null for a task that somebody made without a flow.
   */
  instanceId: Id | null;
  /**
   * The step of the flow that made it; null with instanceId.
   */
  nodeId: string | null;
  /**
   * The reference of the submission it is about.
   */
  reference: string | null;
  /**
   * When it was created.
   */
  createdAt: string;
  dueAt: string | null;
  /**
   * How far it is while it is open.
   */
  stage: TaskStage;
  /**
   * Which of the group's own statuses a task in progress stands in; null where the group has none.
   */
  groupStatus: GroupOption | null;
  /**
   * The group's labels that it is marked with.
   */
  labels: GroupOption[];
  /**
   * When its work begins, for a calendar.
   */
  startsAt: string | null;
  /**
   * When whoever has it wants to look at it again. Lists show what is due, or to be looked at, first.
   */
  followUpAt: string | null;
  /**
   * Who made it; null for a task of a flow.
   */
  createdBy: Person | null;
  /**
   * Since when it is archived; lists leave it out unless asked.
   */
  archivedAt: string | null;
  completedAt: string | null;
  /**
   * Who completed it.
   */
  completedBy: Person | null;
  /**
   * 'vote' for a task that is completed with a decision, { approved: true } or false, beside the answers of its form; 'sorting' for one that is completed with a label, { label }.
   */
  purpose: ('vote' | 'sorting') | null;
  /**
   * What is to be done.
   */
  title: LocalizedText;
}
/**
 * Takes back a task that nobody needs to do any more.
 */
export interface TaskWithdraw {
  /**
   * skip: the case goes on after the task. drop: this branch of the case ends, and nothing waits for it any more.
   */
  how: 'skip' | 'drop';
  /**
   * Why, for the history; names nobody and repeats no answer.
   */
  reason: string;
}
/**
 * A task, whole.
 */
export interface Task {
  id: Id;
  status: TaskStatus;
  group: GroupName;
  /**
   * Who does it; null while anybody in the group may take it.
   */
  assignee: Person | null;
  /**
   * The case in which it stands; null for a task that somebody made without a flow.
   */
  instanceId: Id | null;
  /**
   * The step of the flow that made it; null with instanceId.
   */
  nodeId: string | null;
  /**
   * The reference of the submission it is about.
   */
  reference: string | null;
  /**
   * When it was created.
   */
  createdAt: string;
  dueAt: string | null;
  /**
   * How far it is while it is open.
   */
  stage: TaskStage;
  /**
   * Which of the group's own statuses a task in progress stands in; null where the group has none.
   */
  groupStatus: GroupOption | null;
  /**
   * The group's labels that it is marked with.
   */
  labels: GroupOption[];
  /**
   * When its work begins, for a calendar.
   */
  startsAt: string | null;
  /**
   * When whoever has it wants to look at it again. Lists show what is due, or to be looked at, first.
   */
  followUpAt: string | null;
  /**
   * Who made it; null for a task of a flow.
   */
  createdBy: Person | null;
  /**
   * Since when it is archived; lists leave it out unless asked.
   */
  archivedAt: string | null;
  completedAt: string | null;
  /**
   * Who completed it.
   */
  completedBy: Person | null;
  /**
   * Why the step matters, in a sentence.
   */
  why: LocalizedText | null;
  /**
   * How to do it.
   */
  instructions: LocalizedText | null;
  /**
   * The form that completes it; null when a button does.
   */
  form: TaskForm | null;
  /**
   * What was answered, once it is completed.
   */
  answers: {
    [k: string]: unknown;
  } | null;
  /**
   * JSON pointers to the answers that are sealed and that the reader may open.
   */
  sealed: string[];
  /**
   * The submission it is about.
   */
  submission: Submission | null;
  /**
   * The form that the submission filled.
   */
  submissionForm: TaskForm | null;
  comments: Comment[];
  /**
   * What belongs to it, in the order in which it is to be done.
   */
  checklist: ChecklistEntry[];
  may: TaskPermissions;
  groupOptions: TaskGroupOptions;
  /**
   * 'vote' for a task that is completed with a decision, { approved: true } or false, beside the answers of its form; 'sorting' for one that is completed with a label, { label }.
   */
  purpose: ('vote' | 'sorting') | null;
  /**
   * How the approval stands; null for other tasks, once it is decided, and for whoever does not see the case.
   */
  vote: TaskVote | null;
  /**
   * Null for a task that is no sorting.
   */
  sorting: TaskSorting | null;
  /**
   * What is to be done.
   */
  title: LocalizedText;
}
/**
 * What the reader may do with it now.
 */
export interface TaskPermissions {
  claim: boolean;
  assign: boolean;
  complete: boolean;
  /**
   * Whether the reader may take the task back, since nobody needs it any more.
   */
  withdraw: boolean;
  /**
   * Whether the reader may say how far it is and when to look at it again, and keep its checklist.
   */
  plan: boolean;
  /**
   * Whether the reader may change what it says and when it is due: of a task without a flow.
   */
  edit: boolean;
  /**
   * Whether the reader may put it away: a task without a flow.
   */
  archive: boolean;
  /**
   * Whether the reader may take it out of the archive.
   */
  restore: boolean;
  /**
   * Whether the reader may open it again: a task without a flow that is completed.
   */
  reopen: boolean;
  /**
   * Why the reader must not take or complete an open task that they otherwise could: it is about them, or they have voted. Null where nothing of the kind is in the way.
   */
  because: ('notByYou' | 'votedAlready') | null;
}
/**
 * The statuses and labels that its group has to choose from.
 */
export interface TaskGroupOptions {
  statuses: GroupOption[];
  labels: GroupOption[];
}
/**
 * How the approval stands that a vote belongs to.
 */
export interface TaskVote {
  /**
   * When it is approved.
   */
  decision: 'all' | 'any' | 'majority';
  /**
   * How many have voted; what they voted is not said.
   */
  given: number;
  /**
   * How many people are asked.
   */
  asked: number;
}
/**
 * What was held back, for whoever sorts it.
 */
export interface TaskSorting {
  classifier: SortingClassifier;
  /**
   * Why the classifier abstained.
   */
  abstained: ('noText' | 'unsure' | 'unknown' | 'noModel' | 'noAnswer') | null;
  /**
   * The likeliest labels, the likeliest first.
   */
  likely: SortingLikelihood[];
}
/**
 * The teams of the workspace, by name.
 */
export interface TeamList {
  items: Team[];
  /**
   * Pass it as ?cursor= to get the next page; null on the last page.
   */
  nextCursor: string | null;
}
/**
 * A team, by name.
 */
export interface TeamName {
  id: Id;
  name: string;
}
/**
 * The name of a team and who is in it.
 */
export interface TeamSet {
  name: string;
  /**
   * @maxItems 500
   */
  memberIds: Id[];
}
/**
 * A named set of people.
 */
export interface Team {
  id: Id;
  name: string;
  members: Person[];
}
/**
 * How long runs stood at a node that they left in the period, by the clock on the wall.
 */
export interface TimeSpent {
  /**
   * How many stays this is about.
   */
  count: number;
  /**
   * Half of them were shorter, in milliseconds.
   */
  medianMs: number;
  /**
   * Nine of ten were shorter, in milliseconds.
   */
  p90Ms: number;
}
/**
 * A tip to keep.
 */
export interface TipCreate {
  /**
   * One or two short sentences.
   */
  text:
    | string
    | {
        [k: string]: string;
      };
  at: HelpLink;
  leavesAfter?: number;
  /**
   * The question that it came of.
   */
  questionId?: Id;
}
/**
 * Tips.
 */
export interface TipList {
  items: Tip[];
}
/**
 * What becomes of a tip.
 */
export interface TipPatch {
  /**
   * One or two short sentences.
   */
  text?:
    | string
    | {
        [k: string]: string;
      };
  at?: HelpLink;
  leavesAfter?: number;
}
/**
 * How often screens were used beside their tips since that was told last.
 */
export interface TipUses {
  /**
   * @minItems 1
   * @maxItems 50
   */
  items: {
    tip: Id;
    uses: number;
  }[];
}
/**
 * A short advice that is shown where it helps, until it is known.
 */
export interface Tip {
  id: Id;
  text: LocalizedText;
  /**
   * Where it is shown.
   */
  at: HelpLink;
  /**
   * How many have said that they know it.
   */
  known: number;
  /**
   * After how many times of doing the step it leaves by itself.
   */
  leavesAfter: number;
  by: Person | null;
  updatedAt: string;
}
/**
 * Plans a session. Times are instants; the place is a room or the address of a call.
 */
export interface TrainingSessionCreate {
  /**
   * When it begins.
   */
  startsAt: string;
  /**
   * When it ends.
   */
  endsAt: string;
  /**
   * A room, or the address of a call.
   */
  place: string;
  /**
   * How many can come; whoever is invited after these waits for a place.
   */
  capacity?: number;
  /**
   * The units of which everybody who is invited is invited to it.
   *
   * @minItems 1
   * @maxItems 200
   */
  units: Key[];
}
/**
 * Says who came, gives a session another time, place or size, or calls it off; what is left out stays.
 */
export interface TrainingSessionPatch {
  /**
   * Who came and who did not.
   *
   * @maxItems 1000
   */
  attended?: Attendance[];
  /**
   * When it begins.
   */
  startsAt?: string;
  /**
   * When it ends.
   */
  endsAt?: string;
  /**
   * A room, or the address of a call.
   */
  place?: string;
  /**
   * How many can come; null for everybody.
   */
  capacity?: number | null;
  /**
   * Calls it off.
   */
  isCalledOff?: boolean;
}
export interface Attendance {
  userId: Id;
  attended: boolean;
}
/**
 * A session, in a room or by a call.
 */
export interface TrainingSession {
  id: Id;
  /**
   * When it begins.
   */
  startsAt: string;
  /**
   * When it ends.
   */
  endsAt: string;
  /**
   * A room, or the address of a call.
   */
  place: string;
  /**
   * Who teaches.
   */
  champion: string | null;
  /**
   * How many can come.
   */
  capacity: number | null;
  /**
   * Since when it is called off.
   */
  calledOffAt: string | null;
  /**
   * Who is invited, as far as one may see it.
   */
  learners: SessionLearner[];
}
/**
 * An inquiry that waits to be sorted, with those that are nearly the same.
 */
export interface TriageBundle {
  taskId: Id;
  /**
   * Null when the reader does not see the whole case.
   */
  instanceId: Id | null;
  /**
   * Of the inquiry.
   */
  reference: string | null;
  /**
   * What the reader may read of the text that was to be sorted, shortened; null when there is none.
   */
  text: string | null;
  /**
   * Since when it waits.
   */
  createdAt: string;
  group: GroupName;
  /**
   * The key of the classifier that held it back.
   */
  classifier: Key;
  /**
   * Why it abstained: no words, not sure enough, like nothing it knows, no published model, or a model server without an answer. Null when it did not.
   */
  abstained: ('noText' | 'unsure' | 'unknown' | 'noModel' | 'noAnswer') | null;
  /**
   * The likeliest labels, the likeliest first.
   */
  likely: SortingLikelihood[];
  /**
   * When it should be sorted.
   */
  dueAt: string | null;
  /**
   * Who has taken it.
   */
  assignee: Person | null;
  /**
   * The others that are nearly the same, newest first, at most 50.
   */
  alike: TriageEntry[];
  /**
   * How many there are, with this one.
   */
  count: number;
}
/**
 * An inquiry that waits to be sorted.
 */
export interface TriageEntry {
  taskId: Id;
  /**
   * Null when the reader does not see the whole case.
   */
  instanceId: Id | null;
  /**
   * Of the inquiry.
   */
  reference: string | null;
  /**
   * What the reader may read of the text that was to be sorted, shortened; null when there is none.
   */
  text: string | null;
  /**
   * Since when it waits.
   */
  createdAt: string;
}
/**
 * What waits to be sorted.
 */
export interface TriageList {
  items: TriageBundle[];
  /**
   * Those that held any of it back.
   */
  classifiers: SortingClassifier[];
  /**
   * How many inquiries wait in all, as far as the reader sees.
   */
  waiting: number;
}
/**
 * What several inquiries are about.
 */
export interface TriageSort {
  /**
   * The tasks in which they are sorted.
   *
   * @minItems 1
   * @maxItems 200
   */
  tasks: Id[];
  label: Key;
}
/**
 * What became of each.
 */
export interface TriageSorted {
  outcomes: TriageOutcome[];
}
export interface TriageOutcome {
  taskId: Id;
  /**
   * Sorted; not there any more, or done by somebody else; not yours to sort; or no label of that classifier.
   */
  outcome: 'sorted' | 'gone' | 'refused' | 'unknownLabel';
}
/**
 * A page of open tasks that their rules could give to nobody.
 */
export interface UnplacedTaskList {
  items: UnplacedTask[];
  nextCursor: string | null;
}
/**
 * An open task that its rule could give to nobody, and why.
 */
export interface UnplacedTask {
  id: Id;
  /**
   * When it was decided.
   */
  at: string;
  kind: 'field' | 'named' | 'roundRobin' | 'leastLoaded' | 'skill';
  skills: string[];
  language: string | null;
  /**
   * How many were set aside for each reason; empty when the rule named nobody of the group.
   */
  setAside: SetAsideCount[];
  title: LocalizedText;
}
export interface SetAsideCount {
  verdict: 'eligible' | 'away' | 'full' | 'recused' | 'lacksSkill' | 'lacksLanguage' | 'excluded' | 'offHours' | 'gone';
  count: number;
}
/**
 * An upload that has begun.
 */
export interface UploadBegun {
  /**
   * The answer to the question, once all of it is here.
   */
  id: Id;
  /**
   * How many bytes are here for good: where to go on.
   */
  offset: number;
  /**
   * How many will come.
   */
  size: number;
  /**
   * Whether all of it is here, so that it can be sent with the form.
   */
  isWhole: boolean;
  name: string;
  /**
   * Goes into the header Nativ-Upload of whatever is asked about this upload.
   */
  token: string;
}
/**
 * A file that is about to be uploaded for a question of a form.
 */
export interface UploadCreate {
  /**
   * A JSON Pointer to the answer, such as `/cv` or `/papers`.
   */
  question: string;
  /**
   * As it is called where it comes from.
   */
  name: string;
  /**
   * In bytes.
   */
  size: number;
  /**
   * Made up by the page that uploads: only a submission that says the same in the header Nativ-Page can name the file.
   */
  page?: string;
}
/**
 * How far an upload has come.
 */
export interface Upload {
  /**
   * The answer to the question, once all of it is here.
   */
  id: Id;
  /**
   * How many bytes are here for good: where to go on.
   */
  offset: number;
  /**
   * How many will come.
   */
  size: number;
  /**
   * Whether all of it is here, so that it can be sent with the form.
   */
  isWhole: boolean;
  name: string;
}
/**
 * What a view shows and how. Names, keys and ids only, never what somebody wrote.
 */
export interface ViewSettings {
  /**
   * Only what stands in these columns of the board.
   *
   * @maxItems 4
   */
  columns?: BoardColumn[];
  /**
   * Of what is in progress, only what stands in this status of the group.
   */
  groupStatus?: Key;
  /**
   * Only what is marked with one of these labels of the group.
   *
   * @maxItems 20
   */
  labels?: Key[];
  /**
   * Only what this person has: 'me' for whoever looks, 'nobody' for what is free.
   */
  assignee?: ('me' | 'nobody') | Id;
  /**
   * Only what flows made, or only what people wrote.
   */
  origin?: 'flow' | 'own';
  /**
   * Only what has a form to fill in, or only what has none.
   */
  hasForm?: boolean;
  /**
   * Only what is due then, counted from the day on which one looks.
   */
  due?: 'overdue' | 'today' | 'week' | 'none';
  /**
   * Only what came in that time, counted likewise.
   */
  created?: 'today' | 'week' | 'month';
  /**
   * Tasks, or events.
   */
  kind?: 'task' | 'gathering';
  /**
   * What was put away instead of what is in use.
   */
  archived?: boolean;
  /**
   * The order of the table.
   */
  sort?: 'urgent' | 'newest' | 'oldest' | 'completed';
  /**
   * The columns of the table, in their order.
   *
   * @maxItems 20
   */
  shown?: string[];
  /**
   * How much the calendar shows.
   */
  span?: 'month' | 'week';
}
/**
 * How long people waited for a first response, of the cases that came within a period. Times are of those that were answered.
 */
export interface WaitFigures {
  /**
   * Cases that came. Null where it is fewer than five and must not be told (see 'isProtected').
   */
  received: number | null;
  /**
   * Those that have had their first response. Null where it is fewer than five and must not be told (see 'isProtected').
   */
  answered: number | null;
  /**
   * Those that are open and still wait for it. Null where it is fewer than five and must not be told (see 'isProtected').
   */
  waiting: number | null;
  /**
   * Those that were closed without one. Null where it is fewer than five and must not be told (see 'isProtected').
   */
  unanswered: number | null;
  /**
   * Half of those answered waited no longer. Null where there are none, or too few to tell.
   */
  medianMs: number | null;
  /**
   * Nine in ten of those answered waited no longer.
   */
  p90Ms: number | null;
  /**
   * On average; it is the sum of the parts of 'split'.
   */
  meanMs: number | null;
  /**
   * Cases of which it is decided whether they kept their target: those answered that had one, and those whose target has passed. Null where it is fewer than five and must not be told (see 'isProtected').
   */
  withTarget: number | null;
  /**
   * The share of these that were answered within their target.
   */
  withinShare: number | null;
  /**
   * The parts of the average, which together make up exactly 'meanMs'.
   */
  split: WaitPartMean[] | null;
}
/**
 * How long those who were answered waited on average for one part of the way.
 */
export interface WaitPartMean {
  /**
   * To be routed to a group, to be seen there, to be claimed, until the answer was written, until it was approved and sent.
   */
  part: 'toRoute' | 'toBeSeen' | 'toBeClaimed' | 'toBeWritten' | 'toBeApproved';
  /**
   * On average.
   */
  meanMs: number;
}
/**
 * The wait for a first response by form, group or person.
 */
export interface WaitRow {
  /**
   * The key of the form or group, the id of the person.
   */
  key: string;
  /**
   * What it is called.
   */
  name: LocalizedText;
  now: WaitFigures;
  before: WaitFigures;
}
/**
 * The address by which another system starts runs of a flow. It is shown once.
 */
export interface WebhookAddress {
  /**
   * To be appended to the address of this server: the key of the flow, the name that its start gives, and the secret. Whoever knows it can start runs; keep it secret.
   */
  path: string;
}
/**
 * What another system says when it starts a run. The flow reads it as data.
 */
export interface WebhookCall {
  [k: string]: unknown;
}
/**
 * Open tasks by group and person, against what people can take.
 */
export interface Workload {
  /**
   * Groups that the reader sees as a whole, in the order of names.
   */
  groups: GroupLoad[];
  /**
   * The reader, and the members of groups that the reader manages, in the order of names and never of figures.
   */
  people: PersonLoad[];
}
/**
 * When a workspace works: due times and business durations count working time only. What is said of a single date goes before the holidays, and these go before the week.
 */
export interface BusinessCalendar {
  /**
   * The IANA name of the time zone whose clocks the hours go by, such as Asia/Jerusalem.
   */
  timeZone: string;
  week: BusinessWeek;
  /**
   * Holidays that are computed for every year.
   *
   * @maxItems 24
   */
  holidays?: {
    /**
     * il: the days off by law in Israel.
     */
    set: 'il';
    /**
     * Whether the day before a holiday is a working day, a short one, or off.
     */
    eves?: 'open' | 'short' | 'closed';
    /**
     * When work ends on a short eve, such as 13:00.
     */
    evesCloseAt?: string;
    days?: SingleHolidays;
  }[];
  /**
   * Single dates on which nobody works, or not for the whole day.
   *
   * @maxItems 1000
   */
  closures?: {
    date: string;
    /**
     * When work ends on this date, such as 13:00. Without it the whole day is off.
     */
    closesAt?: string;
    name?: LocalizedText;
  }[];
  /**
   * Single dates with working hours of their own, whatever the week and the holidays say.
   *
   * @maxItems 1000
   */
  openings?: {
    date: string;
    /**
     * @maxItems 24
     */
    shifts: BusinessShift[];
    name?: LocalizedText;
  }[];
}
/**
 * What single holidays are here, where not as the law has them: off, a day like an eve, or open as any day. The eve of one that is open is open too.
 */
export interface SingleHolidays {
  passover?: 'off' | 'eve' | 'open';
  passoverSeventh?: 'off' | 'eve' | 'open';
  holocaustRemembrance?: 'off' | 'eve' | 'open';
  fallenRemembrance?: 'off' | 'eve' | 'open';
  independence?: 'off' | 'eve' | 'open';
  shavuot?: 'off' | 'eve' | 'open';
  roshHashana?: 'off' | 'eve' | 'open';
  roshHashanaSecond?: 'off' | 'eve' | 'open';
  yomKippur?: 'off' | 'eve' | 'open';
  sukkot?: 'off' | 'eve' | 'open';
  simchatTorah?: 'off' | 'eve' | 'open';
}
/**
 * A stretch of working time within one day, by the clock on the wall.
 */
export interface BusinessShift {
  /**
   * When it begins, such as 09:00.
   */
  from: string;
  /**
   * When it ends, such as 17:00, or 24:00 for midnight. What goes on after midnight is a shift of the next day.
   */
  to: string;
}
/**
 * The working hours of each day of the week. A day that is left out is off.
 */
export interface BusinessWeek {
  /**
   * @maxItems 24
   */
  sunday?: BusinessShift[];
  /**
   * @maxItems 24
   */
  monday?: BusinessShift[];
  /**
   * @maxItems 24
   */
  tuesday?: BusinessShift[];
  /**
   * @maxItems 24
   */
  wednesday?: BusinessShift[];
  /**
   * @maxItems 24
   */
  thursday?: BusinessShift[];
  /**
   * @maxItems 24
   */
  friday?: BusinessShift[];
  /**
   * @maxItems 24
   */
  saturday?: BusinessShift[];
}
/**
 * Somebody of the workspace, by name.
 */
export interface PersonName {
  id: Id;
  name: string;
}
/**
 * A note or an area on the drawing of a flow, for those who draw and read it. It says nothing to the engine.
 */
export interface FlowAnnotation {
  /**
   * Names it inside its flow, apart from all nodes and edges.
   */
  id: string;
  /**
   * A note stands beside the steps; an area lies beneath those that it holds together.
   */
  kind: 'note' | 'area';
  /**
   * What people read on it.
   */
  text: LocalizedText;
  /**
   * Its first upper corner, in pixels along the reading direction (x) and downwards (y).
   */
  position: {
    x: number;
    y: number;
  };
  /**
   * How wide and high it is, in pixels.
   */
  size: {
    width: number;
    height: number;
  };
  /**
   * Its colour, which carries no meaning of its own.
   */
  tone?: 'plain' | 'sun' | 'leaf' | 'sky' | 'rose';
}
/**
 * What a designer draws and a flow version freezes: nodes, the edges between them, and settings.
 */
export interface FlowDocument {
  /**
   * @maxItems 2000
   */
  nodes: FlowNode[];
  /**
   * @maxItems 4000
   */
  edges: FlowEdge[];
  settings?: FlowSettings;
  /**
   * The name of the flow, as staff read it.
   */
  title: LocalizedText;
}
/**
 * A sequence flow from one node to another.
 */
export interface FlowEdge {
  id: string;
  /**
   * The id of the node it leaves.
   */
  source: string;
  /**
   * The id of the node it enters.
   */
  target: string;
  /**
   * What people read on the edge.
   */
  name?: LocalizedText;
  /**
   * A CEL expression over data, tasks and vars that is true when the edge is taken, such as: data.kind == 'legal'.
   */
  condition?: string;
  /**
   * Whether the edge is taken when no condition of its gateway is true.
   */
  default?: boolean;
}
/**
 * An event, activity or gateway of a flow.
 */
export interface FlowNode {
  /**
   * Names the node inside its flow; also the name under which its answers are read: tasks.<id>.
   */
  id: string;
  /**
   * The node type, such as 'userTask'.
   */
  type: string;
  /**
   * What people read on the node.
   */
  name?: LocalizedText;
  /**
   * What the inquirer reads on their page once the case has come this far. Without it, the words of the step before.
   */
  status?: LocalizedText;
  /**
   * What this node does; its shape is the config schema of its type.
   */
  config?: {
    [k: string]: unknown;
  };
  /**
   * The id of the node in whose body this one stands: a subProcess or a forEach. Left out in the flow itself.
   */
  parent?: string;
  /**
   * Where the node stands on the canvas, in pixels along the reading direction (x) and downwards (y).
   */
  position?: {
    x: number;
    y: number;
  };
}
/**
 * What holds for the whole flow.
 */
export interface FlowSettings {
  /**
   * What the flow is for, in a sentence or two.
   */
  description?: LocalizedText;
  /**
   * Notes and areas on the drawing. The engine reads none of them.
   *
   * @maxItems 500
   */
  annotations?: FlowAnnotation[];
}
/**
 * What a model says of a text.
 */
export interface ScenarioClassification {
  /**
   * The key of the model.
   */
  model: string;
  /**
   * The text, exactly. Left out: any text.
   */
  text?: string;
  /**
   * Its label; null when the model is not sure.
   */
  label: string | null;
  /**
   * How sure it is.
   */
  score: number;
}
/**
 * Where a case stands after the last move.
 */
export interface ScenarioEnd {
  status: InstanceStatus;
  /**
   * The code of the error that an `errorEnd` ended it with.
   */
  error?: string;
}
/**
 * What a scenario comes to in its own flow: where it passed, how it ended or where it waits, and what was sent. Called flows have scenarios of their own.
 */
export interface ScenarioExpectation {
  /**
   * The nodes that were entered and how often, in the order in which they were first entered. The order is for readers: only how often counts.
   *
   * @maxItems 2000
   */
  path: ScenarioVisit[];
  end: ScenarioEnd;
  /**
   * Where it still waits, and how many times over.
   *
   * @maxItems 2000
   */
  waits: ScenarioVisit[];
  /**
   * The incidents that are still open.
   *
   * @maxItems 2000
   */
  incidents: ScenarioIncident[];
  /**
   * What was asked of the world: kinds per node, never what it said.
   *
   * @maxItems 8000
   */
  sent: ScenarioSent[];
}
export interface ScenarioIncident {
  /**
   * The id of the node.
   */
  node: string;
  /**
   * Stable name of the kind of incident, such as `expression.failed`.
   */
  code: string;
  /**
   * How often.
   */
  times: number;
}
export interface ScenarioSent {
  /**
   * The id of the node.
   */
  node: string;
  /**
   * A task, a post in a feed, a message to the inquirer, a notification for staff, a request to a system outside, or a call of another flow.
   */
  kind: 'task' | 'post' | 'message' | 'notification' | 'request' | 'call';
  /**
   * How often.
   */
  times: number;
}
/**
 * Somebody completes a task.
 */
export interface CompleteTaskMove {
  kind: 'completeTask';
  /**
   * The node of the task.
   */
  place: ScenarioPlace;
  /**
   * Who does it: a plain name or an e-mail address of somebody who is made up. It decides about votes and about who must not do what.
   */
  by: string;
  /**
   * The answers to the form of the task; {} where it has none. A vote says `approved`.
   */
  data: {
    [k: string]: unknown;
  };
}
/**
 * A system outside answers a request.
 */
export interface AnswerRequestMove {
  kind: 'answerRequest';
  /**
   * The node of the request.
   */
  place: ScenarioPlace;
  /**
   * What it answers: { status, body }.
   */
  result:
    | {
        [k: string]: unknown;
      }
    | unknown[]
    | string
    | number
    | boolean
    | null;
}
/**
 * A request fails: with an error that the flow knows of, or technically.
 */
export interface FailRequestMove {
  kind: 'failRequest';
  /**
   * The node of the request.
   */
  place: ScenarioPlace;
  /**
   * The code of the error; null for a technical failure.
   */
  code: string | null;
}
/**
 * A message comes from outside.
 */
export interface DeliverMessageMove {
  kind: 'deliverMessage';
  /**
   * The name that nodes wait for, such as `reply`.
   */
  name: string;
  /**
   * Tells apart waits for messages of one name.
   */
  key?: string;
  /**
   * What it says.
   */
  content:
    | {
        [k: string]: unknown;
      }
    | unknown[]
    | string
    | number
    | boolean
    | null;
  within?: ScenarioWithin;
  /**
   * Which of the running cases that were called there, the oldest first.
   */
  occurrence?: number;
}
/**
 * Time passes; timers that become due on the way fire, each at its own time.
 */
export interface PassTimeMove {
  kind: 'passTime';
  /**
   * How much, in milliseconds: up to a hundred years.
   */
  ms: number;
}
/**
 * Time passes until a timer is due, however long that is: the scenario still fits when the wait is made longer or shorter.
 */
export interface FireTimerMove {
  kind: 'fireTimer';
  /**
   * The node of the timer: a wait, a boundary timer, or an approval with a time-out.
   */
  place: ScenarioPlace;
}
/**
 * Somebody takes back what a branch waits for.
 */
export interface WithdrawMove {
  kind: 'withdraw';
  /**
   * The node where it waits.
   */
  place: ScenarioPlace;
  /**
   * `skip` goes on after the node, `drop` ends the branch.
   */
  how: 'skip' | 'drop';
  /**
   * Who does it: a plain name or an e-mail address of somebody who is made up. It decides about votes and about who must not do what.
   */
  by: string;
}
/**
 * Somebody deals with an incident.
 */
export interface ResolveIncidentMove {
  kind: 'resolveIncident';
  /**
   * The node where it stands.
   */
  place: ScenarioPlace;
  resolution: ScenarioResolution;
  /**
   * Who does it: a plain name or an e-mail address of somebody who is made up. It decides about votes and about who must not do what.
   */
  by: string;
}
export interface ScenarioResolution {
  /**
   * What becomes of the branch.
   */
  how: 'retry' | 'skip' | 'setVariables' | 'cancel';
  /**
   * With `skip`: the edge to go on by, where there are several.
   */
  edge?: string;
  /**
   * With `setVariables`: the variables to set before it is tried again.
   */
  values?: {
    [k: string]: unknown;
  };
}
/**
 * Somebody ends the whole case before its time.
 */
export interface CancelCaseMove {
  kind: 'cancelCase';
  /**
   * Who does it: a plain name or an e-mail address of somebody who is made up. It decides about votes and about who must not do what.
   */
  by: string;
  within?: ScenarioWithin;
  /**
   * Which of the running cases that were called there, the oldest first.
   */
  occurrence?: number;
}
/**
 * Where in a run something is open, in the words of the drawing: a node, and which of what is open there. It names no id of the engine, so that it still fits after the flow has changed.
 */
export interface ScenarioPlace {
  /**
   * The id of the node.
   */
  node: string;
  within?: ScenarioWithin;
  /**
   * Which one of what is open there at this moment, the oldest first. Left out: the first.
   */
  occurrence?: number;
}
/**
 * What started the case.
 */
export interface ScenarioStart {
  /**
   * The answers of the start form, the body of the webhook, or {}.
   */
  data: {
    [k: string]: unknown;
  };
  /**
   * Who started it; left out when nobody signed in did.
   */
  by?: string;
}
/**
 * A node, and how many times over.
 */
export interface ScenarioVisit {
  /**
   * The id of the node.
   */
  node: string;
  /**
   * How often.
   */
  times: number;
}
/**
 * A run of a flow, kept with it and tried again at every publishing: what people and systems did, in their order, and what came of it.
 */
export interface Scenario {
  /**
   * The instant at which the clock begins, ISO 8601 in UTC: what is reckoned in working time depends on it.
   */
  startAt: string;
  start: ScenarioStart;
  /**
   * What was done after that, in this order.
   *
   * @maxItems 2000
   */
  moves: ScenarioMove[];
  /**
   * What models say of texts; the first that fits counts. Without one that fits, a model is not sure.
   *
   * @maxItems 200
   */
  classifications?: ScenarioClassification[];
  expect: ScenarioExpectation;
  /**
   * What the scenario is called, such as 'Application that is turned down'.
   */
  title: LocalizedText;
}
/**
 * What a file question takes, as `x-file` beside `"type": "string", "format": "file"`. The answer is the id of an uploaded file.
 */
export interface FileRule {
  /**
   * Media types, such as `application/pdf` or `image/*`. Without it: documents, pictures, sound and film.
   *
   * @minItems 1
   * @maxItems 30
   */
  accept?: string[];
  /**
   * The most that one file may weigh; the setting of the server bounds it too.
   */
  maxBytes?: number;
}
/**
 * What a designer edits and a form version freezes: the questions, how they look, and their translations.
 */
export interface FormDocument {
  /**
   * The questions as a JSON Schema, draft-04 to 2020-12; its root is an object.
   */
  schema: {
    [k: string]: unknown;
  };
  /**
   * How the questions look, in the words of react-jsonschema-form.
   */
  uiSchema?: {
    [k: string]: unknown;
  };
  /**
   * Per language: JSON Pointer into this document (such as '/schema/properties/kind/title') to the text in that language.
   */
  translations?: {
    [k: string]: {
      [k: string]: string;
    };
  };
  settings?: FormSettings;
  /**
   * The name of the form, as staff and inquirers read it.
   */
  title: LocalizedText;
}
/**
 * A page of a form: some of its questions, in the order of the form.
 */
export interface FormPage {
  id: FormPartId;
  description?: LocalizedText;
  /**
   * Names of properties at the top of the schema. What no page names stands on the last.
   *
   * @maxItems 500
   */
  questions: string[];
  title: LocalizedText;
}
/**
 * The questions are asked only while the condition holds; several rules for a question: while any holds.
 */
export interface ShowRule {
  id: FormPartId;
  kind: 'show';
  /**
   * A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date).
   */
  when: string;
  /**
   * @minItems 1
   * @maxItems 500
   */
  questions: QuestionPath[];
}
/**
 * The questions must be answered while the condition holds.
 */
export interface RequireRule {
  id: FormPartId;
  kind: 'require';
  /**
   * A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date).
   */
  when: string;
  /**
   * @minItems 1
   * @maxItems 500
   */
  questions: QuestionPath[];
}
/**
 * The answer is computed. A question that is always set is a calculated one.
 */
export interface SetRule {
  id: FormPartId;
  kind: 'set';
  /**
   * A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date).
   */
  when?: string;
  question: QuestionPath;
  /**
   * A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date).
   */
  value: string;
}
/**
 * The answers do not go together while the condition holds; the words stand at the questions.
 */
export interface RefuseRule {
  id: FormPartId;
  kind: 'refuse';
  /**
   * A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date).
   */
  when: string;
  /**
   * @minItems 1
   * @maxItems 500
   */
  questions: QuestionPath[];
  message: LocalizedText;
}
/**
 * After the page named, the next is another one further on.
 */
export interface SkipToRule {
  id: FormPartId;
  kind: 'skipTo';
  /**
   * A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date).
   */
  when: string;
  after: FormPartId;
  page: FormPartId;
}
/**
 * After the page named there are no more questions: the form can be sent, or, when `refuses` is set, is not for this person.
 */
export interface EndRule {
  id: FormPartId;
  kind: 'end';
  /**
   * A CEL expression over `data` (the answers), `row` (the present row, where the rule speaks of rows) and `today` (a date).
   */
  when: string;
  after: FormPartId;
  text?: LocalizedText;
  refuses?: boolean;
}
/**
 * What a form says around its questions.
 */
export interface FormSettings {
  /**
   * The language in which the schema itself is written.
   */
  language?: string;
  /**
   * A few words above the first question.
   */
  intro?: LocalizedText;
  /**
   * The words on the button that sends the form.
   */
  submitLabel?: LocalizedText;
  /**
   * What the inquirer reads after sending.
   */
  thanks?: LocalizedText;
  /**
   * How much a form may show of itself: open, personal, or for people at risk, whose pages have a quick way out.
   */
  exposure?: 'open' | 'personal' | 'atRisk';
  /**
   * The websites that may show the form, such as https://www.example.org. Without it any website may show an open form and none a personal one; a form for people at risk is never shown in another page.
   *
   * @maxItems 50
   */
  embedOn?: string[];
  /**
   * What the tab, the history and the screen of somebody at risk show instead of the title.
   */
  neutralTitle?: LocalizedText;
  /**
   * Where the quick exit leads: a harmless page. Wikipedia without it.
   */
  quickExit?: string;
  availability?: FormAvailability;
  /**
   * The questions that the address of the page may answer beforehand, as in ?name=Dana. Others are ignored; a form for people at risk takes nothing from its address.
   *
   * @maxItems 50
   */
  prefill?: string[];
  /**
   * How much work the browser does before it sends, so that flooding costs: none, about a second, about five. Whoever has no script sends all the same and waits in quarantine.
   */
  protection?: 'none' | 'light' | 'strong';
  /**
   * What becomes of a submission that looks like a machine's: hold lets it wait until staff release it, pass lets its flow start all the same.
   */
  suspicious?: 'hold' | 'pass';
  retention?: FormRetention;
  /**
   * Whether anybody may open the form at /f/:form. A form that only tasks use is not public.
   */
  public?: boolean;
  /**
   * The pages of the form, in their order. Without them, everything stands on one.
   *
   * @maxItems 30
   */
  pages?: FormPage[];
  /**
   * What answers bring about: questions that show, are required, are set, pages that are skipped, an early end.
   *
   * @maxItems 200
   */
  rules?: FormRule[];
  /**
   * Whether the device of the inquirer may keep what was typed until the form is sent. Never for a form for people at risk.
   */
  drafts?: boolean;
}
/**
 * From when to when the form takes submissions, and how many.
 */
export interface FormAvailability {
  /**
   * The instant at which it opens.
   */
  opensAt?: string;
  /**
   * The instant at which it closes.
   */
  closesAt?: string;
  /**
   * How many submissions it takes: those since it opened, or all.
   */
  maximum?: number;
  /**
   * What people read who come too early, too late or when it is full.
   */
  closedText?: LocalizedText;
}
/**
 * How long what was answered is kept after the case has ended. Without it, nobody erases by itself.
 */
export interface FormRetention {
  /**
   * Days after the end of the case.
   */
  days: number;
  /**
   * How many days before, the managers of the group are told.
   */
  warnDays?: number;
}
/**
 * Asks several people whether they approve, and goes on when it is decided. The outcome is read as tasks.<node id>.outcome: approved, rejected or timedOut.
 */
export interface ApprovalConfig {
  /**
   * Whose people decide. With several groups, each is asked in turn until there are as many votes as needed.
   *
   * @minItems 1
   * @maxItems 20
   */
  groups: Key[];
  /**
   * How many people are asked. Without it, one of each group.
   */
  people?: number;
  /**
   * All of them approve, any one of them does, or more than half do.
   */
  decision?: 'all' | 'any' | 'majority';
  /**
   * Why the decision matters, in one sentence, for whoever is asked. {{data.field}} puts in an answer.
   */
  why?: LocalizedText;
  /**
   * What matters for the decision, for whoever is asked.
   */
  instructions?: LocalizedText;
  /**
   * The key of a published form to fill in beside the decision.
   */
  form?: Key;
  /**
   * Whether the person who started the case must not decide.
   */
  notByAuthor?: boolean;
  /**
   * Expressions that give the people who must not decide, such as vars.preparedBy.
   *
   * @maxItems 10
   */
  notBy?: string[];
  /**
   * When the decision should have been made, as those who are asked read it.
   */
  due?: Timing;
  /**
   * When it stops waiting for those who have not decided.
   */
  timeout?: Timing;
  /**
   * Go on with the outcome timedOut, or stop with the error 'timedOut', which a boundary error may catch.
   */
  onTimeout?: 'goOn' | 'stop';
  /**
   * What is to be decided, in a few words. {{data.field}} puts in an answer.
   */
  title: LocalizedText;
}
/**
 * Goes on another way when a step ends with an error.
 */
export interface BoundaryErrorConfig {
  /**
   * The id of the step that it watches.
   */
  attachedTo: string;
  /**
   * The error that it catches. Without it, every error that nothing else catches.
   */
  code?: string;
  /**
   * The code of the error is read as vars.<this name>.
   */
  variable?: string;
}
/**
 * Happens when a message comes while a step is being worked on.
 */
export interface BoundaryMessageConfig {
  /**
   * The id of the step that it watches.
   */
  attachedTo: string;
  /**
   * Whether the step is given up when this happens. Otherwise it goes on beside it.
   */
  interrupting?: boolean;
  /**
   * The name of the message.
   */
  message: string;
  /**
   * An expression that tells this message from others of the same name.
   */
  key?: string;
  /**
   * What the message says is read as vars.<this name>.
   */
  variable?: string;
}
/**
 * Happens when a step takes too long: a reminder, an escalation, or the end of waiting.
 */
export interface BoundaryTimerConfig {
  /**
   * The id of the step that it watches.
   */
  attachedTo: string;
  /**
   * Whether the step is given up when this happens. Otherwise it goes on beside it.
   */
  interrupting?: boolean;
  /**
   * The time after which it happens, counted from the beginning of the step.
   */
  when: Timing;
  /**
   * It happens again and again after this time, until the step is done. Only when it does not interrupt.
   */
  every?: string;
}
/**
 * Runs another flow and waits until it has ended.
 */
export interface CallFlowConfig {
  /**
   * The key of the published flow.
   */
  flow: Key;
  /**
   * The answers that the other flow begins with: it reads them as data.<name>.
   *
   * @maxItems 50
   */
  input?: VariableAssignment[];
  /**
   * Values to keep when it has ended. What the other flow computed is read as vars.result.<name>.
   *
   * @maxItems 50
   */
  output?: VariableAssignment[];
}
/**
 * Lets a classifier that was taught here sort a text. When it is not sure enough it abstains, and a person decides.
 */
export interface ClassifyConfig {
  /**
   * The key of the classifier.
   */
  classifier: Key;
  /**
   * The answers that are read together, each as an expression such as data.story.
   *
   * @minItems 1
   * @maxItems 20
   */
  fields?: string[];
  /**
   * Instead of questions: an expression that gives the text, such as data.subject + ' ' + data.story.
   */
  text?: string;
  /**
   * Read as vars.<this name>.label, which is empty when the classifier abstains; also .probability, .abstained, .runnersUp, .model and .sortedBy.
   */
  variable: string;
  /**
   * The classifier abstains below this. Left out: as sure as the classifier itself asks for.
   */
  atLeast?: number;
  heldBack?: HeldBack;
}
/**
 * Who sorts what the classifier abstains from: the flow waits for them. Left out: it goes on without a label.
 */
export interface HeldBack {
  /**
   * The key of the group whose people sort what is held back.
   */
  group: Key;
  /**
   * When it should have been sorted.
   */
  due?: Timing;
}
/**
 * Looks up values in a table and keeps them with the case. They are read as vars.<name>.
 */
export interface DecisionTableConfig {
  /**
   * What the rules look at: one expression per column.
   *
   * @minItems 1
   * @maxItems 20
   */
  inputs: DecisionInput[];
  /**
   * What the table gives: one variable per column.
   *
   * @minItems 1
   * @maxItems 20
   */
  outputs: DecisionOutput[];
  /**
   * There must be only one; the first one counts; or all answers are kept as lists.
   */
  hitPolicy?: 'unique' | 'first' | 'collect';
  /**
   * Looked at from first to last.
   *
   * @minItems 1
   * @maxItems 500
   */
  rules: DecisionRule[];
  /**
   * One expression per answer, for when no rule fits.
   *
   * @maxItems 20
   */
  otherwise?: string[];
}
/**
 * One column that rules look at.
 */
export interface DecisionInput {
  /**
   * What people read above the column.
   */
  name?: LocalizedText;
  /**
   * What is looked at, such as data.age.
   */
  expression: string;
}
/**
 * One column of answers.
 */
export interface DecisionOutput {
  /**
   * The answer is read as vars.<this name>.
   */
  variable: string;
}
/**
 * One row of the table.
 */
export interface DecisionRule {
  /**
   * One cell per question: a value ('legal', 18), a comparison (> 18, in ['a', 'b']), a condition on value (value > 3 && value < 9), or - for anything.
   *
   * @maxItems 20
   */
  when: string[];
  /**
   * One expression per answer.
   *
   * @maxItems 20
   */
  answers: string[];
}
/**
 * Ends the branch that arrives here; the instance ends when no branch is left.
 */
export interface EndConfig {}
/**
 * Ends this part of the flow with an error, which a boundary error may catch. Uncaught, it ends the case.
 */
export interface ErrorEndConfig {
  /**
   * The name of the error, such as not-reachable.
   */
  code: string;
}
/**
 * Offers several steps at once: the first that is done or happens decides, and the others are withdrawn.
 */
export interface EventGatewayConfig {}
/**
 * Takes the first outgoing edge whose condition is true, in the order drawn, else the default edge.
 */
export interface ExclusiveGatewayConfig {}
/**
 * Runs the steps inside it once for each entry of a list.
 */
export interface ForEachConfig {
  /**
   * An expression that gives the list, such as data.guests; or a number, for so many times.
   */
  list: string;
  /**
   * Inside, the entry is read as vars.<this name>, and its place in the list as vars.<this name>Index.
   */
  item: string;
  /**
   * All at the same time, or one after the other.
   */
  order?: 'parallel' | 'sequential';
  /**
   * How many entries are worked on at the same time. Without it, all of them.
   */
  atOnce?: number;
  /**
   * Whether the flow goes on only when they are done. Otherwise it goes on at once, and they are done beside it.
   */
  waits?: boolean;
  /**
   * An expression that is kept when an entry is done, such as tasks.vote.approved.
   */
  result?: string;
  /**
   * The list of the results is read as vars.<this name>.
   */
  results?: string;
  /**
   * Goes on as soon as this is true, such as vars.done >= 3. It may read vars.done, vars.open and vars.results.
   */
  enough?: string;
  /**
   * When it is enough: they are withdrawn, or may finish and change nothing.
   */
  rest?: 'cancel' | 'finish';
}
/**
 * Starts an instance for each submission of a form. Its answers are read as data.<field>.
 */
export interface FormStartConfig {
  /**
   * The key of the published form whose submissions start this flow.
   */
  form: Key;
}
/**
 * Asks another system, and waits for its answer.
 */
export interface HttpRequestConfig {
  /**
   * The key of the connector, which knows the system and how to sign in there.
   */
  connector: Key;
  /**
   * GET reads, POST adds, PUT and PATCH change, DELETE removes.
   */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /**
   * What is asked for, such as /contacts/{{vars.contactId}}.
   */
  path: string;
  /**
   * The fields that are sent, each with an expression.
   *
   * @maxItems 50
   */
  body?: VariableAssignment[];
  /**
   * The answer is read as vars.<this name>.
   */
  variable?: string;
  /**
   * Answers that are part of the flow, such as 404 for a contact that does not exist. A boundary error goes on from there.
   *
   * @maxItems 20
   */
  errors?: HttpError[];
}
/**
 * A status of the answer and what it means in the flow.
 */
export interface HttpError {
  /**
   * The status of the answer.
   */
  status: number;
  /**
   * The error that it is.
   */
  code: string;
}
/**
 * Takes every outgoing edge whose condition is true, else the default edge. Where branches meet, it waits for exactly those that can still arrive.
 */
export interface InclusiveGatewayConfig {}
/**
 * Starts an instance when somebody who works here asks for it, or another flow calls it.
 */
export interface ManualStartConfig {
  /**
   * The key of the published form that is filled in to start. Its answers are read as data.<field>.
   */
  form?: Key;
}
/**
 * Sends a message to the person who filled in the form, and goes on at once.
 */
export interface MessageInquirerConfig {
  /**
   * What the message is about, in a few words.
   */
  subject?: LocalizedText;
  /**
   * What the message says. {{data.field}} puts in an answer.
   */
  text: LocalizedText;
}
/**
 * Tells people who work here something, and goes on at once.
 */
export interface NotifyConfig {
  /**
   * The key of the group whose people are told.
   */
  group?: Key;
  /**
   * An expression that gives the e-mail address of the one person who is told, such as vars.mentor.
   */
  person?: string;
  /**
   * What it says. {{data.field}} puts in an answer.
   */
  text: LocalizedText;
}
/**
 * Takes all outgoing edges at once. Where branches meet, it waits for all of them, or for as many as are said here.
 */
export interface ParallelGatewayConfig {
  /**
   * It goes on when so many of the branches have arrived. Without it, all of them. With one incoming edge: so many arrivals.
   */
  required?: number;
  /**
   * They may finish, and change nothing; or they are withdrawn.
   */
  rest?: 'swallow' | 'cancel';
}
/**
 * Writes an entry into the feed of a group and goes on at once.
 */
export interface PostConfig {
  /**
   * The key of the group in whose feed the post stands.
   */
  group: Key;
  /**
   * What the post says. {{data.field}} puts in an answer.
   */
  text: LocalizedText;
}
/**
 * Waits until a message comes: a reply of the inquirer, or news from another system.
 */
export interface ReceiveMessageConfig {
  /**
   * The name of the message, such as reply.
   */
  message: string;
  /**
   * An expression that tells this message from others of the same name, such as data.orderNumber.
   */
  key?: string;
  /**
   * What the message says is read as vars.<this name>.
   */
  variable?: string;
  /**
   * Whether a message that comes before the case waits for it is kept until it does. Otherwise it is lost.
   */
  keep?: boolean;
}
/**
 * Starts an instance at set times, such as every Sunday at eight.
 */
export interface ScheduleStartConfig {
  /**
   * A cron line of five fields: minute, hour, day of the month, month, day of the week. '0 8 * * 0' is every Sunday at eight.
   */
  cron: string;
  /**
   * The time zone of these times, such as Asia/Jerusalem. Without it, that of the workspace.
   */
  timeZone?: string;
}
/**
 * Computes values and keeps them with the instance. They are read as vars.<name>.
 */
export interface SetVariablesConfig {
  /**
   * Evaluated from first to last; a later one may read an earlier one.
   *
   * @minItems 1
   * @maxItems 50
   */
  assignments: VariableAssignment[];
}
/**
 * Holds several steps together, so that a time-out, a message or an error can end all of them.
 */
export interface SubProcessConfig {}
/**
 * Ends the whole case at once: what is still open is withdrawn. Inside a part of a flow, it ends that part.
 */
export interface TerminateEndConfig {}
/**
 * When something is due: after a time, after working time, or at a moment. Exactly one of the three.
 */
export interface Timing {
  /**
   * Time by the clock, as an ISO 8601 duration such as PT24H or P2D.
   */
  duration?: string;
  /**
   * Working time by the calendar, as an ISO 8601 duration such as PT8H or P2D (two working days).
   */
  businessDuration?: string;
  /**
   * An expression that gives a date or a moment, such as data.eventOn.
   */
  until?: string;
  /**
   * The key of the calendar that working time follows. Without it, the calendar of the workspace.
   */
  calendar?: Key;
}
/**
 * Asks a person of a group to do something and waits until it is done. The answers are read as tasks.<node id>.<field>.
 */
export interface UserTaskConfig {
  /**
   * The key of the group whose people do the task.
   */
  group: Key;
  /**
   * Why the step matters, in one sentence, for whoever gets the task. {{data.field}} puts in an answer.
   */
  why?: LocalizedText;
  /**
   * How to do it, for whoever gets the task. {{data.field}} puts in an answer.
   */
  instructions?: LocalizedText;
  /**
   * The key of the published form that completes the task. Without it the task is completed with a single button.
   */
  form?: Key;
  /**
   * The e-mail address of the one person who does it. Without it anybody in the group may take the task.
   */
  assignee?: string;
  /**
   * How long after its creation the task is due, as an ISO 8601 duration such as PT24H or P2D.
   */
  dueIn?: string;
  assignment?: TaskAssignment;
  /**
   * When the task is due, where 'due in' is not enough: working time, or a moment.
   */
  due?: Timing;
  /**
   * Whoever completes the task is read as vars.<this name>.
   */
  keepPersonAs?: string;
  /**
   * What is to be done, in a few words. {{data.field}} puts in an answer.
   */
  title: LocalizedText;
}
/**
 * Who of the group gets the task. Working hours, absences and how much somebody has to do are looked at.
 */
export interface TaskAssignment {
  /**
   * By a value of the case, in turn, to whoever has least to do, or by skill and language.
   */
  kind: 'field' | 'roundRobin' | 'leastLoaded' | 'skill';
  /**
   * For 'field': an expression that gives the e-mail address or the id of a person, such as vars.mentor.
   */
  person?: string;
  /**
   * For 'skill': what the person has to know.
   *
   * @maxItems 20
   */
  skills?: string[];
  /**
   * For 'skill': an expression that gives the language to speak, such as data.language.
   */
  language?: string;
  /**
   * Outside of everybody's hours: to those whose hours begin next, which is the default; to nobody, so that the group picks; or to anybody, whatever their hours. Says nothing of 'field'.
   */
  whenNobodyWorks?: 'nextShift' | 'group' | 'anybody';
}
/**
 * One value to compute and the name to keep it under.
 */
export interface VariableAssignment {
  variable: string;
  /**
   * A CEL expression over data, tasks and vars.
   */
  expression: string;
}
/**
 * Waits for a time, until a moment, or until something holds.
 */
export interface WaitConfig {
  /**
   * The time or the moment to wait for.
   */
  when?: Timing;
  /**
   * Goes on as soon as this is true, such as vars.room == null. Looked at whenever something happens in the case.
   */
  condition?: string;
}
/**
 * Starts an instance when another system calls. What it sends is read as data.<field>.
 */
export interface WebhookStartConfig {
  /**
   * A part of the address that the other system calls, before its secret. Another name, once published, closes the address that had this one.
   */
  webhook: Key;
}
/**
 * Withdraws everything that is open at the steps named here, and goes on.
 */
export interface WithdrawConfig {
  /**
   * The ids of the steps.
   *
   * @minItems 1
   * @maxItems 200
   */
  nodes: string[];
}
/**
 * When an assessment counts as passed.
 */
export interface LessonCriterion {
  /**
   * The share of the counted steps that must be done right.
   */
  atLeast: number;
  /**
   * How often somebody may try. Those who lead training can let somebody try again.
   */
  attempts: number;
}
/**
 * What was decided at a step of a lesson, or came there from outside.
 */
export interface LessonDecision {
  /**
   * What the task was completed with; a vote says `approved`, a sorting `label`.
   */
  answers?: {
    [k: string]: unknown;
  };
  /**
   * The edge that the case then took where it could have taken another.
   */
  edge?: string;
  message?: LessonMessage;
  /**
   * What a system outside answered: { status, body }.
   */
  result?:
    | {
        [k: string]: unknown;
      }
    | unknown[]
    | string
    | number
    | boolean
    | null;
  /**
   * The error that a system outside answered with; null for a technical failure.
   */
  code?: string | null;
  /**
   * The step was taken back: `skip` went on after it, `drop` ended the branch.
   */
  how?: 'skip' | 'drop';
}
/**
 * What came from the inquirer or another system.
 */
export interface LessonMessage {
  /**
   * The name that steps wait for, such as `reply`.
   */
  name: string;
  /**
   * Tells apart waits for messages of one name.
   */
  key?: string;
  /**
   * What it says.
   */
  content:
    | {
        [k: string]: unknown;
      }
    | unknown[]
    | string
    | number
    | boolean
    | null;
}
/**
 * A picture or a short video beside a step of a lesson.
 */
export interface LessonMedia {
  /**
   * The file of the lesson.
   */
  file: Id;
  kind: 'image' | 'video';
  /**
   * What it shows, for those who do not see it.
   */
  alt?: LocalizedText;
}
/**
 * What begins a lesson: an invented inquiry, or whatever else starts its flow.
 */
export interface LessonStart {
  /**
   * The form of the inquiry; left out where the flow starts without one.
   */
  form?: Key;
  language: Language;
  /**
   * The instant at which the clock began when it was recorded, ISO 8601 in UTC.
   */
  at: string;
  /**
   * Whether the learner starts it, as with a call that is taken.
   */
  byLearner?: boolean;
  /**
   * The answers of the start form, the body of the webhook, or {}.
   */
  answers: {
    [k: string]: unknown;
  };
  /**
   * What models said of texts.
   *
   * @maxItems 200
   */
  classifications?: ScenarioClassification[];
}
/**
 * One step of a lesson: where in the flow, who does it, what was decided there and why. It never names a place on a screen.
 */
export interface LessonStep {
  /**
   * Stable within the lesson.
   */
  id: string;
  /**
   * The node of the flow. A node that is come to several times has a step for each.
   */
  nodeId: string;
  /**
   * A task, a vote, sorting by hand, a message from outside, time that passes, or the answer of a system outside.
   */
  kind: 'task' | 'approval' | 'sorting' | 'message' | 'wait' | 'request';
  /**
   * Who does it. In a lesson that is taken, all but the learner's steps happen by themselves.
   */
  by: 'learner' | 'colleague' | 'inquirer' | 'time' | 'system';
  decision: LessonDecision;
  /**
   * Which fields of the answers decide whether the step was done right; what else is answered is free.
   *
   * @maxItems 200
   */
  counts: string[];
  /**
   * Why the step is done, and done so.
   */
  why?: LocalizedText;
  /**
   * What to do, in a sentence.
   */
  say?: LocalizedText;
  media?: LessonMedia;
  /**
   * How long passed before it, when the lesson was recorded.
   */
  waitMs?: number;
  /**
   * Whether the step is passed without a word: it is done, but neither told nor counted.
   */
  isHidden?: boolean;
}
/**
 * A path through a flow with the why of each step: what a champion did, for others to learn. It is also a scenario of its flow.
 */
export interface LessonDocument {
  /**
   * What one can do after it, in a sentence or two.
   */
  summary: LocalizedText;
  /**
   * Whom it is for; empty: everybody.
   *
   * @maxItems 4
   */
  roles: WorkspaceRole[];
  /**
   * The groups whose members do this; empty: any.
   *
   * @maxItems 100
   */
  groups: Key[];
  /**
   * The flow that is learned.
   */
  flow: Key;
  /**
   * The version of the flow that the lesson was last known to fit.
   */
  recordedVersion: number;
  start: LessonStart;
  /**
   * In the order in which they are done.
   *
   * @maxItems 200
   */
  steps: LessonStep[];
  criterion: LessonCriterion;
  /**
   * What the lesson is called, such as 'Answering a legal inquiry'.
   */
  title: LocalizedText;
}
