import { Button } from '@mantine/core';
import { type RehearsalSetup, scenarioOf, type Trouble, tellBreak, viewOf } from '@nativ/runtime';
import type { FlowDocument, FlowSurroundings } from '@nativ/schemas';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { SaveScenario } from '../scenarios/save-scenario.tsx';
import { ScenariosPanel } from '../scenarios/scenarios-panel.tsx';
import { ClockBar } from './clock-bar.tsx';
import { Desk } from './desk.tsx';
import { Journal } from './journal.tsx';
import { ModelQuestion } from './model-question.tsx';
import { nextMove } from './next-move.ts';
import classes from './rehearsal.module.css';
import { openQuestion, type Run } from './run.ts';
import { Stage } from './stage.tsx';
import { StartPanel } from './start-panel.tsx';
import { useRehearsal } from './use-rehearsal.ts';
import { useRehearsalWords } from './use-rehearsal-words.ts';
import { ValuesView } from './values-view.tsx';

interface RehearsalRoomProps {
  readonly flowKey: string;
  readonly document: FlowDocument;
  readonly surroundings: FlowSurroundings;
  readonly flows: RehearsalSetup['flows'];
}

/** Where a flow is tried: what starts it, then what everybody could do, and what comes of it. */
export function RehearsalRoom({ flowKey, document, surroundings, flows }: RehearsalRoomProps) {
  const { t } = useTranslation();
  const rehearsal = useRehearsal(flowKey, document, surroundings, flows);
  const { run, refusal, world } = rehearsal;
  if (run === null)
    return (
      <div className={classes.before}>
        <div className={classes.stack}>
          {refusal && <TroubleNotice trouble={refusal} world={world} />}
          <StartPanel
            document={document}
            surroundings={surroundings}
            onStart={({ startAt, data }) => rehearsal.start({ startAt, start: { data } })}
          />
        </div>
        <Section title={t('scenarios.title')}>
          <ScenariosPanel flowKey={flowKey} document={document} world={world} onShow={rehearsal.show} />
        </Section>
      </div>
    );
  return (
    <>
      {rehearsal.isOutdated && (
        <Notice tone="attention" title={t('rehearsal.outdated.title')}>
          <p className={classes.lead}>{t('rehearsal.outdated.text')}</p>
          <Button onClick={rehearsal.again}>{t('rehearsal.outdated.again')}</Button>
        </Notice>
      )}
      <UnderWay
        run={run}
        rehearsal={rehearsal}
        flowKey={flowKey}
        document={run.setup.documents.get(flowKey) ?? document}
        surroundings={surroundings}
      />
    </>
  );
}

interface UnderWayProps {
  readonly run: Run;
  readonly rehearsal: ReturnType<typeof useRehearsal>;
  readonly flowKey: string;
  readonly document: FlowDocument;
  readonly surroundings: FlowSurroundings;
}

const beatMs = 900;

function UnderWay({ run, rehearsal, flowKey, document, surroundings }: UnderWayProps) {
  const { t } = useTranslation();
  const words = useRehearsalWords(document, surroundings);
  const [actor, setActor] = useState<string | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const view = useMemo(() => viewOf(run.at), [run.at]);
  const next = useMemo(() => nextMove(view, surroundings, t('rehearsal.exampleWords')), [view, surroundings, t]);
  const question = useMemo(() => openQuestion(run), [run]);
  const { move } = rehearsal;
  const isStuck = next === null || run.trouble !== null;
  useEffect(() => {
    if (!isPlaying) return;
    if (isStuck) return setPlaying(false);
    const timer = setTimeout(() => move(next), beatMs);
    return () => clearTimeout(timer);
  }, [isPlaying, isStuck, next, move]);
  return (
    <div className={classes.room}>
      <ClockBar
        view={view}
        isPlaying={isPlaying}
        onPlay={setPlaying}
        onStep={next === null ? null : () => move(next)}
        onMove={move}
        onStartOver={rehearsal.leave}
      />
      <Stage run={run} document={document} />
      <div className={classes.panels}>
        <Section title={t('rehearsal.desk')}>
          {run.trouble && <TroubleNotice trouble={run.trouble} world={run.setup} />}
          {question && (
            <ModelQuestion key={`${question.model} ${question.text}`} question={question} onAnswer={rehearsal.answer} />
          )}
          <Desk
            view={view}
            document={document}
            surroundings={surroundings}
            words={words}
            actor={actor}
            onActor={setActor}
            onMove={move}
          />
        </Section>
        <Section title={t('rehearsal.journal')}>
          <Journal run={run} words={words} onGoTo={rehearsal.goTo} />
        </Section>
        <div className={classes.stack}>
          <Section title={t('rehearsal.values')}>
            <ValuesView view={view} document={document} />
          </Section>
          <Section title={t('scenarios.keep.title')}>
            <SaveScenario flowKey={flowKey} scenarioNamed={(title) => scenarioOf(run.setup, run.at, title)} />
          </Section>
        </div>
      </div>
    </div>
  );
}

/** Why something could not be done; nothing has happened. */
function TroubleNotice({
  trouble,
  world,
}: {
  readonly trouble: Trouble;
  readonly world: Pick<RehearsalSetup, 'flow' | 'documents'>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = tellBreak(world, trouble);
  return (
    <Notice tone="attention" title={t('rehearsal.trouble')}>
      <p className={classes.lead}>{told.messages[language] ?? told.message}</p>
    </Notice>
  );
}
