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
      name: 'the-world-through-its-doors',
      comment:
        'What opens a connection: the doors, which demand a pass of live work; the store of files and the provider of signing in, which know no work space; the database that we start, the server itself, and who asks only whether a text is an address.',
      severity: 'error',
      from: {
        path: '^server/src',
        pathNot:
          '^server/src/(outbound/(exchange|outbound-door|mailer|web-push/push-address)|files/s3-file-store|security/oidc/oidc-provider|config/(folder-lock|parse-setting)|features/intake/client-network|http/front-door|db/embedded/[^/]+)\\.ts$|\\.test\\.ts$|^server/src/test/',
      },
      to: {
        path: '^(node:)?(http|https|http2|net|tls|dgram|dns|dns/promises|child_process|cluster|inspector)$|node_modules/(nodemailer|aws4fetch|openid-client|request-filtering-agent|undici)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'one-door-to-other-systems',
      severity: 'error',
      from: { path: '^server/src', pathNot: '^server/src/outbound/outbound-door\\.ts$|\\.test\\.ts$' },
      to: { path: '^server/src/outbound/exchange\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-libraries',
      comment: 'Whether a library opens connections is looked at when it is added here.',
      severity: 'error',
      from: { path: '^server/src', pathNot: '\\.(test|contract)\\.ts$|^server/src/test/' },
      to: {
        path: 'node_modules/',
        pathNot:
          'node_modules/(@nativ|@node-rs/argon2|@zxcvbn-ts/language-common|ajv|ajv-formats|altcha-lib|aws4fetch|better-auth|busboy|croner|csv-parse|express|express-rate-limit|fflate|graphile-worker|helmet|json-schema-to-typescript|knex|nodemailer|openid-client|otpauth|pg|pino|prom-client|request-filtering-agent|uuidv7|@types/[^/]+)/',
      },
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
