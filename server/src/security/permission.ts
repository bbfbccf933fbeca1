/** What a route may ask for. Which role has which permission is decided in one place; what a person sees, by the database. */
export type Permission =
  /** Any person of the workspace: what they get is then narrowed by row level security. */
  | 'workspace.use'
  | 'forms.design'
  | 'flows.design'
  | 'groups.manage'
  | 'instances.operate'
  /** Teaching others: lessons, roll-outs, help, and rooms that learners share. */
  | 'training.lead'
  /** Showing the second factor, for whoever has shown the password. */
  | 'session.prove'
  /** Setting up a second factor, for whoever may do nothing else before. */
  | 'account.secure'
  /** What concerns the whole work space, such as the secrets by which it calls other systems. */
  | 'workspace.administer';
