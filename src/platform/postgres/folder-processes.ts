import { basename } from 'node:path'
import type { ProcessRow } from './process-table.ts'

/** PostgreSQL's processes of one folder. `repair` is a single-user PostgreSQL that somebody runs by hand. */
export type FolderProcesses = { postmaster: number | undefined; repair: number | undefined; backends: number[] }

type Folder = { pg: string; clusterName: string }

/**
 * Which processes are PostgreSQL's, of this very folder and no other?
 * PostgreSQL works inside its data folder, so its working folder tells. Where that cannot be read (another user's
 * process, a system without /proc), the command line does: the postmaster's names the folder, and the title of each
 * of its children carries the cluster's name. A shell or an editor that happens to stand in the folder is never one.
 */
export function processesOf(folder: Folder, processes: ProcessRow[]): FolderProcesses {
  const ours = processes.filter(row =>
    row.cwd === undefined ? namesFolder(row, folder) : row.cwd === folder.pg && isPostgres(row),
  )
  const pids = new Set(ours.map(row => row.pid))
  const repair = ours.find(row => row.command.includes(' --single '))
  // A backend has a title of its own but for the instant after its birth, when its parent tells it from the postmaster.
  const isBackend = (row: ProcessRow) => isTitle(row) || pids.has(row.parent)
  return {
    postmaster: ours.find(row => row !== repair && !isBackend(row))?.pid,
    repair: repair?.pid,
    backends: ours.filter(row => row !== repair && isBackend(row)).map(row => row.pid),
  }
}

const isTitle = (row: ProcessRow) => row.command.startsWith('postgres: ')
const isPostgres = (row: ProcessRow) => isTitle(row) || basename(row.program) === 'postgres'

function namesFolder(row: ProcessRow, { pg, clusterName }: Folder): boolean {
  if (isTitle(row)) return row.command.startsWith(`postgres: ${clusterName}: `)
  return new RegExp(`/postgres (--single )?-D ${RegExp.escape(pg)} `).test(row.command)
}
