import { expect, test } from 'vitest'
import { findPrinter } from './pdf.port.ts'

test('the Chromium that is named, or none; else the first of the usual places that can be run; else how to get one', () => {
  const node = process.execPath
  expect(findPrinter(node)).toHaveProperty('print')
  expect(findPrinter('/nowhere/chromium', [node])).toEqual({
    none: 'CHROMIUM is set to /nowhere/chromium, which cannot be run',
  })
  expect(findPrinter(undefined, ['/nowhere/chromium', node])).toHaveProperty('print')
  expect(findPrinter('', [])).toHaveProperty('none', expect.stringContaining('apt-get install chromium'))
})
