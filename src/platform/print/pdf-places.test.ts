import { expect, test } from 'vitest'
import { placesInPdf } from './pdf-places.ts'

const pdf = (names: string, kids = '3 0 R 4 0 R') =>
  Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Dests 9 0 R>>\nendobj',
      `2 0 obj\n<</Type /Pages\n/Count 3\n/Kids [${kids}]>>\nendobj`,
      '3 0 obj\n<</Type /Page\n/Contents 7 0 R>>\nendobj',
      '4 0 obj\n<</Type /Pages\n/Kids [5 0 R 6 0 R]>>\nendobj',
      '5 0 obj\n<</Type /Page>>\nendobj',
      '6 0 obj\n<</Type /Page>>\nendobj',
      '7 0 obj\n<</Length 20>> stream\n/Type /Catalog\nendstream\nendobj',
      `9 0 obj\n<<${names}>>\nendobj`,
    ].join('\n'),
    'latin1',
  )

test.each<[string, Buffer, [string, number][]]>([
  [
    'places on each page',
    pdf('/crime [3 0 R /XYZ 0 9 0]\n/file-kinds [6 0 R /XYZ 0 9 0]\n/victims [5 0 R /XYZ 0 1 0]'),
    [
      ['crime', 1],
      ['file-kinds', 3],
      ['victims', 2],
    ],
  ],
  ['a place on a page that is not there', pdf('/crime [8 0 R /XYZ 0 9 0]'), []],
  ['pages that go round', pdf('/crime [3 0 R /XYZ 0 9 0]', '2 0 R'), []],
  ['no places', pdf(''), []],
  ['no PDF', Buffer.from('not a PDF'), []],
])('%s', (_, bytes, places) => {
  expect([...placesInPdf(bytes)]).toEqual(places)
})
