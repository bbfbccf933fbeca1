/** What may be asked of a waiting instance. A command may be rejected. */
export type Command = CompleteTask | Cancel;

/** A person has done a task. */
export interface CompleteTask {
  readonly kind: 'completeTask';
  readonly taskId: string;
  /** The visible, validated answers of the task's form; `{}` where it has none. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The id of whoever completed it. */
  readonly by: string;
}

/** Somebody ends the instance before its time. */
export interface Cancel {
  readonly kind: 'cancel';
  readonly by: string;
  readonly reason: string;
}
