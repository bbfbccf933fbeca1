import type { FlowMigrate, InstanceMigrate, MigrationOutcome, MigrationReport } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { idIn } from '../route-parts.ts';
import type { MigrationService } from './migration-service.ts';

/** Moving what runs to another version of its flow. */
export function migrationRoutes(migrations: MigrationService): Route[] {
  return [
    defineRoute<{ params: { instance: string }; body: InstanceMigrate; response: MigrationOutcome }>({
      method: 'post',
      path: '/api/v1/instances/:instance/migrate',
      summary: 'Moves a run to another version of its flow, or says what that would do',
      permission: 'instances.operate',
      scope: 'cases:write',
      body: 'nativ:api/instance-migrate',
      response: { status: 200, schema: 'nativ:api/migration-outcome' },
      errors: ['instance.not-found', 'flow.version-not-found'],
      async handle({ params, body }, actor) {
        const instanceId = idIn(params.instance, 'instance.not-found');
        const outcome = await migrations.moveOne(actor, instanceId, wishIn(body));
        if (outcome.kind === 'missing') throw new ProblemError('instance.not-found');
        if (outcome.kind === 'noVersion') throw noVersion(outcome.flow, body.toVersion);
        return { json: outcome.outcome };
      },
    }),
    defineRoute<{ params: { flow: string }; body: FlowMigrate; response: MigrationReport }>({
      method: 'post',
      path: '/api/v1/flows/:flow/migrate',
      summary: 'Moves the runs of a flow to another version of it, or says run by run what that would do',
      permission: 'instances.operate',
      scope: 'flows:write',
      body: 'nativ:api/flow-migrate',
      response: { status: 200, schema: 'nativ:api/migration-report' },
      errors: ['flow.version-not-found'],
      async handle({ params, body }, actor) {
        const { fromVersion = null, afterInstanceId: afterId = null } = body;
        const report = await migrations.moveMany(actor, params.flow, { ...wishIn(body), fromVersion, afterId });
        if (!report) throw noVersion(params.flow, body.toVersion);
        return { json: report };
      },
    }),
  ];
}

const wishIn = ({ toVersion, mapping = {}, dryRun = false }: InstanceMigrate | FlowMigrate) => ({
  toVersion,
  mapping,
  dryRun,
});

const noVersion = (flow: string, version: number) =>
  new ProblemError('flow.version-not-found', { values: { flow, version } });
