import type { ServerResponse } from 'node:http'
import type { App } from './app-type.ts'

/** A server that is told to stop waits for the answers under way, and a live screen's is never over: those that are kept here are cut then. */
export function endlessAnswers(app: App): (answer: ServerResponse) => void {
  const open = new Set<ServerResponse>()
  app.addHook('preClose', async () => {
    for (const one of open) one.destroy()
  })
  return answer => {
    open.add(answer)
    answer.once('close', () => open.delete(answer))
  }
}
