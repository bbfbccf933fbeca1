// The engine.
export { advance } from './engine/advance.ts';
export type { Cancel, Command, CompleteTask } from './engine/command.ts';
export type { CancelTask, CreatePost, CreateTask, Effect, EndInstance, RaiseIncident } from './engine/effect.ts';
export { replay } from './engine/replay.ts';
export { start } from './engine/start.ts';
export type { Env, Rejection, Step } from './engine/step.ts';
export { type Compiled, checkFlow, compileFlow, type FlowLimits } from './model/compile-flow.ts';
export type { CompiledFlow } from './model/compiled-flow.ts';
export type { FlowContext } from './model/flow-context.ts';
export type { HistoryEvent, HistoryRecord, StartInput } from './state/history-record.ts';
export type { Incident, Instance, Token, Variables, Wait } from './state/instance.ts';
export { instanceLifecycle, type Lifecycle, move, taskLifecycle } from './state/lifecycle.ts';
