import { styleText } from 'node:util';
import type { Settings } from '../config/setting.ts';
import type { Log } from '../observability/log.ts';

/** Shows what a newcomer wants to know. In production it goes to the log, where the operator looks and collectors read JSON. */
export function announce(lines: readonly string[], { environment, logLevel }: Settings, log: Log): void {
  if (environment === 'production') {
    for (const line of lines.filter((text) => text.trim() !== '')) log.info(line.trim());
    return;
  }
  if (logLevel === 'silent' || lines.length === 0) return;
  const isTerminal = process.stdout.isTTY;
  const shown = lines.map((line) =>
    isTerminal ? line.replace(/https?:\/\/\S+/g, (url) => styleText('cyan', url)) : line,
  );
  process.stdout.write(`\n${shown.map((line) => `  ${line}`.trimEnd()).join('\n')}\n\n`);
}
