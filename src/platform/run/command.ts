import type { Command } from 'commander'
import { CommandFault } from './command-fault.ts'
import { type Config, readConfig } from './config.ts'

export type Ran = { json: object; text: string }
export type CommandContext = { config: Config; log: (line: string) => void; json: boolean }

/**
 * Runs a command as commands.md says: with --json exactly one object on stdout, everything else on stderr; 0 when the
 * work was done, 1 when it was refused or failed with a code and a sentence.
 */
export async function runCommand(command: Command, work: (context: CommandContext) => Promise<Ran>): Promise<void> {
  const { json = false, data } = command.optsWithGlobals() as { json?: boolean; data?: string }
  const log = (line: string) => process.stderr.write(`${line}\n`)
  try {
    const ran = await work({ config: readConfig({ data }), log, json })
    process.stdout.write(json ? `${JSON.stringify(ran.json)}\n` : `${ran.text}\n`)
  } catch (fault) {
    const error = { code: codeOf(fault), message: fault instanceof Error ? fault.message : String(fault) }
    if (json) process.stdout.write(`${JSON.stringify({ error })}\n`)
    else log(error.message)
    if (!(fault instanceof CommandFault) && error.code === 'fault') log((fault as Error)?.stack ?? '')
    process.exitCode = 1
  }
}

function codeOf(fault: unknown): string {
  const code = (fault as { code?: unknown })?.code
  return typeof code === 'string' && /^[a-z][a-z-]+$/.test(code) ? code : 'fault'
}

/** --json and --data, on every command. */
export function common(command: Command): Command {
  return command
    .option('--json', 'print one JSON object on stdout')
    .option('--data <DIR>', 'the folder of the embedded PostgreSQL (default: data, or ANSWERABLE_DATA)')
}
