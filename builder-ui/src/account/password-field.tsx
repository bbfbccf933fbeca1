import { PasswordInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PasswordFieldProps {
  readonly name: string;
  readonly label: string;
  /** Whether it is being chosen here: then it has to be long enough, and the browser offers one. */
  readonly isNew?: boolean;
  readonly description?: string;
  readonly error?: ReactNode;
}

const shortest = 10;

/** A password, which can be looked at. Pasting and password managers work. */
export function PasswordField({ name, label, isNew = false, description, error }: PasswordFieldProps) {
  const { t } = useTranslation();
  const hint = description ?? (isNew ? t('setup.passwordHint', { count: shortest }) : undefined);
  return (
    <PasswordInput
      name={name}
      label={label}
      {...(hint !== undefined && { description: hint })}
      {...(isNew && { minLength: shortest })}
      error={error}
      maxLength={128}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      dir="ltr"
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword'), tabIndex: 0 }}
    />
  );
}
