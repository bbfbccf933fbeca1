export {
  type BacktestedCase,
  type BacktestOutcome,
  backtestCase,
  type UnknownReason,
} from './backtest/backtest-case.ts';
export { backtestWords } from './backtest/backtest-words.ts';
export { type ConditionProbe, type ProbedCase, probeCondition } from './backtest/condition-probe.ts';
export type { PathMove } from './backtest/path.ts';
export { addBusinessDays, addBusinessDuration } from './calendar/business-duration.ts';
export {
  addBusinessTime,
  businessTimeBetween,
  isWorkingTime,
  nextWorkingInstant,
} from './calendar/business-time.ts';
export type { CalendarProblem } from './calendar/calendar-problem.ts';
export { checkCalendar } from './calendar/check-calendar.ts';
export { type CalendarOutcome, type CompiledCalendar, compileCalendar } from './calendar/compile-calendar.ts';
export type { Holiday, HolidayKey } from './calendar/holidays/holiday.ts';
export { holidayName } from './calendar/holidays/holiday-names.ts';
export { holidaySets } from './calendar/holidays/holiday-sets.ts';
export { localDateAt } from './calendar/local-date.ts';
export { withOwnWeek } from './calendar/own-week.ts';
export { workspaceCalendars } from './calendar/workspace-calendars.ts';
export {
  findTimeZone,
  instantAtLocalTime,
  offsetAt,
  type TimeZone,
  timeZoneNames,
} from './calendar/zones/time-zone.ts';
export { ZONE_DATA_VERSION } from './calendar/zones/zone-data.ts';
export { calendarFile } from './calendar-file/calendar-file.ts';
export { type SessionInCalendar, sessionEvent } from './calendar-file/session-event.ts';
export { advance } from './engine/advance.ts';
export type * from './engine/classification.ts';
export type * from './engine/command.ts';
export type * from './engine/effect.ts';
export { migrate } from './engine/migrate.ts';
export { type MigrationPlan, type MigrationProblem, planMigration, type TokenMove } from './engine/migration-plan.ts';
export { type FindVersion, replay } from './engine/replay.ts';
export { start } from './engine/start.ts';
export type * from './engine/step.ts';
export { HIDDEN, hiddenAnswers } from './expressions/hidden.ts';
export { applyFormOperation } from './forms/apply-form-operation.ts';
export { cfworkerErrors } from './forms/cfworker-errors.ts';
export { createCfworkerSchemaTest } from './forms/cfworker-schema-test.ts';
export { checkForm } from './forms/check-form.ts';
export { compactAnswers } from './forms/compact-answers.ts';
export { compareForms } from './forms/compare/compare-forms.ts';
export { type DeclaredQuestion, declaredQuestions } from './forms/compare/declared-questions.ts';
export type { FormChange, QuestionAspect } from './forms/compare/form-change.ts';
export type * from './forms/conditions/condition-tree.ts';
export { type QuestionRead, questionReads } from './forms/conditions/question-reads.ts';
export { readCondition, readFlowCondition } from './forms/conditions/read-condition.ts';
export { relocated, renameReads } from './forms/conditions/rename-reads.ts';
export { withoutQuestion } from './forms/conditions/without-question.ts';
export { flowName, questionName, writeCondition, writeFlowCondition } from './forms/conditions/write-condition.ts';
export { type BlankRows, decodeEntries } from './forms/decode-entries.ts';
export { wallTime } from './forms/decode-scalar.ts';
export { type DocumentMisfit, documentMisfits, flowDocumentMisfits } from './forms/document-misfits.ts';
export type { ValidatorError } from './forms/error-shape.ts';
export { explainErrors, explainUndeclared } from './forms/explain-errors.ts';
export { fieldAt, humanizeKey } from './forms/field-title.ts';
export {
  asksForFiles,
  type FileAnswer,
  type FileQuestion,
  fileAnswers,
  fileQuestionOf,
  fileRuleAt,
  fileRuleOf,
  withoutFile,
} from './forms/file-questions.ts';
export { hasConditions } from './forms/form-conditions.ts';
export type { FormEntry } from './forms/form-entries.ts';
export { formLanguages } from './forms/form-languages.ts';
export { formLimits } from './forms/form-limits.ts';
export type * from './forms/form-page-contract.ts';
export { answerFormats } from './forms/formats/answer-formats.ts';
export { sealedPlacesMarker } from './forms/hidden-answers.ts';
export { exportForm, type ImportedForm, importForm, type RefusedImport } from './forms/import/import-form.ts';
export type { ImportNotice, ImportNoticeCode } from './forms/import/import-notices.ts';
export { joinPointer, pointerTokens, readPointer, toPointer } from './forms/json-pointer.ts';
export type { JsonObject, JsonSchema, SchemaNode } from './forms/json-schema.ts';
export {
  type FormTexts,
  type LocalizedForm,
  languageDirection,
  localizedText,
  localizeForm,
} from './forms/localize-form.ts';
export { normalizeSchema } from './forms/normalize-schema.ts';
export {
  mostFrozenOptions,
  optionListsOf,
  withOptionLists,
  withoutOptionLists,
} from './forms/options/option-lists-in-forms.ts';
export { type OptionsRead, optionsFromCsv } from './forms/options/options-from-csv.ts';
export { type ForbiddenAnswers, pruneAnswers } from './forms/prune-answers.ts';
export { questionOrder } from './forms/question-order.ts';
export type * from './forms/questions/question-kind.ts';
export { questionKind, questionKinds, recogniseQuestion } from './forms/questions/question-kinds.ts';
export { answerType, optionsOf, type QuestionOption, widgetOf } from './forms/questions/read-shape.ts';
export { applyFormEdits } from './forms/review/apply-form-edits.ts';
export { reviewForm } from './forms/review/review-form.ts';
export { compileSafePattern, type SafePattern } from './forms/safe-pattern.ts';
export type { SchemaTest } from './forms/schema-test.ts';
export {
  declaresSensitive,
  joinAnswers,
  type SensitiveAnswer,
  type SplitAnswers,
  splitterOf,
} from './forms/sensitive-answers.ts';
export { type AnswerValidator, type CheckedAnswers, checkAnswers } from './forms/settle/check-answers.ts';
export { type CompiledForm, compileForm } from './forms/settle/compile-form.ts';
export { isHidden } from './forms/settle/hidden-places.ts';
export { type JudgeContext, judgeAnswers } from './forms/settle/judge-answers.ts';
export { type SettleContext, type SettledAnswers, settleAnswers } from './forms/settle/settle-answers.ts';
export {
  type SettledEnd,
  type SettledForm,
  type SettledPage,
  type SettledRules,
  type SettleFormContext,
  settleForm,
  settleRules,
} from './forms/settle/settle-form.ts';
export { isTrigger, triggersOf } from './forms/settle/triggers-of.ts';
export {
  documentLanguages,
  type FormText,
  formTexts,
  missingTexts,
  withFormText,
} from './forms/translations/form-texts.ts';
export { undeclaredFields } from './forms/undeclared-fields.ts';
export { type VisibleField, visibleFields, visibleFieldsOf } from './forms/visible-answers.ts';
export { compareFlows } from './model/compare/compare-flows.ts';
export type { FlowChange, SettingPath } from './model/compare/flow-change.ts';
export { type Compiled, checkFlow, compileFlow, type FlowLimits } from './model/compile-flow.ts';
export type { CompiledFlow } from './model/compiled-flow.ts';
export { applyFix } from './model/fixes/apply-fix.ts';
export type { FlowContext } from './model/flow-context.ts';
export type * from './model/net-shape.ts';
export { type FlowReading, readingOf, type TextKind } from './model/reading/flow-reading.ts';
export type { OfferedField } from './model/reading/offered-fields.ts';
export type { ExpressionSite } from './model/reading/upstream.ts';
export { matchSteps, renamedNodes, type StepMatch } from './model/steps/match-steps.ts';
export { type StepFate, StepLines } from './model/steps/step-lines.ts';
export { sortedTextReader } from './nodes/classify/sorted-text.ts';
export { conditionOfCell } from './nodes/decision-table/cell.ts';
export { type NodeTraits, nodeTraits, nodeTypeNames } from './nodes/node-traits.ts';
export type {
  Figures,
  LabelFigures,
  OutOfScopeFigures,
  ReliabilityBin,
  ThresholdFigures,
} from './recognition/assess/figures.ts';
export { explain, type TellingWord } from './recognition/explain.ts';
export { areAlike, type Likeness, likeness, likenessBands } from './recognition/likeness/likeness.ts';
export {
  defaultAtLeast,
  type Example,
  type Model,
  type TeachOptions,
  type TeachRefusal,
} from './recognition/model/model.ts';
export { readModel, type UnreadableModel } from './recognition/model/read-model.ts';
export { writeModel } from './recognition/model/write-model.ts';
export { type Recognition, recognise } from './recognition/recognise.ts';
export { assess, type Taught, teach, teachAndAssess } from './recognition/teach.ts';
export {
  blanksIn,
  type FilledReply,
  fillBlanks,
  type ReplyBlank,
  replyBlanks,
  unknownBlanks,
} from './replies/reply-blanks.ts';
export { nearWords } from './search/near-words.ts';
export { type HitRange, searchHits } from './search/search-hits.ts';
export { searchKey } from './search/search-key.ts';
export { readSearch, referenceKey, type SearchQuery, type SearchWay, searchLimits } from './search/search-query.ts';
export { wordsIn } from './search/words-in.ts';
export { exampleFilling } from './simulation/example-filling.ts';
export type { Gradual } from './simulation/gradual.ts';
export { type InventOptions, inventAnswers, inventReply } from './simulation/invented-inquiry.ts';
export { type Played, play, type Script } from './simulation/play.ts';
export { formsJudge } from './simulation/rehearsal/forms-judge.ts';
export type { Judge, JudgedAnswers } from './simulation/rehearsal/judged-answers.ts';
export type { Placed } from './simulation/rehearsal/places.ts';
export {
  beginRehearsal,
  type Moment,
  makeMove,
  momentsUpTo,
  type RehearsalSetup,
} from './simulation/rehearsal/rehearsal.ts';
export type { Trouble, TroubleCode } from './simulation/rehearsal/trouble.ts';
export {
  type AwaitedMessage,
  RehearsalView,
  type RehearsedCase,
  type RehearsedStep,
  type SentEffect,
  sentIn,
  stepsIn,
  viewOf,
} from './simulation/rehearsal/view.ts';
export { foundIn, scenarioOf, touchedIn } from './simulation/scenario/findings.ts';
export { withRenamedNode } from './simulation/scenario/renamed-node.ts';
export {
  cutShort,
  type RanScenario,
  runningScenario,
  runScenario,
  type ScenarioWorld,
  type TriedRun,
} from './simulation/scenario/run-scenario.ts';
export { scenarioCoverage } from './simulation/scenario/scenario-coverage.ts';
export { type Drawings, tellBreak } from './simulation/scenario/tell-break.ts';
export type { Asked, OpenWork } from './simulation/simulated-world.ts';
export {
  type SimulatedCase,
  type SimulatedStep,
  Simulation,
  type SimulationSetup,
  type SimulationState,
} from './simulation/simulation.ts';
export { calendarsAround, contextAround, flowsAround } from './simulation/surroundings.ts';
export type * from './state/history-record.ts';
export type * from './state/instance.ts';
export { instanceLifecycle, type Lifecycle, move, taskLifecycle } from './state/lifecycle.ts';
export type { LessonWorld } from './training/follow-lesson.ts';
export { type JudgedLesson, judgeLesson } from './training/judge-lesson.ts';
export { type AttemptStanding, attemptResult, attemptStanding, isCounted } from './training/lesson-attempt.ts';
export { scenarioOfLesson } from './training/lesson-moves.ts';
export { type RecordedCase, type RecordOutcome, recordLesson } from './training/record-lesson.ts';
export { renamedLesson } from './training/renamed-steps.ts';
export { type Milestones, splitWait, type WaitPart, type WaitSplit, waitParts } from './waiting/split-wait.ts';
