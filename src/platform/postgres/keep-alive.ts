import { setTimeout as sleep } from 'node:timers/promises'
import { startMark } from './process-table.ts'
import type { Running } from './running.ts'

type Care = { restart: () => Promise<Running>; log: (line: string) => void; onLost: (error: Error) => void }

const EVERY_MS = 250
/** About ten seconds, with a start that fails each time. */
const PATIENCE = 20

/**
 * Starts PostgreSQL again when it dies under a living server (killed, out of memory): intake never stops (design section 5).
 * `stop()` ends the watch and waits for a restart under way.
 */
export function keepAlive(
  first: Running,
  { restart, log, onLost }: Care,
  everyMs = EVERY_MS,
): { stop(): Promise<void> } {
  const watch = new AbortController()
  const over = (async () => {
    for (let running = first; await pause(everyMs, watch.signal); ) {
      if (startMark(running.pid) === running.mark) continue
      log(`PostgreSQL (process ${running.pid}) is gone: starting it again`)
      running = await again(running)
    }
  })().catch(onLost)

  /** On the port that the server's connections know: it may take a moment to be free. */
  async function again(gone: Running): Promise<Running> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await restart()
      } catch (error) {
        log(`PostgreSQL could not be started again: ${(error as Error).message}`)
        if (attempt === PATIENCE) throw error
        if (!(await pause(everyMs, watch.signal))) return gone
      }
    }
  }

  return {
    async stop() {
      watch.abort()
      await over
    },
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  return sleep(ms, true, { signal, ref: false }).catch(() => false)
}
