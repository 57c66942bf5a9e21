import { expect, test } from 'vitest'
import { PANEL_MS, panelsKept } from './panel-kept.ts'

test('the same question is answered from memory for a moment and no longer; another one never', () => {
  const kept = panelsKept()
  const panel = { candidates: [] }
  kept.keep('asked by one', panel, 1_000)
  expect(kept.find('asked by one', 1_000 + PANEL_MS - 1)).toBe(panel)
  expect(kept.find('asked by another', 1_001)).toBeUndefined()
  expect(kept.find('asked by one', 1_000 + PANEL_MS)).toBeUndefined()
})

test('it holds no more than its fill, however many ask', () => {
  const kept = panelsKept()
  for (let n = 0; n < 2_000; n++) kept.keep(`asked ${n}`, {}, n)
  expect(kept.find('asked 0', 1)).toBeUndefined()
  expect(kept.find('asked 1999', 2_000)).toBeDefined()
})
