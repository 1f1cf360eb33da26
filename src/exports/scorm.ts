import { plainText } from '~/strings/inline';
import { strings } from '~/strings/en';
import { fill } from '~/strings/fill';
import type { BankChapter, Licence } from './bank.schema';
import { toQuizPage, type PageParts } from './scorm-page';
import { element, textXml, xmlDocument } from './xml';

/**
 * The files of a SCORM 1.2 package with the quiz of one chapter: a manifest and a page that needs no other file
 * (ADL SCORM 1.2, Content Aggregation Model, https://adlnet.gov/projects/scorm/).
 *
 * `Object.keys(chapterToScorm(chapter, licence, parts))` → `['imsmanifest.xml', 'index.html']`
 */
export function chapterToScorm(
  chapter: BankChapter,
  licence: Licence,
  parts: PageParts,
): Record<'imsmanifest.xml' | 'index.html', string> {
  return { 'imsmanifest.xml': manifestOf(chapter), 'index.html': toQuizPage(chapter, licence, parts) };
}

function manifestOf({ id, title }: BankChapter): string {
  const name = textXml(plainText(fill(strings['exports.quizOf'], { title })));
  return xmlDocument(
    element(
      'manifest',
      {
        identifier: `working-model-${id}`,
        version: '1.0',
        xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
        'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
      },
      element('metadata', {}, element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, '1.2')),
      element(
        'organizations',
        { default: 'quiz' },
        element(
          'organization',
          { identifier: 'quiz' },
          element('title', {}, name),
          element(
            'item',
            { identifier: 'quiz-item', identifierref: 'quiz-page' },
            element('title', {}, name),
          ),
        ),
      ),
      element(
        'resources',
        {},
        element(
          'resource',
          { identifier: 'quiz-page', type: 'webcontent', 'adlcp:scormtype': 'sco', href: 'index.html' },
          element('file', { href: 'index.html' }),
        ),
      ),
    ),
  );
}
