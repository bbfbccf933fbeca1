import type { Incident } from '@nativ/schemas';
import type { ParseKeys, TFunction } from 'i18next';

const known: Readonly<Record<string, ParseKeys>> = {
  'expression.failed': 'incident.cause.expression',
  'timing.failed': 'incident.cause.timing',
  'gateway.no-way': 'incident.cause.noWay',
  'decision.not-unique': 'incident.cause.notUnique',
  'decision.no-match': 'incident.cause.noMatch',
  'error.uncaught': 'incident.cause.uncaught',
  'join.stuck': 'incident.cause.join',
  'step.too-long': 'incident.cause.endless',
  'call.too-deep': 'incident.cause.tooDeep',
  'timer.failed': 'incident.cause.timer',
};

/** Why a case is stuck, for those who never saw its code. */
export function incidentCause({ code, nodeType }: Pick<Incident, 'code' | 'nodeType'>, t: TFunction): string {
  if (code === 'job.failed') {
    if (nodeType === 'httpRequest') return t('incident.cause.system');
    return t(nodeType === 'callFlow' ? 'incident.cause.call' : 'incident.cause.job');
  }
  const key = Object.hasOwn(known, code) ? known[code] : undefined;
  return t(key ?? 'incident.cause.other') as string;
}
