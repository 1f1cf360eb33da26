import astro from 'eslint-plugin-astro';
import { dirname, relative, resolve } from 'node:path';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which rooms each room of `src/` may import from. Every other direction is an error, so there are no circles. */
const rooms = {
  strings: [],
  model: [],
  training: ['model'],
  sums: [],
  reader: ['strings'],
  verdicts: [],
  figures: ['model', 'named-models', 'sums', 'strings'],
  sources: ['strings'],
  'source-code': ['strings', 'styles'],
  chapter: ['sources', 'strings'],
  misconceptions: ['chapter', 'sources', 'verdicts', 'strings'],
  'named-models': ['sources', 'strings'],
  claims: ['chapter', 'sources', 'verdicts', 'strings'],
  search: ['strings'],
  glossary: ['chapter', 'reader', 'search', 'sources', 'strings'],
  quiz: ['chapter', 'glossary', 'misconceptions', 'reader', 'sources', 'verdicts', 'strings'],
  progress: ['chapter', 'misconceptions', 'model', 'quiz', 'reader', 'verdicts', 'strings'],
  review: ['glossary', 'progress', 'quiz', 'reader', 'strings'],
  flashcards: ['chapter', 'glossary', 'progress', 'quiz', 'reader', 'review', 'strings'],
  workshop: ['chapter', 'misconceptions', 'quiz', 'verdicts', 'strings'],
  route: ['chapter', 'quiz', 'reader', 'progress', 'verdicts', 'strings'],
  exports: ['chapter', 'glossary', 'misconceptions', 'quiz', 'strings'],
  'model-card': ['chapter', 'training', 'model', 'figures', 'source-code', 'sources', 'strings'],
  labs: ['model', 'quiz', 'glossary', 'reader', 'figures', 'chapter', 'strings'],
};

const root = resolve(import.meta.dirname, '..');
const roomOf = (path) => /^src\/([^/]+)\//.exec(path)?.[1];

/** A rule that holds the directions above, and the purity of rules files. */
const directions = {
  meta: { type: 'problem', schema: [], messages: { wrong: '{{ message }}' } },
  create(context) {
    const file = relative(root, context.filename).replaceAll('\\', '/');
    const room = roomOf(file);
    const isRules =
      file.startsWith('src/') &&
      file.endsWith('.ts') &&
      !/\.(element|worker|command|schema|content|config)\.ts$/.test(file) &&
      !['site', 'pages'].includes(room ?? '');
    const report = (node, message) => context.report({ node, messageId: 'wrong', data: { message } });
    const check = (node) => {
      const name = node.source?.value;
      if (typeof name !== 'string') return;
      if (isRules && /^(astro:|astro\/|node:)/.test(name) && file !== 'src/schema.ts')
        report(
          node,
          `A rules file knows no \`${name}\`: hand it plain data instead, or name the file \`*.content.ts\`.`,
        );
      const target = name.startsWith('~/')
        ? `src/${name.slice(2)}`
        : name.startsWith('.')
          ? relative(root, resolve(dirname(context.filename), name)).replaceAll('\\', '/')
          : undefined;
      const other = target && roomOf(target.includes('.') ? target : `${target}/`);
      if (!room || !other || other === room || ['site', 'pages'].includes(room)) return;
      if (!Object.hasOwn(rooms, room))
        return report(
          node,
          `The room \`${room}\` is new: list what it may import in \`tests/eslint.config.js\`.`,
        );
      if (!rooms[room].includes(other) && roomOf(target) !== undefined)
        report(
          node,
          `\`${room}\` may not import \`${other}\`, only: ${rooms[room].join(', ') || 'nothing'}.`,
        );
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

const rulesFiles = {
  files: ['src/**/*.ts'],
  // Scripts inside components appear to the linter as files of their own.
  ignores: [
    'src/**/*.{element,worker,command,schema,content,config}.ts',
    'src/**/*.astro/*.ts',
    'src/site/**',
    'src/pages/**',
  ],
};
const impure = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'location',
  'fetch',
  'process',
  'setTimeout',
];

export default defineConfig(
  { ignores: ['dist/', 'dist-base/', '.astro/', 'node_modules/', 'test-results/', '**/*.d.ts'] },
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  {
    plugins: { book: { rules: { directions } } },
    rules: {
      'book/directions': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off', // custom elements may be classes with callbacks alone
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    ...rulesFiles,
    rules: {
      'no-restricted-globals': [
        'error',
        ...impure.map((name) => ({
          name,
          message: 'A rules file knows no browser, clock or network: take it as an argument.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take the random numbers as an argument, seeded.' },
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'performance', property: 'now', message: 'Take the time as an argument.' },
      ],
    },
  },
  {
    // Array arithmetic: every index is inside the bounds of its loop, and a guard on each read would hide the formula.
    files: [
      'src/model/**/*.ts',
      'src/training/**/*.ts',
      'src/figures/**/*.{ts,astro}',
      'src/model-card/**/*.astro',
      'tests/**/*.ts',
    ],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // These talk to whoever runs them in a terminal.
    files: ['tests/**/*.ts', 'src/site/serve.ts', 'src/**/*.command.ts'],
    rules: { 'no-console': 'off' },
  },
);
