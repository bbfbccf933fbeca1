import { TextInput } from '@mantine/core';

interface KeyFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (key: string) => void;
  /** What to say when somebody else has it; null while nobody does. */
  readonly taken: string | null;
}

/** The key by which a new design is named in addresses and by other designs. */
export function KeyField({ label, hint, value, onChange, taken }: KeyFieldProps) {
  return (
    <TextInput
      label={label}
      description={hint}
      dir="ltr"
      required
      maxLength={64}
      pattern="[a-z0-9]+(-[a-z0-9]+)*"
      value={value}
      error={taken ?? undefined}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
