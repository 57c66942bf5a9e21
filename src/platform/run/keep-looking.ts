/** What a loop tells: that it did something, and what it could not do. */
export type After = { kept: () => void; log: (line: string) => void }

/**
 * Looks every so often until stopped, one look at a time. `look` answers how much it did; what it could not do is said in `failed`, and tried at the next look.
 */
export function keepLooking(
  everyMs: number,
  look: () => Promise<number>,
  failed: string,
  { kept, log }: After,
): { stop(): Promise<void> } {
  let looking: Promise<void> | undefined
  const once = async () => {
    try {
      if ((await look()) > 0) kept()
    } catch (fault) {
      log(`${failed}, and will be tried again: ${fault instanceof Error ? fault.message : fault}`)
    }
    looking = undefined
  }
  const timer = setInterval(() => {
    looking ??= once()
  }, everyMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
