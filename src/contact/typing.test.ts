import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepTyping } from './typing.ts'

test.each([
  ['a first box', {}, { name: 'line', now: 'He is', was: '' }, { line: 'He is' }, []],
  [
    'the same tab types on',
    { line: 'He is' },
    { name: 'line', now: 'He is back', was: 'He is' },
    { line: 'He is back' },
    [],
  ],
  ['sent twice', { line: 'He is' }, { name: 'line', now: 'He is', was: '' }, { line: 'He is' }, []],
  ['another box of the other tab', { harm: 'A' }, { name: 'line', now: 'B', was: '' }, { harm: 'A', line: 'B' }, []],
  ['emptied', { line: 'He is' }, { name: 'line', now: '', was: 'He is' }, { line: '' }, []],
  [
    'the same box in two tabs',
    { line: 'from the other' },
    { name: 'line', now: 'from this', was: '' },
    { line: 'from the other' },
    [{ name: 'line', theirs: 'from the other' }],
  ],
])('%s', (_, kept, sent, after, clashes) => {
  expect(keepTyping(kept, [sent])).toEqual({ kept: after, clashes })
})

test('whatever two tabs send in whatever order, words are kept or their writer is told', () => {
  const box = fc.constantFrom('line', 'harm', 'place')
  const words = fc.constantFrom('', 'a', 'b', 'c')
  fc.assert(
    fc.property(fc.array(fc.record({ tab: fc.constantFrom(0, 1), name: box, now: words })), keys => {
      let kept: Readonly<Record<string, string>> = {}
      const known: Record<string, string>[] = [{}, {}]
      for (const { tab, name, now } of keys) {
        const before = kept[name]
        const result = keepTyping(kept, [{ name, now, was: known[tab]![name] ?? '' }])
        const clash = result.clashes.find(one => one.name === name)
        if (clash) expect([result.kept[name], clash.theirs]).toEqual([before, before])
        else {
          // Nothing of the other tab went unless this tab had seen it.
          expect(before === undefined || before === (known[tab]![name] ?? '') || before === now).toBe(true)
          expect(result.kept[name]).toBe(now)
          known[tab]![name] = now
        }
        kept = result.kept
      }
    }),
  )
})
