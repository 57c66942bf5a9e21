import type { FastifyReply } from 'fastify'
import type { App } from './app-type.ts'

type Answer = FastifyReply['raw']

/** A server that is told to stop waits for the answers under way, and a live screen's is never over: those that are kept here are cut then. */
export function endlessAnswers(app: App): (answer: Answer) => void {
  const open = new Set<Answer>()
  app.addHook('preClose', async () => {
    for (const one of open) one.destroy()
  })
  return answer => {
    open.add(answer)
    answer.once('close', () => open.delete(answer))
  }
}
