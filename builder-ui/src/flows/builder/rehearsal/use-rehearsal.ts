import { calendarsAround, formsJudge, type RehearsalSetup, type Trouble } from '@nativ/runtime';
import type { FlowDocument, FlowSurroundings, ScenarioClassification, ScenarioMove } from '@nativ/schemas';
import { useCallback, useMemo, useState } from 'react';
import { answerModel, beginRun, goTo, moveOn, type Run, runAgain } from './run.ts';

type World = Pick<RehearsalSetup, 'flow' | 'flows' | 'documents' | 'calendars' | 'judge' | 'classify'>;

/** No model answers in this page. That it was asked is kept, so that the reader can say what it would have said. */
const nobodyAnswers = () => null;

/** A run that is under way, if any, and what can be done with it. */
export function useRehearsal(
  flowKey: string,
  document: FlowDocument,
  surroundings: FlowSurroundings,
  flows: RehearsalSetup['flows'],
) {
  const [run, setRun] = useState<Run | null>(null);
  const [refusal, setRefusal] = useState<Trouble | null>(null);
  const world = useMemo<World>(() => {
    const calendars = calendarsAround(surroundings);
    const drawn = new Map(surroundings.flows.map(({ key, document }) => [key, document]));
    const forms = new Map(surroundings.forms.map(({ key, document }) => [key, document]));
    const judge = formsJudge(forms, calendars);
    const documents = drawn.set(flowKey, document);
    return { flow: flowKey, flows, documents, judge, classify: nobodyAnswers, ...(calendars && { calendars }) };
  }, [flowKey, document, surroundings, flows]);
  const take = useCallback((begun: Run | Trouble) => {
    const isRefused = 'code' in begun;
    setRefusal(isRefused ? begun : null);
    if (!isRefused) setRun(begun);
  }, []);
  return {
    run,
    refusal,
    world,
    /** Whether the flow was drawn on since the run began. */
    isOutdated: run !== null && run.setup.flows !== world.flows,
    start: (start: Pick<RehearsalSetup, 'startAt' | 'start'>) => take(beginRun({ ...world, ...start })),
    /** Does the same again in the flow as it is drawn now. */
    again: () => run && take(runAgain({ ...run.setup, ...world }, run)),
    /** Shows a run that was made elsewhere, such as that of a scenario. */
    show: setRun,
    move: useCallback((move: ScenarioMove) => setRun((before) => before && moveOn(before, move)), []),
    /** Says what a classifier makes of a text, and does everything that was done up to now with that. */
    answer: (said: ScenarioClassification) => run && take(answerModel(run, said)),
    goTo: (at: Run['at']) => setRun((before) => before && goTo(before, at)),
    leave: () => setRun(null),
  };
}
