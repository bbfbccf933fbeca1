import { Button } from '@mantine/core';
import type { RehearsalView } from '@nativ/runtime';
import type { FlowSurroundings, ScenarioMove } from '@nativ/schemas';
import { IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/use-language.ts';
import { LazyForm } from '../../../ui/lazy-form.tsx';
import { VoteWork } from '../../../workspace/vote-work.tsx';
import { actorsOf } from './actors.ts';
import { actorName, type RehearsalWords } from './move-words.ts';
import { exampleOf, labelsFor } from './next-move.ts';
import { pretendUpload } from './pretended-file.ts';
import classes from './rehearsal.module.css';
import { asTexts } from './start-panel.tsx';

type Answers = Record<string, unknown>;

interface TaskWorkProps {
  readonly task: RehearsalView['tasks'][number];
  readonly view: RehearsalView;
  readonly surroundings: FlowSurroundings;
  readonly words: RehearsalWords;
  /** In whose place one stands; null for anybody who may. */
  readonly actor: string | null;
  readonly onMove: (move: ScenarioMove) => void;
}

const noErrors = [] as const;

/** A task as whoever gets it sees it: why and how, the real form, and in whose place it is done. */
export function TaskWork({ task, view, surroundings, words, actor, onMove }: TaskWorkProps) {
  const { t } = useTranslation();
  const text = useText();
  const able = actorsOf(view, task);
  const [chosen, setChosen] = useState<string | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const by = actor ?? chosen ?? able[0] ?? task.group;
  const form = surroundings.forms.find(({ key }) => key === task.form)?.document;
  const done = (data: Answers) => onMove({ kind: 'completeTask', place: task.place, by, data });
  return (
    <div className={classes.work}>
      {text(task.why) && (
        <p className={classes.why} dir="auto">
          {text(task.why)}
        </p>
      )}
      {text(task.instructions) && (
        <p className={classes.instructions} dir="auto">
          {text(task.instructions)}
        </p>
      )}
      {actor === null && able.length > 1 && (
        <label className={classes.when}>
          {t('rehearsal.task.by')}
          <select value={by} onChange={({ target }) => setChosen(target.value)}>
            {able.map((one) => (
              <option key={one} value={one}>
                {actorName(one, words)}
              </option>
            ))}
          </select>
        </label>
      )}
      {form && (
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconWand size={18} aria-hidden />}
          onClick={() =>
            setAnswers({ ...exampleOf(task.form ?? '', surroundings, t('rehearsal.exampleWords')), ...answers })
          }
        >
          {t('rehearsal.start.example')}
        </Button>
      )}
      {task.purpose === 'vote' ? (
        <VoteWork
          task={{ form: form ? asTexts(form) : null, vote: null }}
          answers={answers}
          onChange={setAnswers}
          onSubmit={done}
          errors={noErrors}
          isBusy={false}
        />
      ) : task.purpose === 'sorting' ? (
        <div className={classes.buttons}>
          {labelsFor(task, surroundings).map(({ key, title }) => (
            <Button key={key} variant="default" onClick={() => done({ label: key })}>
              {text(title)}
            </Button>
          ))}
        </div>
      ) : form ? (
        <LazyForm
          form={asTexts(form)}
          answers={answers}
          onChange={setAnswers}
          onSubmit={done}
          errors={noErrors}
          takeFile={pretendUpload}
          submitLabel={text(form.settings?.submitLabel) || t('desk.complete')}
        />
      ) : (
        <Button onClick={() => done({})}>{t('desk.complete')}</Button>
      )}
    </div>
  );
}
