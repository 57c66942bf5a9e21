/** Why the embedded PostgreSQL could not be had. `folder-in-use` is the only one that may pass by waiting. */
export type ClusterFault =
  | 'folder-in-use'
  | 'folder-not-writable'
  | 'cluster-damaged'
  | 'cannot-run-here'
  | 'did-not-start'
  | 'did-not-stop'
  | 'bad-name'

/** A fault of the embedded cluster. The message is one sentence for the person at the keyboard: what is wrong, what to do. */
export class ClusterError extends Error {
  override name = 'ClusterError'
  readonly code: ClusterFault

  constructor(code: ClusterFault, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}
