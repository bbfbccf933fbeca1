import { NativeSelect, type NativeSelectProps } from '@mantine/core';

const quarters = Array.from({ length: 97 }, (_, index) => clock(index * 15));

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

interface TimeSelectProps extends Pick<NativeSelectProps, 'label' | 'aria-label'> {
  readonly value: string;
  readonly onChange: (time: string) => void;
  /** An end may be midnight, 24:00; a beginning may not. */
  readonly isEnd?: boolean;
}

/**
 * A time of day in quarters of an hour. Not the browser's field for times: that writes five in the afternoon as 05:00 where
 * the browser counts to twelve, knows no 24:00, and takes four presses of Tab.
 */
export function TimeSelect({ value, onChange, isEnd = false, ...props }: TimeSelectProps) {
  const offered = isEnd ? quarters.slice(1) : quarters.slice(0, -1);
  // A time in between may come from elsewhere, and stays.
  const data = offered.includes(value) ? offered : [...offered, value].sort();
  return (
    <NativeSelect {...props} dir="ltr" value={value} onChange={({ target }) => onChange(target.value)} data={data} />
  );
}
