import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { common, runCommand } from '../../platform/run/command.ts'
import { CommandFault } from '../../platform/run/command-fault.ts'
import { readManifest } from './read-manifest.ts'
import { readZip } from './read-zip.port.ts'
import { verifyBundle } from './verify-bundle.ts'

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Checks a bundle away from any server: nothing but the file is read. */
export function bundleVerifyCommand(program: Command): void {
  common(
    program
      .command('bundle-verify')
      .argument('<FILE>', 'the zip of a case bundle')
      .description('check a case bundle against its own manifest, without a server')
      .option(
        '--manifest-sha256 <HASH>',
        'the fingerprint of the manifest, as it was recorded when the bundle was made',
      ),
  ).action((path: string, opts: { manifestSha256?: string }, command: Command) =>
    runCommand(command, async () => {
      const found = look(path, opts.manifestSha256)
      if (!found.ok) process.exitCode = 1
      const say = (what: string, paths: readonly string[]) => paths.map(one => `  ${what}: ${one}`)
      return {
        json: found,
        text: [
          found.ok ? `${found.files} files, as the manifest says` : 'This is not as it was made',
          ...say('changed', found.changed),
          ...say('missing', found.missing),
          ...say('not in the manifest', found.unlisted),
          `manifest.json ${found.manifest_sha256}${found.manifest_as_recorded === false ? ': not the one that was recorded' : ''}`,
        ].join('\n'),
      }
    }),
  )
}

function look(path: string, recorded: string | undefined) {
  const bytes = read(path)
  const entries = entriesOf(bytes)
  const manifest = entries.find(one => one.path === 'manifest.json')
  const listed = manifest && readManifest(new TextDecoder().decode(manifest.bytes))
  if (!manifest || !listed)
    throw new CommandFault(
      'not-a-bundle',
      'There is no manifest in this file that can be read: it is no case bundle, or it was changed',
    )
  const verified = verifyBundle(
    listed,
    entries.map(one => ({ path: one.path, sha256: digest(one.bytes), size: one.bytes.length })),
  )
  const manifestSha256 = digest(manifest.bytes)
  const asRecorded = recorded === undefined ? null : recorded.toLowerCase() === manifestSha256
  return {
    ...verified,
    ok: verified.ok && asRecorded !== false,
    manifest_sha256: manifestSha256,
    manifest_as_recorded: asRecorded,
    zip_sha256: digest(bytes),
  }
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (fault) {
    throw new CommandFault('no-such-file', `${path} cannot be read: ${fault instanceof Error ? fault.message : fault}`)
  }
}

function entriesOf(bytes: Uint8Array) {
  try {
    return readZip(bytes)
  } catch {
    throw new CommandFault('not-a-zip', 'This file is no zip, or it is damaged')
  }
}
