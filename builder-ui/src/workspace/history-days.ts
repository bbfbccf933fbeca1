/** Entries of a history by the day on which they happened, in the reader's own time. */
export interface HistoryDay<Line> {
  /** The first instant of it that has an entry. */
  readonly at: string;
  readonly lines: readonly Line[];
}

/** Groups what follows each other on one day. */
export function historyDays<Line extends { readonly at: string }>(lines: readonly Line[]): readonly HistoryDay<Line>[] {
  const days: { at: string; day: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const day = new Date(line.at).toDateString();
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ at: line.at, day, lines: [line] });
  }
  return days;
}
