import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import { caseFacts, caseNames, id, type PersonaName, personas, type WorkspaceName, workspaces } from './personas.ts';
import { mayDesign, seesCase } from './visibility-oracle.ts';

/** Each workspace has a classifier with an example that was typed, a model in use and a learning that has ended. */
const samples = {
  ours: { classifier: id(86_001), example: id(86_011), model: id(86_021), training: id(86_031), by: 'designer' },
  theirs: { classifier: id(86_002), example: id(86_012), model: id(86_022), training: id(86_032), by: 'stranger' },
} as const satisfies Record<WorkspaceName, object>;

/** And an example of every case. */
const exampleOf = (name: (typeof caseNames)[number]) => id(86_100 + caseNames.indexOf(name));

export async function seedClassifiers(transaction: Knex.Transaction): Promise<void> {
  for (const [name, { classifier, example, model, training, by }] of Object.entries(samples)) {
    const here = { workspace_id: workspaces[name as WorkspaceName] };
    const learned = { ...here, classifier_id: classifier };
    const labels = '[{"key": "a", "title": "A", "words": [], "removedAt": null}]';
    await transaction('nativ.classifiers').insert({ ...here, id: classifier, key: 'kind', title: '"Kind"', labels });
    await transaction('nativ.examples').insert({ ...learned, ...typed, id: example, by_id: personas[by].id });
    const bytes = { bytes: Buffer.from('x'), size: 1, labels: ['a'], figures: '{}', examples: 1 };
    const use = { number: 1, state: 'published', learned_until: transaction.fn.now() };
    await transaction('nativ.models').insert({ ...learned, ...bytes, ...use, id: model });
    const ended = { state: 'done', ended_at: transaction.fn.now() };
    await transaction('nativ.trainings').insert({ ...learned, ...ended, id: training });
  }
  // Their jobs are nobody's here.
  await transaction.raw(`delete from graphile_worker._private_jobs`);
  for (const name of caseNames) {
    const { workspace, instance } = caseFacts(name);
    const of = { workspace_id: workspaces[workspace], classifier_id: samples[workspace].classifier };
    const taken = { origin: 'correction', state: 'waiting', accepted_at: null, instance_id: instance, node_id: 'sort' };
    await transaction('nativ.examples').insert({ ...of, ...typed, ...taken, id: exampleOf(name) });
  }
}

const typed = {
  text: 'x',
  label: 'a',
  origin: 'typed',
  state: 'accepted',
  accepted_at: '2026-01-01T00:00:00Z',
  digest: Buffer.from('x'),
};

/** Everybody may choose among labels; what is learned from is read by those who design, of cases that they see. */
export function visibleClassifiers(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const { classifier, example, model, training } = samples[personas[name].workspace];
  const designs = mayDesign(name);
  return {
    classifiers: [classifier],
    examples: designs ? [example, ...caseNames.filter((of) => seesCase(name, of)).map(exampleOf)] : [],
    models: designs ? [model] : [],
    trainings: designs ? [training] : [],
  };
}

export function classifierAttempts(name: PersonaName): readonly Attempt[] {
  const { workspace, id: me } = personas[name];
  const here = workspaces[workspace];
  const { classifier } = samples[workspace];
  const other = workspace === 'ours' ? 'theirs' : 'ours';
  const another = personas[name === 'admin' ? 'designer' : 'admin'].id;
  const designs = mayDesign(name);
  const fresh = id(86_900);
  const hidden = caseNames.find((of) => caseFacts(of).workspace === workspace && !seesCase(name, of));
  const attempt = (table: string, what: string, sql: string, values: readonly string[], allowed: boolean): Attempt => ({
    table,
    name: what,
    sql,
    values,
    allowed,
  });
  const setUp = `insert into nativ.classifiers (workspace_id, id, key, title, labels) values (?, ?, 'mine', '"x"', '[]')`;
  const teach = `insert into nativ.examples (workspace_id, id, classifier_id, text, label, origin, state, digest, by_id, accepted_at)
    values (?, ?, ?, 'y', 'a', 'typed', 'accepted', 'y', ?, now())`;
  const learn = 'insert into nativ.trainings (workspace_id, id, classifier_id, started_by) values (?, ?, ?, ?)';
  const end = "update nativ.trainings set state = 'done'";
  return [
    attempt('classifiers', 'set a classifier up', setUp, [here, fresh], designs),
    attempt('classifiers', 'set a classifier up elsewhere', setUp, [workspaces[other], fresh], false),
    attempt('classifiers', 'change the classifiers', `update nativ.classifiers set title = '"y"'`, [], designs),
    attempt('classifiers', 'remove the classifiers', 'delete from nativ.classifiers', [], false),
    attempt('examples', 'teach', teach, [here, fresh, classifier, me], designs),
    attempt('examples', 'teach in the name of another', teach, [here, fresh, classifier, another], false),
    attempt('examples', 'teach elsewhere', teach, [workspaces[other], fresh, samples[other].classifier, me], false),
    attempt('examples', 'change examples', "update nativ.examples set label = 'b'", [], designs),
    attempt('examples', 'remove examples', 'delete from nativ.examples', [], designs),
    ...(hidden === undefined
      ? []
      : [
          attempt(
            'examples',
            'remove the example of a case that they do not see',
            'delete from nativ.examples where id = ?',
            [exampleOf(hidden)],
            false,
          ),
        ]),
    attempt('models', 'take a model out of use', "update nativ.models set state = 'replaced'", [], designs),
    attempt('models', 'rewrite what was learned', 'update nativ.models set figures = figures', [], false),
    attempt('models', 'read the bytes of a model', 'select bytes from nativ.models', [], false),
    attempt('trainings', 'let it learn', learn, [here, fresh, classifier, me], designs),
    attempt('trainings', 'let it learn in the name of another', learn, [here, fresh, classifier, another], false),
    attempt('trainings', 'say that a learning is done', end, [], false),
    attempt('trainings', 'stop what is learned', "update nativ.trainings set state = 'cancelled'", [], designs),
  ];
}
