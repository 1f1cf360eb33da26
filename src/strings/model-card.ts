/** The texts of the model card. Every number in them is filled in from the weights, the report or the code. */
export const cardTexts = {
  'modelCard.title': 'Model card',
  'modelCard.lede':
    'What the working model of this book is, what it is for, how well it does, and what it cannot do.',
  'modelCard.toy': 'Toy model, toy language',
  'modelCard.toyText':
    'This model knows {vocab} words and marks, and learnt from sentences that a program made up. It is here so that readers can watch a real language model at work. It is fit for nothing else, and no number on this page tells how good a model is that you can buy.',
  'modelCard.form': 'The headings are those proposed for such cards',
  'modelCard.numbers':
    'Every number is read from the weights that this site ships, or was measured on them by a program that comes with the book. In brackets: the range in which the true share lies with 95\u202f% confidence.',

  'modelCard.details': 'Model details',
  'modelCard.row.maker': 'Made by',
  'modelCard.maker': 'the authors of this book, for its labs',
  'modelCard.row.kind': 'Kind',
  'modelCard.kind':
    'a decoder-only transformer: it puts odds on the next word from the words before, and learns nothing while it is used',
  'modelCard.row.size': 'Size',
  'modelCard.size':
    '{parameters} parameters: {layers} layers of {heads} heads, vectors of {width} numbers, {hidden} inside the feed-forward parts',
  'modelCard.row.design': 'Design',
  'modelCard.design':
    'rotary positions, token shift, RMSNorm before each part, squared ReLU, no biases, output tied to the embedding',
  'modelCard.row.vocabulary': 'Vocabulary',
  'modelCard.vocabulary':
    '{vocab} whole words and marks. A word outside it is read as a numbered blank, so the model can repeat it and knows nothing about it',
  'modelCard.row.context': 'Context window',
  'modelCard.context': '{context} words and marks',
  'modelCard.row.training': 'Training',
  'modelCard.training':
    '{steps} steps of AdamW, each on {batch} windows of {length} words and marks: {tokens} read in all. Seed {seed}, training text {corpus}',
  'modelCard.row.file': 'File',
  'modelCard.file':
    '{bytes} kB. Matrices are kept with 8 bits a number; the labs compute in single precision',
  'modelCard.row.licence': 'Licence',
  'modelCard.licence': 'MIT for the code that makes and runs it',
  'modelCard.code':
    'It runs on code of our own, without a library, short enough to read. This function turns its scores into the odds from which a word is drawn:',
  'modelCard.code.throw': 'Below 0 the order of the words would turn round.',
  'modelCard.code.leader': 'Temperature 0 is a case of its own: the leader gets everything.',
  'modelCard.code.subtle': 'So the largest number that is raised to a power is *e* to the 0, which is 1.',
  'modelCard.code.exp':
    'A low temperature stretches the distances between the scores, so the leader gains. A high one shrinks them.',
  'modelCard.code.normalise': 'Divided by their sum, they add up to 1.',

  'modelCard.use': 'Intended use',
  'modelCard.useFor':
    'For learning and teaching: to be played with in the labs, taken apart, fine-tuned and broken. Its users are the readers of this book, and whoever runs a workshop with it.',
  'modelCard.useNot': 'It is not for:',
  'modelCard.useNot1':
    'real text of any kind. It does not know the words, and it answers all the same, often with confidence',
  'modelCard.useNot2': 'decisions about a person, a customer or a payment',
  'modelCard.useNot3':
    'conclusions about large models. Some of what it shows, such as learning from examples in the prompt, they show too. The amounts do not carry over',

  'modelCard.factors': 'Factors',
  'modelCard.factorsText':
    'What moves its results is told apart below: the task; wordings that training had or did not have; the number of examples in the prompt; the words that serve as labels; the bits that each weight is kept with; and the way a word is drawn.',
  'modelCard.factorsNot':
    'Groups of people are not told apart. People occur in its texts as first names and pronouns, and which pronoun goes with which name is a fixed list in our program: a rule of a made-up world, not a finding about anybody.',

  'modelCard.metrics': 'Metrics',
  'modelCard.metric.right':
    '*Share right*: the likeliest of all {vocab} words and marks has to be the right one. Nobody narrows the choice to the labels that are allowed.',
  'modelCard.metric.loss':
    '*Loss*: how surprised the model is by the next word, in nats. Level odds on everything would cost {level}.',
  'modelCard.metric.classes':
    '*Precision, recall, F1*: for each category of tickets, since one share can hide a weak category.',
  'modelCard.metric.coherent':
    '*Coherent stories*: name, pronoun, thing, colour and mood agree to the end. A program checks that; whether a story is any good, nobody does.',

  'modelCard.evaluation': 'Evaluation data',
  'modelCard.evaluationText':
    'The program that writes the training texts writes the tests. It sets a part of all reviews, tickets and stories aside, chosen by a fingerprint of the text; training never shows these, and tests use nothing else. Likewise, some pairs of labels never meet in training, and tests with examples in the prompt use only such pairs.',
  'modelCard.evaluationEasy':
    'Such a text is new as a whole, and its parts are not, which makes the test easier than real text would be. One test is harder on purpose: tickets whose problems are put in sentences that no training text has. Most of these keep a word that gives the category away; some borrow one from another category.',

  'modelCard.data': 'Training data',
  'modelCard.dataText':
    'Made up by a program in {kinds} kinds of documents. Nothing was collected from anybody, so there was nothing to clean and no one to ask. Examples, drawn when this page was built:',
  'modelCard.dataTable': 'Kinds of training documents',
  'modelCard.kind.review': 'Review',
  'modelCard.kind.ticket': 'Ticket',
  'modelCard.kind.word': 'Task on a word',
  'modelCard.kind.in-context': 'Examples, then a question',
  'modelCard.kind.story': 'Story',
  'modelCard.kind.word-episode': 'Several tasks on words',
  'modelCard.kind.advert': 'Advert',
  'modelCard.kind.chat': 'Chat',
  'modelCard.kind.extraction': 'Question about a text',
  'modelCard.column.kind': 'Kind',
  'modelCard.column.share': 'Share before',
  'modelCard.column.lastShare': 'Share after',
  'modelCard.column.example': 'Example',
  'modelCard.stages':
    'Until about step {left} it read only examples followed by a question, on single words, so that it would learn how to learn from a prompt before anything else.',
  'modelCard.lastStage':
    'At step {last}, where the learning rate began to fall, the shares changed as the table says: what holds through a story is learnt late, and so is minding the word in front of a text.',

  'modelCard.results': 'Quantitative analyses',
  'modelCard.run': 'How the training went',
  'modelCard.runText':
    'The loss falls at once and then slowly. Learning from examples in the prompt does not come so evenly: it rises most between steps {from} and {to}, from {before} to {after}.',
  'modelCard.runSame': 'What it read there was of the same kind as before.',
  'modelCard.runTextPlain': 'The loss falls at once and then slowly.',
  'modelCard.curves': 'A training run, looked at {count} times',
  'modelCard.curvesCaption':
    'On the left, solid is the loss of the batch just read, in which answers count three times and whose kind of texts changes after the first stage; dashed is the loss of texts that training never shows. On the right, the share right with one example of each of two classes and labels that never met in training.',
  'modelCard.curve.loss': 'Loss, nats',
  'modelCard.curve.training': 'batch',
  'modelCard.curve.heldOut': 'held out',
  'modelCard.curve.share': 'Right after two examples, %',
  'modelCard.curve.steps': 'steps',
  'modelCard.curve.stage': 'all kinds',
  'modelCard.curve.rise': 'steepest rise',
  'modelCard.curvesLabel':
    'Two panels over {steps} training steps. Left: the batch loss goes from {lossFrom} to {lossTo}, the loss of held-out texts from {heldOutFrom} to {heldOutTo}. Right: the share of questions answered rightly after one example of each class goes from {shareFrom} to {shareTo}.',
  'modelCard.curvesLabelRise': ' It rises most between steps {from} and {to}, from {before} to {after}.',
  'modelCard.curvesLabelStage': ' From step {left} on, training reads all kinds of documents.',
  'modelCard.samplesText': 'What it made of the same prompts along the way, drawn at temperature 0.7:',
  'modelCard.column.step': 'Step',
  'modelCard.column.next': 'Likeliest next words',
  'modelCard.column.written': 'What it wrote',

  'modelCard.zeroShot': 'Without examples',
  'modelCard.zeroShotText': 'Tasks that training had, on texts that it did not have:',
  'modelCard.column.task': 'Task',
  'modelCard.column.right': 'Right',
  'modelCard.column.n': 'Asked',
  'modelCard.task.review': 'Review: positive or negative',
  'modelCard.task.ticket': 'Ticket: which category',
  'modelCard.task.unseen': 'Ticket in wordings that training did not have',
  'modelCard.task.word': 'Task on a single word, all seen in training',
  'modelCard.task.extraction': 'Question about a text: which kind, colour or city',

  'modelCard.fewShot': 'With examples in the prompt',
  'modelCard.fewShotText':
    'Two classes, and two made-up labels that never met in training. Each example is of either class by chance, so with few examples one class may not have been shown, and nobody could know its label. That alone keeps the first columns low.',
  'modelCard.fewShotTable': 'Share right by number of examples',
  'modelCard.task.sentiment': 'Reviews',
  'modelCard.task.group': 'Groups of words',
  'modelCard.task.tickets': 'Tickets',
  'modelCard.examples': '{count} examples',
  'modelCard.example': '1 example',
  'modelCard.variantsText':
    'The three tasks together unless it says otherwise, with as many examples of each class:',
  'modelCard.column.prompt': 'Prompt',
  'modelCard.prompt.none': 'No examples: the labels cannot be known',
  'modelCard.prompt.oneOfEach': 'One example of each of two classes',
  'modelCard.prompt.twoOfEach': 'Two examples of each of two classes',
  'modelCard.prompt.threeClasses': 'One of each of three classes, tickets and groups of words only',
  'modelCard.prompt.unknown': 'One of each of two, labels that are no words it knows',
  'modelCard.prompt.swapped':
    'One of each of two, reviews: the labels are “positive” and “negative”, swapped',
  'modelCard.prompt.swappedGroups':
    'One of each of two, groups of words: the labels are the names of the groups, swapped',
  'modelCard.prompt.random': 'Two of each of two, labels given at random: nothing to learn',

  'modelCard.unseen': 'Wordings it has not seen',
  'modelCard.unseenText':
    'The same kinds of problems, put in sentences that no training text has. Of the answers that it gave with more than 95\u202f% confidence, {sure} were right.',
  'modelCard.sureAndWrong': 'It can be sure and wrong.',
  'modelCard.confusionTable':
    '{n} tickets in unseen wordings: the true category in rows, the answer in columns',
  'modelCard.truth': 'True category',
  'modelCard.other': 'other word',
  'modelCard.precision': 'Precision',
  'modelCard.recall': 'Recall',
  'modelCard.f1': 'F1',

  'modelCard.tuning': 'After fine-tuning',
  'modelCard.tuningText':
    'On two tasks it did not have, in batches of {batch}: *stars*, five for a good review, one for a bad and three for a mixed one; and *urgency*, high or low for a ticket. Before, none of its answers is right. The last three columns tell what is left of old tasks. With small steps, LoRA spares them after stars. It is no safeguard: after urgency, most tickets get the wrong answer.',
  'modelCard.tuningTable': 'Loss and shares right of {n} questions of each kind, after the last step',
  'modelCard.newTask.stars': 'stars',
  'modelCard.newTask.urgency': 'urgency',
  'modelCard.column.method': 'Method',
  'modelCard.column.rate': 'Learning rate',
  'modelCard.column.examples': 'Examples',
  'modelCard.column.steps': 'Steps',
  'modelCard.column.trainLoss': 'Loss, examples',
  'modelCard.column.testLoss': 'Loss, new texts',
  'modelCard.column.testRight': 'Right, new texts',
  'modelCard.method.full': 'All parameters',
  'modelCard.method.lora': 'LoRA, rank {rank}',
  'modelCard.method.replay': 'All, half old tasks',
  'modelCard.method.scratch': 'From random weights',

  'modelCard.bits': 'With fewer bits',
  'modelCard.bitsText':
    'The same weights, rounded to fewer bits a number. The loss tells more than the shares.',
  'modelCard.bitsTable': 'Loss and shares right by the format of the weights, {n} questions of each kind',
  'modelCard.column.format': 'Format',
  'modelCard.column.size': 'kB',
  'modelCard.column.loss': 'Loss',
  'modelCard.column.review': 'Reviews',
  'modelCard.column.ticket': 'Tickets',
  'modelCard.column.unseen': 'Unseen wordings',
  'modelCard.column.fewShot': 'Four examples',

  'modelCard.drawing': 'By the way of drawing',
  'modelCard.drawingText': 'Stories that hang together, of {n} drawn in each way:',
  'modelCard.column.temperature': 'Temperature',
  'modelCard.column.cut': 'Cut',
  'modelCard.column.coherent': 'Coherent',
  'modelCard.cut.none': 'none',
  'modelCard.cut.topK': 'the {value} likeliest',
  'modelCard.cut.topP': 'top-p {value}',

  'modelCard.ethics': 'Ethical considerations',
  'modelCard.ethicsData':
    'No text of a real person is in the training data, and the weights hold no personal data. What readers type into the labs stays on their device: the model runs there.',
  'modelCard.ethicsTrust':
    'The risk lies in taking it for more than it is. High shares in a made-up world look like skill, fluent sentences look like knowledge, and it has no way to say that it does not know.',
  'modelCard.ethicsWorld':
    'Its world is small and of one kind: a shop, its customers, in English. That a mood can be read off single words is built in, and is not true of what people write.',

  'modelCard.caveats': 'Caveats and recommendations',
  'modelCard.caveat.seed':
    'This is one run with one seed. Another seed gives other numbers, most of all on unseen wordings and for the step at which learning from examples sets in.',
  'modelCard.caveat.ranges':
    'The ranges in brackets tell the chance of the draw of test questions, nothing about other wordings, other seeds or other worlds.',
  'modelCard.caveat.synthetic':
    'Shares near 100\u202f% are those of a made-up world. If you show one, say *toy model, toy language* beside it.',
  'modelCard.caveat.again':
    'To check: `npm run train` makes the weights again, `npm run report:model` measures them.',
  'modelCard.onward': 'Where its subjects are taught:',
} as const;
