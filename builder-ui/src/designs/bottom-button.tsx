import type { ReactNode } from 'react';

interface BottomButtonProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Shows one part of a workshop where there is room for one at a time. */
export function BottomButton({ label, isOn, onPress, children }: BottomButtonProps) {
  return (
    <button type="button" aria-pressed={isOn} onClick={onPress}>
      {children}
      {label}
    </button>
  );
}
