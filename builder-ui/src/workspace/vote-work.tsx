import { Button } from '@mantine/core';
import type { FormTexts } from '@nativ/runtime';
import type { FieldError, Task } from '@nativ/schemas';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyForm } from '../ui/lazy-form.tsx';
import classes from './task-desk.module.css';
import type { Draft } from './task-draft.ts';
import { VoteFacts } from './vote-facts.tsx';

interface VoteWorkProps {
  /** What is asked beside the decision, and how it stands with the votes of others. */
  readonly task: Pick<Task, 'vote'> & { readonly form: FormTexts | null };
  readonly answers: Draft;
  readonly onChange: (answers: Draft) => void;
  readonly onSubmit: (answers: Draft) => void;
  readonly errors: readonly FieldError[];
  readonly isBusy: boolean;
}

/** A decision for or against, with the form that the flow asks for beside it, if any. */
export function VoteWork({ task, answers, onChange, onSubmit, errors, isBusy }: VoteWorkProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<boolean | null>(null);
  const [isMissing, setMissing] = useState(false);
  const submit = (given: Draft) => {
    setMissing(choice === null);
    if (choice !== null) onSubmit({ ...given, approved: choice });
  };
  return (
    <>
      {task.vote && <VoteFacts vote={task.vote} />}
      <Choice
        value={choice}
        isMissing={isMissing && choice === null}
        onChange={(value) => {
          setChoice(value);
          setMissing(false);
        }}
      />
      {task.form ? (
        <LazyForm
          form={task.form}
          answers={answers}
          onChange={onChange}
          onSubmit={submit}
          errors={errors}
          submitLabel={t('vote.submit')}
          isBusy={isBusy}
        />
      ) : (
        <Button data-guide="task-complete" loading={isBusy} onClick={() => submit({})}>
          {t('vote.submit')}
        </Button>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly value: boolean | null;
  readonly isMissing: boolean;
  readonly onChange: (value: boolean) => void;
}

function Choice({ value, isMissing, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  const choose = (event: FormEvent<HTMLInputElement>) => onChange(event.currentTarget.value === 'true');
  return (
    <fieldset
      className={classes.choice}
      data-guide="task-vote"
      aria-describedby={isMissing ? `${name}-missing` : undefined}
    >
      <legend>{t('vote.question')}</legend>
      {[true, false].map((way) => (
        <label key={String(way)} className={classes.way}>
          <input type="radio" name={name} value={String(way)} checked={value === way} onChange={choose} />
          {t(way ? 'vote.for' : 'vote.against')}
        </label>
      ))}
      <p id={`${name}-missing`} role="alert" className={classes.missing}>
        {isMissing && t('vote.missing')}
      </p>
    </fieldset>
  );
}
