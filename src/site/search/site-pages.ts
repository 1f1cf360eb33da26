import { strings } from '~/strings/en';

/** The pages beside the chapters, with what readers type who look for them. */
export const sitePages = [
  {
    path: '/glossary/',
    title: strings['glossary.title'],
    aliases: ['dictionary', 'definitions', 'list of terms', 'terminology', 'jargon', 'vocabulary list'],
  },
  {
    path: '/review/',
    title: strings['review.title'],
    aliases: [
      'cards due',
      'what is due today',
      'spaced repetition',
      'revise',
      'repeat questions',
      'kept cards',
    ],
  },
  {
    path: '/progress/',
    title: strings['progress.title'],
    aliases: [
      'my answers',
      'my results',
      'my score',
      'how far am I',
      'export my progress',
      'import progress',
      'move to another device',
      'delete my data',
      'reset everything',
      'privacy',
      'what is stored',
      'how sure was I',
      'calibration',
    ],
  },
  {
    path: '/start/',
    title: strings['start.title'],
    aliases: [
      'where to begin',
      'which chapter first',
      'placement test',
      'learning path',
      'what do I know already',
    ],
  },
  {
    path: '/claims/',
    title: strings['claims.title'],
    aliases: [
      'myths',
      'AI myths',
      'fact check',
      'is it true',
      'common errors',
      'what people say',
      'misconceptions',
    ],
  },
  {
    path: '/models/',
    title: strings['models.title'],
    aliases: [
      'compare models',
      'table of models',
      'list of models',
      'model sizes',
      'who makes which model',
      'GPT Claude Gemini Llama Mistral',
    ],
  },
  {
    path: '/model-card/',
    title: strings['modelCard.title'],
    aliases: [
      'toy model',
      'the model of this book',
      'how good is the working model',
      'model limitations',
      'training run',
      'weights of the labs',
    ],
  },
  {
    path: '/sources/',
    title: strings['sources.title'],
    aliases: ['references', 'bibliography', 'papers', 'citations', 'literature', 'further reading'],
  },
  {
    path: '/exports/',
    title: strings['exports.title'],
    aliases: ['download', 'anki deck', 'moodle', 'question bank', 'scorm', 'qti', 'spreadsheet of questions'],
  },
  {
    path: '/workshop/',
    title: strings['workshop.title'],
    aliases: [
      'teach a group',
      'quiz for a class',
      'train my team',
      'for teachers',
      'result codes',
      'training session',
    ],
  },
] as const;
