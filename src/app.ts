import { accountabilityReaders } from './accountability/accountability.reader.ts'
import { accountabilityRoutes } from './accountability/accountability.routes.ts'
import { contactRoutes } from './contact/contact.routes.ts'
import { encompassReader } from './contact/encompass/encompass.reader.ts'
import { contactReaders } from './contact/event/crowd.reader.ts'
import { knownPersonReader } from './contact/known-person.reader.ts'
import { pathwayTasksReader } from './contact/pathway-tasks.reader.ts'
import { mayRingForOthers } from './contact/ring-for-others.store.ts'
import { needsGrantReader } from './investigation/enhanced-rights/needs.reader.ts'
import { findReader } from './investigation/find/find.reader.ts'
import { investigationRoutes } from './investigation/investigation.routes.ts'
import { peopleReaders } from './people/people.reader.ts'
import { peopleRoutes } from './people/people.routes.ts'
import { openWhoIsWho } from './people/who-is-who.store.ts'
import { accountRightsRoutes } from './platform/auth/account-rights.routes.ts'
import { accountsRoutes } from './platform/auth/accounts.routes.ts'
import { signInRoutes } from './platform/auth/sign-in.routes.ts'
import { aboutRoutes } from './platform/http/about.routes.ts'
import type { App, Deps } from './platform/http/app-type.ts'
import { caseRoutes } from './platform/http/case.routes.ts'
import { frameRoutes } from './platform/http/frame.routes.ts'
import { serveOpenApi } from './platform/http/openapi.ts'
import { rehearsalRoutes } from './platform/http/rehearsal.routes.ts'
import { createServer, type ServerOptions } from './platform/http/server.ts'
import type { Reader } from './platform/log/reader.ts'
import { responseReaders } from './response/response.reader.ts'
import { responseRoutes } from './response/response.routes.ts'
import { readPersonReaches } from './victim/day/reach.store.ts'
import { victimReaders } from './victim/victim.reader.ts'
import { victimRoutes } from './victim/victim.routes.ts'

/** Every reader of the log, upstream first. */
export const READERS: readonly Reader[] = [
  ...peopleReaders,
  knownPersonReader,
  ...contactReaders,
  ...responseReaders,
  encompassReader,
  pathwayTasksReader,
  findReader,
  needsGrantReader,
  ...victimReaders,
  ...accountabilityReaders,
]

/** The one file that knows every module: the server with all its routes, not yet listening. */
export async function createApp(deps: Deps, opts: ServerOptions = {}): Promise<App> {
  const app = await createServer(deps, opts)
  deps.whoIsWho ??= openWhoIsWho(deps)
  deps.victimReach ??= readPersonReaches
  deps.mayRing ??= mayRingForOthers
  frameRoutes(app, deps)
  aboutRoutes(app, deps)
  signInRoutes(app, deps)
  accountsRoutes(app, deps)
  accountRightsRoutes(app, deps)
  rehearsalRoutes(app, deps)
  caseRoutes(app, deps)
  peopleRoutes(app, deps)
  contactRoutes(app, deps)
  responseRoutes(app, deps)
  investigationRoutes(app, deps)
  victimRoutes(app, deps)
  accountabilityRoutes(app, deps)
  serveOpenApi(app)
  await app.ready()
  return app
}
