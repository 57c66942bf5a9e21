import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { readCsv } from './csv-file.ts'
import { fileSizes, readJson } from './text-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'answerable-csv-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const NUL = String.fromCharCode(0)

let files = 0
function written(content: string | Buffer): string {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, content)
  return path
}
async function read(path: string, columns = ['a', 'b']) {
  await fileSizes([path])
  const rows: { row: number; cells: readonly string[] | undefined }[] = []
  for await (const batch of readCsv(path, columns)) rows.push(...batch)
  return rows
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    fault => fault.code,
  )

test.each([
  ['plain', 'a,b\n1,2\n', [['1', '2']]],
  ['no line end at the end', 'a,b\n1,2', [['1', '2']]],
  [
    'CRLF',
    'a,b\r\n1,2\r\n3,4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['a byte order mark', '\uFEFFa,b\n1,2\n', [['1', '2']]],
  ['quotes, commas and line ends inside them', 'a,b\n"x, ""y""\nz",2\n', [['x, "y"\nz', '2']]],
  ['the columns the other way round, and more of them', 'b,c,a\n2,x,1\n', [['1', '2']]],
  [
    'blank lines',
    'a,b\n\n1,2\n\n\n3,4\n\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['spaces about the header', ' a , b \n1,2\n', [['1', '2']]],
  ['another alphabet', 'a,b\nمحمد,Zoë\n', [['محمد', 'Zoë']]],
  ['a row too short in the middle', 'a,b\n1\n3,4\n', [undefined, ['3', '4']]],
  ['a row too long at the end, which is whole', 'a,b\n1,2,3\n', [undefined]],
])('%s', async (_, content, cells) => {
  expect((await read(written(content))).map(row => row.cells)).toEqual(cells)
})

test.each([
  ['an empty file', '', 'empty-file'],
  ['a header alone', 'a,b\n', 'no-rows'],
  ['a byte order mark alone', '\uFEFF', 'no-rows'],
  ['another header', 'x,y\n1,2\n', 'wrong-header'],
  ['half of the header', 'a', 'wrong-header'],
  ['a row that breaks off', 'a,b\n1,2\n3', 'cut-off-file'],
  ['a quote that never closes', 'a,b\n"1,2\n3,4\n', 'not-csv'],
  ['a quote in the middle of a cell', 'a,b\n1,2"3\n', 'not-csv'],
  ['a cell without end', `a,b\n"${'x'.repeat(300_000)}`, 'not-csv'],
  ['Latin-1', Buffer.from('a,b\nZo\xeb,2\n', 'latin1'), 'not-utf8'],
  ['UTF-16', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'), 'not-utf8'],
  ['UTF-16 without a mark', Buffer.from('a,b\n1,2\n', 'utf16le'), 'not-utf8'],
  ['NUL', `a,b\n1,${NUL}\n`, 'not-utf8'],
  ['a zip', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0xff, 0xfe]), 'not-utf8'],
  ['a character cut in half', Buffer.from('a,b\n1,é').subarray(0, -1), 'not-utf8'],
])('%s is refused', async (_, content, code) => {
  expect(await codeOf(read(written(content)))).toBe(code)
})

test('what is no file is refused in words', async () => {
  expect(await codeOf(read(folder))).toBe('is-a-folder')
  expect(await codeOf(read(join(folder, 'none.csv')))).toBe('no-such-file')
  expect(await codeOf(read(join(written('a,b\n1,2\n'), 'below')))).toBe('no-such-file')
  await expect(read(join(folder, 'none.csv'))).rejects.toThrow(/There is no file/)
})

test('rows carry their number as a spreadsheet shows it', async () => {
  expect((await read(written('a,b\n1,2\n3,4\n'))).map(one => one.row)).toEqual([2, 3])
})

test('a file of many rows comes in batches, whole and in order, and says its bytes', async () => {
  const path = written(`a,b\n${Array.from({ length: 12_345 }, (_, n) => `${n},"x, ${n}"`).join('\n')}\n`)
  let bytes = 0
  const batches: number[] = []
  let next = 0
  for await (const batch of readCsv(path, ['a', 'b'], more => (bytes += more))) {
    batches.push(batch.length)
    for (const { cells } of batch) expect(cells).toEqual([String(next), `x, ${next++}`])
  }
  expect([next, batches.length, bytes]).toEqual([12_345, 3, (await fileSizes([path]))[0]])
})

test('whatever is written as CSV is read back as it was', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', '名', "'"), maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }),
      fc.constantFrom('\n', '\r\n'),
      async (rows, end) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const path = written(`a,b${end}${rows.map(row => row.map(quoted).join(',')).join(end)}${end}`)
        expect((await read(path)).map(one => one.cells)).toEqual(rows.map(row => [...row]))
      },
    ),
    { numRuns: 60 },
  )
})

test('JSON that is cut off is refused', async () => {
  expect(await readJson(written('{"a": [1]}'))).toEqual({ a: [1] })
  expect(await codeOf(readJson(written('{"a": [1')))).toBe('not-json')
  expect(await codeOf(readJson(written('')))).toBe('empty-file')
})
