interface LogRecord {
  readonly level: string;
  readonly time: string;
  readonly msg?: string;
  readonly pid?: number;
  readonly [field: string]: unknown;
}

interface Output {
  write(text: string): unknown;
}

/** Turns the JSON lines of the log into lines that a person at a terminal likes to read. */
export function humanLines(output: Output): Output {
  return { write: (line) => output.write(`${humanLine(line)}\n`) };
}

function humanLine(line: string): string {
  const { level, time, msg, pid: _pid, err, ...fields } = JSON.parse(line) as LogRecord;
  const clock = time.slice(11, 19);
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const error = err as { readonly message?: string; readonly stack?: string } | undefined;
  const trouble = error ? [`\n    ${error.message}`, error.stack ? `\n${error.stack}` : ''] : [];
  return [`${clock} ${level.padEnd(5)} ${msg ?? ''}`, ...rest].join('  ') + trouble.join('');
}
