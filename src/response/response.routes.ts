import type { App, Deps } from '../platform/http/app-type.ts'

/** Everything this module answers over HTTP. */
export function responseRoutes(_app: App, _deps: Deps): void {}
