import type { RouteOptions } from 'fastify'
import type { App } from './app-type.ts'

const known = new WeakMap<App, RouteOptions[]>()

/** Every route of an app, as it was declared. */
export function routesOf(app: App): readonly RouteOptions[] {
  return known.get(app) ?? []
}

/** House rule 10: the app does not start with a route that names no permission, or leaves no trace. */
export function requireDeclarations(app: App): void {
  const routes: RouteOptions[] = []
  known.set(app, routes)
  app.addHook('onRoute', route => {
    routes.push(route)
  })
  app.addHook('onReady', async () => {
    const complaints = routes.flatMap(route => complaintsAbout(route))
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
  })
}

function complaintsAbout(route: RouteOptions): string[] {
  const { can, fact, reads } = route.config ?? {}
  const where = `${String(route.method)} ${route.url}`
  const writes = [route.method].flat().some(method => !['GET', 'HEAD', 'OPTIONS'].includes(method))
  if (!can) return [`${where} does not say who may use it: give config.can`]
  if (writes && !fact) return [`${where} writes, so it must name its fact: give config.fact`]
  if (!fact && !reads) return [`${where} does not say what it leaves in the log: give config.fact or config.reads`]
  return []
}
