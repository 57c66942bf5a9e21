import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ListedFile, manifestOf, textFiles } from './bundle-files.ts'
import { readManifest } from './read-manifest.ts'
import { readZip } from './read-zip.port.ts'
import { type BundleContent, withOffset } from './section.ts'
import { verifyBundle } from './verify-bundle.ts'
import { zipWriter } from './zip-writer.port.ts'

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const utf8 = (text: string) => new TextEncoder().encode(text)
const CONTENT: BundleContent = {
  caseId: 'c',
  crimeId: 'd',
  number: 12,
  offence: 'Stalking',
  sections: [
    {
      id: 'suspects',
      title: 'Suspects',
      says: null,
      records: [
        { id: 's', title: 'Casey Sample', at: '2026-11-23T10:00:00+00:00', by: null, fields: { state: 'named' } },
      ],
    },
  ],
  documents: [],
}

function zipped(files: readonly { path: string; bytes: Uint8Array }[]): Uint8Array {
  const parts: Uint8Array[] = []
  const zip = zipWriter(bytes => parts.push(bytes))
  for (const one of files) zip.text(one.path, one.bytes)
  zip.end()
  return Buffer.concat(parts)
}

function whole() {
  const texts = textFiles(CONTENT).map(one => ({ path: one.path, bytes: utf8(one.text) }))
  const listed = texts.map(one => ({ path: one.path, sha256: hash(one.bytes), size: one.bytes.length }))
  return [{ path: 'manifest.json', bytes: utf8(manifestOf(CONTENT, listed)) }, ...texts]
}

function verified(zip: Uint8Array) {
  const entries = readZip(zip)
  const manifest = entries.find(one => one.path === 'manifest.json')
  const listed = manifest && readManifest(new TextDecoder().decode(manifest.bytes))
  return (
    listed &&
    verifyBundle(
      listed,
      entries.map(one => ({ path: one.path, sha256: hash(one.bytes), size: one.bytes.length })),
    )
  )
}

test('the same content gives the same bytes, and they are as their manifest says', () => {
  const [once, again] = [zipped(whole()), zipped(whole())]
  expect(hash(once)).toBe(hash(again))
  expect(verified(once)).toEqual({ ok: true, files: 3, changed: [], missing: [], unlisted: [] })
})

test.each<[string, (files: ReturnType<typeof whole>) => { path: string; bytes: Uint8Array }[], object]>([
  [
    'a file changed',
    files => files.map(one => (one.path === 'README.txt' ? { ...one, bytes: utf8('other') } : one)),
    { changed: ['README.txt'] },
  ],
  ['a file left out', files => files.filter(one => one.path !== 'README.txt'), { missing: ['README.txt'] }],
  ['a file put in', files => [...files, { path: 'x.txt', bytes: utf8('x') }], { unlisted: ['x.txt'] }],
  ['a file twice', files => [...files, files[1]!], { unlisted: ['README.txt'] }],
])('a bundle with %s is found', (_, change, expected) => {
  expect(verified(zipped(change(whole())))).toMatchObject({ ok: false, ...expected })
})

test('a manifest that is none is not believed', () => {
  for (const text of [
    '',
    '{}',
    '[]',
    '{"schema":"other","schemaVersion":1,"files":[]}',
    '{"schema":"answerable-case-bundle","schemaVersion":2,"files":[]}',
  ])
    expect(readManifest(text), text).toBeUndefined()
})

test('whatever is done to the files, the bundle is as it was made or it is said which are not', () => {
  const file = fc.record({
    path: fc.constantFrom('a', 'b', 'c', 'd'),
    sha256: fc.constantFrom('1', '2'),
    size: fc.constantFrom(1, 2),
  })
  const unique = fc.uniqueArray(file, { selector: one => one.path })
  fc.assert(
    fc.property(unique, fc.array(file), (listed: ListedFile[], found) => {
      const said = verifyBundle(listed, found)
      const same =
        listed.length === found.length &&
        listed.every(
          one =>
            found.filter(other => other.path === one.path && other.sha256 === one.sha256 && other.size === one.size)
              .length === 1,
        )
      expect(said.ok).toBe(same)
      expect(said.ok).toBe(said.changed.length + said.missing.length + said.unlisted.length === 0)
    }),
  )
})

test('times say their offset, in summer and on the night that the clocks go back', () => {
  expect(withOffset(Temporal.Instant.from('2026-07-01T09:00:00Z'))).toBe('2026-07-01T10:00:00+01:00')
  expect(withOffset(Temporal.Instant.from('2026-10-25T00:30:00Z'))).toBe('2026-10-25T01:30:00+01:00')
  expect(withOffset(Temporal.Instant.from('2026-10-25T01:30:00Z'))).toBe('2026-10-25T01:30:00+00:00')
  expect(withOffset(null)).toBeNull()
})
