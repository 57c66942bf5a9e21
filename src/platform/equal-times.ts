import { expect } from 'vitest'

/**
 * Vitest looks at the enumerable properties of what it compares, and a Temporal value has none: any two would be equal. Loaded before every test
 * (vitest.config.ts), so that a time in an expected value is a time that was asserted.
 */
expect.addEqualityTesters([
  (one: unknown, other: unknown) => {
    const kind = tagOf(one)
    if (!kind && !tagOf(other)) return undefined
    return kind === tagOf(other) && String(one) === String(other)
  },
])

function tagOf(value: unknown): string | undefined {
  const tag = Object.prototype.toString.call(value)
  return tag.startsWith('[object Temporal.') ? tag : undefined
}
