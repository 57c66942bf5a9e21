import type { App, Deps } from '../../platform/http/app-type.ts'
import { myKeysRoutes } from './passkey-mine.routes.ts'
import { keySignInRoutes } from './passkey-sign-in.routes.ts'
import { staffKeysRoutes } from './passkey-staff.routes.ts'

/** Keys on a victim's own devices: signing in with one, having them, and what staff do about them (decision 0036). */
export function passkeyRoutes(app: App, deps: Deps): void {
  keySignInRoutes(app, deps)
  myKeysRoutes(app, deps)
  staffKeysRoutes(app, deps)
}
