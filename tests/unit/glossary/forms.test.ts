import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon, formsOf } from '~/glossary/forms';

fc.configureGlobal({ seed: 1 });

describe('formsOf', () => {
  test.each([
    { name: 'Tokeniser', forms: ['Tokeniser', 'Tokenisers', 'Tokenizer', 'Tokenizers'] },
    { name: 'tokenizer', forms: ['tokenizer', 'tokenizers', 'tokeniser', 'tokenisers'] },
    { name: 'Tokenisation', forms: ['Tokenisation', 'Tokenisations', 'Tokenization', 'Tokenizations'] },
    { name: 'behaviour', forms: ['behaviour', 'behaviours', 'behavior', 'behaviors'] },
    { name: 'behavior', forms: ['behavior', 'behaviors', 'behaviour', 'behaviours'] },
    { name: 'Embedding', forms: ['Embedding', 'Embeddings'] },
    { name: 'Loss', forms: ['Loss', 'Losses'] },
    { name: 'Chain of thought', forms: ['Chain of thought', 'Chain of thoughts', 'Chains of thought'] },
    { name: 'Mixture of experts', forms: ['Mixture of experts', 'Mixtures of experts'] },
    { name: 'Pre-training', forms: ['Pre-training', 'Pre-trainings', 'Pretraining', 'Pretrainings'] },
    { name: 'fine-tuned', forms: ['fine-tuned', 'fine-tuneds', 'finetuned', 'finetuneds'] },
    {
      name: 'Supervised tokenization',
      forms: [
        'Supervised tokenization',
        'Supervised tokenizations',
        'Supervized tokenization',
        'Supervized tokenizations',
        'Supervised tokenisation',
        'Supervised tokenisations',
      ],
    },
    { name: 'context size', forms: ['context size', 'context sizes'] },
    { name: 'analyser', forms: ['analyser', 'analysers', 'analyzer', 'analyzers'] },
    { name: 'labelled data', forms: ['labelled data', 'labeled data'] },
    { name: 'labeled data', forms: ['labeled data', 'labelled data'] },
    {
      name: 'masked language modelling',
      forms: [
        'masked language modelling',
        'masked language modellings',
        'masked language modeling',
        'masked language modelings',
      ],
    },
    { name: 'collaboration', forms: ['collaboration', 'collaborations'] },
    { name: 'Token', forms: ['Token', 'Tokens'] },
    { name: 'Vocabulary', forms: ['Vocabulary', 'Vocabularies'] },
    { name: 'Softmax', forms: ['Softmax', 'Softmaxes'] },
    { name: 'epoch', forms: ['epoch', 'epochs'] },
    { name: 'batch', forms: ['batch', 'batches'] },
    { name: 'latency', forms: ['latency', 'latencies'] },
    { name: 'key', forms: ['key', 'keys'] },
    { name: 'bias', forms: ['bias', 'biases'] },
    { name: 'open weights', forms: ['open weights'] },
    { name: 'Training data', forms: ['Training data'] },
    { name: 'LLM', forms: ['LLM', 'LLMs'] },
  ])('gives $name its plural and other spelling', ({ name, forms }) => {
    expect(formsOf(name)).toEqual(forms);
  });
});

describe('buildLexicon', () => {
  const lexicon = buildLexicon([
    { id: 'rag', term: 'Retrieval-augmented generation', aliases: ['RAG'] },
    { id: 'generation', term: 'Generation', aliases: [] },
    { id: 'token', term: 'Token', aliases: [] },
    { id: 'token-id', term: 'Token ID', aliases: [] },
    { id: 'generative-ai', term: 'Generative AI', aliases: ['GPT-style model'] },
    { id: 'tokenization', term: 'Tokenisation', aliases: ['tokeniser'] },
    { id: 'context-window', term: 'Context window', aliases: [] },
    { id: 'it', term: 'Information technology', aliases: ['IT'] },
    { id: 'chain-of-thought', term: 'Chain of thought', aliases: ['CoT'] },
    { id: 'f1-score', term: 'F1 score', aliases: ['C++ (any)'] },
  ]);
  const marks = (text: string) =>
    [...text.matchAll(lexicon.pattern)].map(([matched]) => [matched, lexicon.find(matched)]);

  test.each([
    { form: 'RAG', id: 'rag' },
    { form: 'RAGs', id: 'rag' },
    { form: 'retrieval-augmented generation', id: 'rag' },
    { form: 'Retrieval augmented generation', id: 'rag' },
    { form: 'tokens', id: 'token' },
    { form: 'Tokenizers', id: 'tokenization' },
    { form: 'CoT', id: 'chain-of-thought' },
    { form: 'context\u00a0windows', id: 'context-window' },
    { form: 'generative AI', id: 'generative-ai' },
    { form: 'Generative AIs', id: 'generative-ai' },
    { form: 'GPT style Model', id: 'generative-ai' },
    { form: 'generative ai', id: undefined },
    { form: 'gpt-style model', id: undefined },
    { form: 'rag', id: undefined },
    { form: 'it', id: undefined },
    { form: 'COT', id: undefined },
    { form: 'lamp', id: undefined },
    { form: '', id: undefined },
    { form: 'constructor', id: undefined },
  ])('finds $id behind “$form”', ({ form, id }) => {
    expect(lexicon.find(form)).toBe(id);
  });

  test.each([
    { text: 'rag', id: 'rag' },
    { text: 'GENERATIVE ai', id: 'generative-ai' },
    { text: 'lamp', id: undefined },
  ])('knows $id behind “$text”, whatever the capitals', ({ text, id }) => {
    expect(lexicon.owner(text)).toBe(id);
  });

  test.each([
    { name: 'the longest form', text: 'a token ID', found: [['token ID', 'token-id']] },
    {
      name: 'a form across a line break',
      text: 'a context\nwindow',
      found: [['context\nwindow', 'context-window']],
    },
    {
      name: 'a form with a hyphen that does not break',
      text: 'token\u2011ID',
      found: [['token\u2011ID', 'token-id']],
    },
    {
      name: 'nothing in a compound that does not break',
      text: 'token\u2011based, sub\u2011token',
      found: [],
    },
    { name: 'a form with a hyphen more', text: 'token-IDs', found: [['token-IDs', 'token-id']] },
    { name: 'a form at both ends', text: 'token', found: [['token', 'token']] },
    { name: 'a form in quotes', text: '“Tokens”, he said', found: [['Tokens', 'token']] },
    { name: 'a form before a dash and a digit', text: 'token-2', found: [['token', 'token']] },
    { name: 'a form with marks of its own', text: 'In C++ (any)', found: [['C++ (any)', 'f1-score']] },
    { name: 'nothing within a word', text: 'tokenistic, detoken', found: [] },
    { name: 'nothing in a compound', text: 'token-based, sub-token', found: [] },
    { name: 'nothing in a name of code', text: 'max_token token_ids', found: [] },
    { name: 'nothing after a letter with an accent', text: 'étoken', found: [] },
  ])('matches $name', ({ text, found }) => {
    expect(marks(text)).toEqual(found);
  });

  test('matches nothing if there are no terms', () => {
    const none = buildLexicon([]);
    expect('Any text.'.match(none.pattern)).toBeNull();
    expect(none.find('Any')).toBeUndefined();
  });

  test('finds every name that it is given, alone or in a sentence', () => {
    // Runs of blanks and hyphens are left out: prose has one between two words.
    const names = fc.string().filter((name) => /^[a-z0-9](?:(?![ -]{2}).)*[a-z0-9]$/i.test(name));
    fc.assert(
      fc.property(names, (term) => {
        const built = buildLexicon([{ id: 'x', term, aliases: [] }]);
        expect(built.find(term)).toBe('x');
        expect(`(${term})`.match(built.pattern)).not.toBeNull();
      }),
    );
  });
});
