import type { ClassifierTraining } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ClassifierParams, design, missing, path } from './route-frame.ts';
import type { TrainingOutcome, TrainingService } from './training-service.ts';

const none = 'training.not-found';
const schema = 'nativ:api/classifier-training';

/** Learning, which takes seconds to a minute: it is asked for, and looked at until it has ended. */
export function trainingRoutes(trainings: TrainingService): Route[] {
  return [
    defineRoute<{ params: ClassifierParams; response: ClassifierTraining }>({
      method: 'get',
      path: `${path}/training`,
      summary: 'Says how the last learning goes, or what came of it',
      ...design,
      scope: 'flows:read',
      response: { status: 200, schema },
      errors: [missing, none],
      handle: async ({ params }, actor) => ({ json: trainingOf(await trainings.last(actor, params.classifier)) }),
    }),
    defineRoute<{ params: ClassifierParams; response: ClassifierTraining }>({
      method: 'post',
      path: `${path}/training`,
      summary: 'Lets a classifier learn from its examples and words; a draft of a model comes of it',
      ...design,
      scope: 'flows:write',
      response: { status: 202, schema },
      errors: [missing, 'training.under-way', 'training.too-few-labels'],
      handle: async ({ params }, actor) => ({ json: trainingOf(await trainings.start(actor, params.classifier)) }),
    }),
    defineRoute<{ params: ClassifierParams }>({
      method: 'delete',
      path: `${path}/training`,
      summary: 'Stops the learning that is under way',
      ...design,
      scope: 'flows:write',
      response: { status: 204 },
      errors: [missing, none],
      async handle({ params }, actor) {
        const outcome = await trainings.cancel(actor, params.classifier);
        if (outcome !== 'cancelled') throw new ProblemError(outcome === 'missing' ? missing : none);
        return { empty: true };
      },
    }),
  ];
}

function trainingOf(outcome: TrainingOutcome): ClassifierTraining {
  switch (outcome.kind) {
    case 'done':
      return outcome.training;
    case 'underWay':
      throw new ProblemError('training.under-way', { values: { name: outcome.training.startedBy?.name ?? '—' } });
    case 'tooFewLabels':
      throw new ProblemError('training.too-few-labels');
    case 'missing':
      throw new ProblemError(missing);
    case 'none':
      throw new ProblemError(none);
  }
}
