import { expect, test } from 'vitest'
import { printNumbered } from './print-numbered.port.ts'

/** A PDF of two pages with one place in it, as far as its places are read. */
const pdf = (page: 3 | 4, mark: string) =>
  new TextEncoder().encode(
    [
      `%PDF-1.4 ${mark}`,
      '1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Dests 9 0 R>>\nendobj',
      '2 0 obj\n<</Type /Pages\n/Kids [3 0 R 4 0 R]>>\nendobj',
      '3 0 obj\n<</Type /Page>>\nendobj',
      '4 0 obj\n<</Type /Page>>\nendobj',
      `9 0 obj\n<</crime [${page} 0 R /XYZ 0 9 0]>>\nendobj`,
    ].join('\n'),
  )
const first = pdf(3, 'first')

test.each<[string, () => Promise<Uint8Array>, Uint8Array | 'second', number]>([
  ['it goes where nothing moved', async () => pdf(3, 'second'), 'second', 0],
  ['the first goes where a section moved', async () => pdf(4, 'second'), first, 0],
  ['the first goes where it failed', () => Promise.reject(new Error('the browser is gone')), first, 1],
])('the second printing: %s', async (_, again, goes, failures) => {
  const failed: unknown[] = []
  let prints = 0
  const print = async () => (prints++ === 0 ? first : await again())
  const numbered = (numbers: Record<string, number>) => JSON.stringify(numbers)
  const bytes = await printNumbered(print, 'page', numbered, fault => void failed.push(fault))
  expect(bytes).toEqual(goes === 'second' ? pdf(3, 'second') : goes)
  expect(failed).toHaveLength(failures)
})

test('where the first fails there is none, and whoever asked is told so', async () => {
  const lost = printNumbered(
    () => Promise.reject(new Error('no browser')),
    'page',
    () => '',
    () => undefined,
  )
  await expect(lost).rejects.toThrow('no browser')
})
