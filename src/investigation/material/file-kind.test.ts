import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textLook } from '../../platform/http/looks-like-text.ts'
import { receiveFile } from './document.ts'
import { kindOf } from './file-kind.ts'
import { notAsNamed, plainName } from './file-name.ts'
import { DOT_PNG, LONG_PNG, SMALL_JPEG, SMALL_PDF } from './test-file.ts'

const ENDS = 4096
const PIECE = 1000
function look(bytes: Uint8Array) {
  const text = textLook()
  for (let from = 0; from < bytes.length; from += PIECE) text.take(bytes.subarray(from, from + PIECE))
  return { head: bytes.subarray(0, ENDS), tail: bytes.subarray(-ENDS), text: text.isText() }
}
const utf8 = (text: string) => Buffer.from(text)
const FILE = 'application/octet-stream'

test.each<[string, Uint8Array, string, boolean | null]>([
  ['a PNG', DOT_PNG, 'image/png', true],
  ['a long PNG', LONG_PNG, 'image/png', true],
  ['a PNG cut off', LONG_PNG.subarray(0, -20), 'image/png', false],
  ['a PNG with something hung on behind it', Buffer.concat([DOT_PNG, utf8('<script>')]), 'image/png', false],
  ['a JPEG', SMALL_JPEG, 'image/jpeg', true],
  ['a JPEG cut off', SMALL_JPEG.subarray(0, -2), 'image/jpeg', false],
  ['a PDF', SMALL_PDF, 'application/pdf', true],
  ['a PDF cut off', SMALL_PDF.subarray(0, -10), 'application/pdf', false],
  ['a PDF with a page before it', Buffer.concat([utf8('<html>'), SMALL_PDF]), FILE, null],
  ['plain text', utf8('I saw him take the coat.\r\n\tThen he ran.'), 'text/plain', null],
  ['text with letters of every kind', utf8('Ŵythnos 測試 🙂 '.repeat(400)), 'text/plain', null],
  ['text in another encoding', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), FILE, null],
  ['text with a NUL', utf8('a\0b'), FILE, null],
  ['text with a bell', utf8('a\u0007b'), FILE, null],
  ['a page of HTML', utf8('<!doctype html><script>alert(1)</script>'), FILE, null],
  ['HTML after empty lines', utf8('\n\n  <HTML>'), FILE, null],
  ['HTML in the middle', utf8('Hello <script src=x></script>'), FILE, null],
  ['a drawing in SVG', utf8('<?xml version="1.0"?><svg onload="x()"/>'), FILE, null],
  ['SVG after a mark of its encoding', utf8('\ufeff<svg/>'), FILE, null],
  ['a GIF', Buffer.concat([utf8('GIF89a'), Uint8Array.from([1, 0, 1, 0, 0x80, 0, 0])]), FILE, null],
  ['only the beginning of a PNG', DOT_PNG.subarray(0, 8), FILE, null],
  ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]), FILE, null],
])('%s is known by its bytes', (_, bytes, media, whole) => {
  expect(kindOf(look(bytes))).toEqual({ media, whole })
})

test('nothing that a browser could take for a page is ever text or a picture, whatever stands before or behind it', () => {
  const markup = fc.constantFrom('<html>', '<svg', '<script', '<!DOCTYPE html', '<iframe')
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), markup, fc.string({ maxLength: 200 }), (before, tag, behind) => {
      expect(kindOf(look(utf8(before + tag + behind))).media).toBe(FILE)
    }),
  )
})

test.each([
  ['door.png', 'image/png', null],
  ['DOOR.JPEG', 'image/jpeg', null],
  ['door.png', FILE, /says that it is Picture \(PNG\), and it is not/],
  ['letter.pdf', 'text/plain', /kept as Text/],
  ['photo', 'image/png', null],
  ['record.docx', FILE, null],
] as const)('%s which is %s', (name, media, said) => {
  const told = notAsNamed(name, { media })
  if (said) expect(told).toMatch(said)
  else expect(told).toBeNull()
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\someone\\door.png', 'door.png'],
  ['a"b\r\nc;.txt', 'a b c .txt'],
  ['  ', 'file'],
  ['\u202egnp.exe', 'gnp.exe'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
])('the name %s is shown as %s', (name, shown) => {
  expect(plainName(name)).toBe(shown)
})

const SENT = { name: 'a.png', size: DOT_PNG.length, sha256: 'ab'.repeat(32), tooLarge: false, ...look(DOT_PNG) }
const LARGE = { code: 'file-too-large', message: 'Larger than 20 MB', field: 'file' }
test.each([
  ['whole', {}, {}, undefined],
  ['of the length and fingerprint that were said', {}, { bytes: DOT_PNG.length, sha256: 'AB'.repeat(32) }, undefined],
  ['too large, whatever else', { tooLarge: true, size: 0 }, {}, 'file-too-large'],
  ['empty', { size: 0 }, {}, 'empty-file'],
  ['shorter than was said', {}, { bytes: DOT_PNG.length + 1 }, 'wrong-length'],
  ['of another fingerprint', {}, { sha256: 'cd'.repeat(32) }, 'wrong-fingerprint'],
])('a file that is %s', (_, file, stated, code) => {
  const received = receiveFile({ ...SENT, ...file }, stated, LARGE)
  expect(received.ok ? undefined : received.refusal.code).toBe(code)
})
