/** Why a command could not do its work, in words and with a code: exit 1, and `{"error": {...}}` with --json (commands.md). */
export class CommandFault extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
