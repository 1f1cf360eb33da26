/** A question as Moodle’s importer takes it apart, written from its documentation and not from our exporter. */
export interface GiftQuestion {
  readonly name: string;
  readonly prompt: string;
  readonly general: string;
  readonly tags: readonly string[];
  readonly kind: 'single' | 'multiple' | 'matching' | 'numerical' | 'short' | 'essay';
  readonly answers: readonly { text: string; weight: number; feedback: string; match: string }[];
}

/** The questions of a GIFT file, by https://docs.moodle.org/en/GIFT_format. */
export function readGift(text: string): { questions: GiftQuestion[]; categories: string[] } {
  const blocks = text.split(/\n[ \t]*\n/).map((block) => {
    const lines = block.split('\n');
    const isComment = (line: string) => line.trim().startsWith('//');
    const comments = lines.filter(isComment).join('\n');
    return {
      comments,
      body: lines
        .filter((line) => !isComment(line))
        .join('\n')
        .trim(),
    };
  });
  return {
    categories: blocks.flatMap(({ body }) => /^\$CATEGORY: (.*)$/.exec(body)?.[1] ?? []),
    questions: blocks
      .filter(({ body }) => body !== '' && !body.startsWith('$CATEGORY'))
      .map(({ comments, body }) => readQuestion(comments, hide(body))),
  };
}

function readQuestion(comments: string, body: string): GiftQuestion {
  const [, name, prompt, inside] = /^::(.*?)::\[html\](.*?)\{([^{}]*)\}$/s.exec(body) ?? [];
  if (name === undefined || prompt === undefined || inside === undefined)
    throw new Error(`This is no question in GIFT: ${show(body)}`);
  const [given = '', general = ''] = inside.trim().split('####');
  const tags = [...comments.matchAll(/\[tag:([^\]]*)\]/g)].map(([, tag = '']) => tag);
  const kind = kindOf(given.trim());
  const marked = given.replace(/^#/, '').split(/(?=[=~])/);
  const answers = marked.map((one) => one.trim()).filter(Boolean);
  return {
    name: show(name),
    prompt: show(prompt).trim(),
    general: show(general).trim(),
    tags,
    kind,
    answers: answers.map((answer) => readAnswer(answer, kind)),
  };
}

/** In the order in which Moodle’s importer asks. */
function kindOf(given: string): GiftQuestion['kind'] {
  if (given === '') return 'essay';
  if (given.startsWith('#')) return 'numerical';
  if (given.includes('~')) return given.includes('=') ? 'single' : 'multiple';
  return given.includes('->') ? 'matching' : 'short';
}

function readAnswer(answer: string, kind: GiftQuestion['kind']) {
  const weight = /^[=~]%(-?\d{1,3}(?:\.\d+)?)%/.exec(answer);
  const bare = answer.slice(weight ? weight[0].length : 1);
  const [before = '', feedback = ''] = bare.split('#');
  const arrow = kind === 'matching' ? before.indexOf('->') : -1;
  return {
    text: show(arrow < 0 ? before : before.slice(0, arrow)).trim(),
    match: show(arrow < 0 ? '' : before.slice(arrow + 2)).trim(),
    weight: weight ? Number(weight[1]) : answer.startsWith('=') ? 100 : 0,
    feedback: show(feedback).trim(),
  };
}

// As Moodle does it: what is escaped is put out of sight, and comes back once the question is in parts.
const marks = [...'\\~=#{}:'];
const hide = (text: string) =>
  text.replace(/\\([\\~=#{}:])/g, (_, mark: string) => String.fromCharCode(0xe000 + marks.indexOf(mark)));
const show = (text: string) =>
  text.replace(/[\ue000-\ue006]/g, (hidden) => marks[hidden.charCodeAt(0) - 0xe000] ?? hidden);
