/** Imports go schemas <- runtime <- server, builder-ui and nowhere else (docs/decisions/0001). */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('schemas-import-nothing', '^schemas/src', '^(runtime|server|builder-ui)/', 'schemas is the ground floor.'),
    only('runtime-imports-schemas-only', '^runtime/src', '^(server|builder-ui)/', 'runtime knows neither shell.'),
    only(
      'server-not-builder-ui',
      '^server/src',
      '^builder-ui/',
      'The server serves the built files of builder-ui; it imports nothing of it.',
    ),
    only('builder-ui-not-server', '^builder-ui/src', '^server/', 'builder-ui speaks to the server over HTTP only.'),
    {
      name: 'runtime-is-pure',
      comment: 'No I/O, clock or randomness: no Node core module, and no library beyond these.',
      severity: 'error',
      from: { path: '^runtime/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'runtime-allow-list',
      severity: 'error',
      from: { path: '^runtime/src', pathNot: '\\.test\\.ts$' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(@marcbachmann/cel-js|@cfworker/json-schema|re2js|@nativ)/' },
    },
    {
      name: 'no-ajv-in-the-browser',
      comment: 'Under a strict content security policy ajv fails silently.',
      severity: 'error',
      from: { path: '^builder-ui/src' },
      to: { path: 'node_modules/(ajv|@rjsf/validator-ajv8)' },
    },
    {
      name: 'stores-own-sql',
      comment: 'One feature reads another through its service or a named read model, never its store.',
      severity: 'error',
      // A test brings about what it needs by whatever does it.
      from: { path: '^server/src/features/([^/]+)/', pathNot: '\\.db\\.test\\.ts$' },
      to: { path: '^server/src/features/([^/]+)/.*-store\\.ts$', pathNot: '^server/src/features/$1/' },
    },
    {
      name: 'canvas-alone-knows-xyflow',
      comment: 'What draws, and what turns a hand on the drawing into changes of the flow.',
      severity: 'error',
      from: { path: '^builder-ui/src', pathNot: '^builder-ui/src/(canvas|flows/builder/draw)/' },
      to: { path: 'node_modules/@xyflow' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tests.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['nativ-source', 'import', 'types', 'default'],
      exportsFields: ['exports'],
    },
  },
};
