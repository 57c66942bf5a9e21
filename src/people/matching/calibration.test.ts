import { expect, test } from 'vitest'
import { calibrationOf } from './calibration.ts'

test('what is said of half is so of half; what is always said and never so is told', () => {
  const halves = calibrationOf([0.5, 0.5, 0.5, 0.5], n => n % 2 === 0)
  expect(halves).toEqual({ brier: 0.25, gap: 0, bands: [{ from: 0.5, said: 0.5, so: 0.5, pairs: 4 }] })
  const boasts = calibrationOf([1, 1, 0, 0.05], n => n === 0)
  expect(boasts.bands).toEqual([
    { from: 0, said: 0.025, so: 0, pairs: 2 },
    { from: 0.9, said: 1, so: 0.5, pairs: 2 },
  ])
  expect(boasts.gap).toBeCloseTo((0.05 + 1) / 4)
  expect(boasts.brier).toBeCloseTo((1 + 0.0025) / 4)
  expect(calibrationOf([], () => true)).toEqual({ brier: 0, gap: 0, bands: [] })
})
