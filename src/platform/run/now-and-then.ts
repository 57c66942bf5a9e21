export type NowAndThen = { nudge(): void; stop(): Promise<void> }

/**
 * Looks for work now and then until stopped: `restMs` after the last look, or at once when nudged, though never within `soonMs`
 * of when the last began. For work that other nodes may leave too: the rest bounds how long theirs waits. A look must not throw.
 */
export function nowAndThen(
  look: (stopping: () => boolean) => Promise<void>,
  { soonMs, restMs }: { soonMs: number; restMs: number },
): NowAndThen {
  let stopped = false
  let running: Promise<void> | undefined
  let again = false
  let timer: NodeJS.Timeout | undefined
  let due = Number.POSITIVE_INFINITY
  let began = Number.NEGATIVE_INFINITY

  const at = (moment: number) => {
    if (stopped || moment >= due) return
    due = moment
    clearTimeout(timer)
    timer = setTimeout(start, Math.max(0, moment - performance.now()))
  }
  const start = () => {
    due = Number.POSITIVE_INFINITY
    began = performance.now()
    again = false
    running = look(() => stopped).finally(() => {
      running = undefined
      at(again ? began + soonMs : performance.now() + restMs)
    })
  }
  at(performance.now() + soonMs)
  return {
    nudge: () => {
      if (running) again = true
      else at(began + soonMs)
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
