import { inReadContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams } from '../../platform/http/fields.ts'
import { answerProblem, NOT_FOUND } from '../../platform/http/problems.ts'
import { victimOfWords } from './material-message.store.ts'

/** From the material of a case to where a victim's words are read: their own pages, as staff see them. */
export function materialMessageRoutes(app: App, deps: Deps): void {
  app.get(
    '/victims-words/:id',
    { config: { can: 'see victim care', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) => {
      const at = CaseParams.safeParse(req.params)
      const victimId = at.success
        ? await inReadContext(deps.db, req.who, tx => victimOfWords(tx, at.data.id))
        : undefined
      if (!victimId) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      return reply.redirect(`/victims/${victimId}/my-pages#messages`, 303)
    },
  )
}
