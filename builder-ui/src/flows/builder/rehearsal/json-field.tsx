import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface JsonFieldProps {
  readonly label: string;
  readonly submitLabel: string;
  readonly onSubmit: (value: Record<string, unknown>) => void;
  readonly initial?: string;
}

/** What a program would send, as the JSON object that it is. */
export function JsonField({ label, submitLabel, onSubmit, initial = '{}' }: JsonFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(initial);
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = readObject(text);
    setWrong(value === null);
    if (value !== null) onSubmit(value);
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        label={label}
        value={text}
        autosize
        minRows={2}
        maxRows={10}
        dir="ltr"
        spellCheck={false}
        error={isWrong ? t('rehearsal.json.wrong') : null}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" variant="default" mt={8}>
        {submitLabel}
      </Button>
    </form>
  );
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
