/** What PostgreSQL itself writes in its data folder. A single-user PostgreSQL writes its pid with a minus. */
export type PostmasterFile = { pid: number; port: number | undefined; status: string | undefined }

/** Reads the text of `postmaster.pid` (PostgreSQL's miscadmin.h: pid, folder, start, port, socket folder, address, shared memory, status). */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n').map(line => line.trim())
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid === 0) return undefined
  const port = Number(lines[3])
  return { pid, port: port > 0 ? port : undefined, status: lines[7] || undefined }
}
