import type { App } from './app-type.ts'

/** House rule 10: the app does not start with a route that names no permission, or leaves no trace. */
export function requireDeclarations(app: App): void {
  app.addHook('onRoute', route => {
    const { can, fact, reads } = route.config ?? {}
    const where = `${String(route.method)} ${route.url}`
    if (!can) throw new Error(`${where} does not say who may use it: give config.can`)
    if (!fact && !reads) throw new Error(`${where} does not say what it leaves in the log: give config.fact or config.reads`)
    const writes = [route.method].flat().some(method => !['GET', 'HEAD', 'OPTIONS'].includes(method))
    if (writes && !fact) throw new Error(`${where} writes, so it must name its fact: give config.fact`)
  })
}
