import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readPrivate, writePrivate } from './private-file.ts'
import { startMark } from './process-table.ts'

/**
 * What a running server leaves in the data folder, so that commands find it.
 * `started` is a mark of when the process began (see `startMark`), not a time to show; `httpPort` and `controlToken` are
 * null until the server listens.
 */
export type ServerFile = {
  pid: number
  started: string
  httpPort: number | null
  controlToken: string | null
  pgPort: number
}

const SHAPE = z.object({
  pid: z.number().int().positive(),
  started: z.string(),
  httpPort: z.number().int().nullable(),
  controlToken: z.string().nullable(),
  pgPort: z.number().int(),
})

/** Says that this process is the server of the folder. The file is this user's alone (0600): it holds the control token. */
export function writeServerFile(dataDir: string, what: Omit<ServerFile, 'pid' | 'started'>): ServerFile {
  const file: ServerFile = {
    pid: process.pid,
    started: startMark(process.pid) ?? '',
    httpPort: what.httpPort,
    controlToken: what.controlToken,
    pgPort: what.pgPort,
  }
  writePrivate(pathIn(dataDir), file)
  return file
}

/** The server of the folder, or undefined when there is none: no file, a dead process, or another that got its pid. */
export function readServerFile(dataDir: string): ServerFile | undefined {
  const file = SHAPE.safeParse(readPrivate(pathIn(dataDir))).data
  return file && startMark(file.pid) === file.started ? file : undefined
}

/** Takes the file away, unless it is another living server's. */
export function removeServerFile(dataDir: string): void {
  const file = readServerFile(dataDir)
  if (!file || file.pid === process.pid) rmSync(pathIn(dataDir), { force: true })
}

const pathIn = (dataDir: string) => join(dataDir, 'server.json')
