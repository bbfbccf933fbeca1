import { TextInput } from '@mantine/core';
import { fromLocal, toLocal } from './local-time.ts';

interface TimeFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  readonly onChange: (instant: string | null) => void;
  readonly required?: boolean;
  readonly error?: string | null;
}

/**
 * A day and a time. The browser's own field: it speaks the reader's language, right to left too, works with the keyboard and
 * with readers, opens the picker of the phone, and weighs nothing.
 */
export function TimeField({ label, description, value, onChange, required = false, error = null }: TimeFieldProps) {
  return (
    <TextInput
      type="datetime-local"
      label={label}
      {...(description !== undefined && { description })}
      defaultValue={toLocal(value)}
      onChange={(event) => onChange(fromLocal(event.currentTarget.value))}
      required={required}
      withAsterisk={false}
      error={error}
    />
  );
}
