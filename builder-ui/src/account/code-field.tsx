import { TextInput } from '@mantine/core';

interface CodeFieldProps {
  readonly name: string;
  readonly label: string;
  /** Whether letters may stand in it, as in a recovery code. */
  readonly isRecovery?: boolean;
}

/** A code, read from left to right in every language; a phone offers digits, and the code of its own app. */
export function CodeField({ name, label, isRecovery = false }: CodeFieldProps) {
  return (
    <TextInput
      key={name}
      name={name}
      label={label}
      dir="ltr"
      inputMode={isRecovery ? 'text' : 'numeric'}
      autoComplete={isRecovery ? 'off' : 'one-time-code'}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={isRecovery ? 60 : 20}
      required
      withAsterisk={false}
    />
  );
}
