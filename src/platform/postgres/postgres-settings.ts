import { bufferMegabytes, memoryBytes } from './memory-share.ts'

/**
 * How the embedded PostgreSQL is set. Given on its command line, so that the settings follow the code and not the age of a folder.
 * Nothing here is secret: a command line can be read by other users.
 */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: `${bufferMegabytes(memoryBytes())}MB`,
  // Acknowledged means durable (design section 5).
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A reader of the fact log waits behind every writing transaction of the cluster (design section 4): none may be forgotten.
  idle_in_transaction_session_timeout: '60s',
  // Compiling pays on long queries only; ours are short, and their time should be even.
  jit: 'off',
  password_encryption: 'scram-sha-256',
  // People's details stand in statements and in the details of errors: neither belongs in a log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_checkpoints: 'off',
}

/** The arguments for `postgres`; what `more` says wins. */
export function settingArgs(more: Record<string, string>): string[] {
  return Object.entries({ ...SETTINGS, ...more }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Who may connect: programs of this machine, with a password. Not replication, not a socket, not another machine. */
export const ACCESS_RULES = 'host all all 127.0.0.1/32 scram-sha-256\n'
