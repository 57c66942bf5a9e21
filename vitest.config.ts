import { defineConfig } from 'vitest/config'

/** Tests named for a file that does I/O, and every test of the platform and of the top, may ask for a database. */
const needsDatabase = [
  'src/**/*.{store,routes,reader,jobs,port,command}.test.ts',
  'src/platform/**/*.test.ts',
  'src/!(house).test.ts',
  'bench/**/*.test.ts',
  'e2e/**/*.test.ts',
]
const report = process.env.TEST_REPORT

/**
 * Two kinds of test, so that a rule's table of cases runs without waiting for PostgreSQL to start. Those of the running
 * system share one PostgreSQL, the browser's journeys too. Two workers: the suite must pass on a machine with two cores.
 */
export default defineConfig({
  test: {
    reporters: ['verbose', ...(report ? [['json', { outputFile: report }] as ['json', { outputFile: string }]] : [])],
    maxWorkers: 2,
    setupFiles: ['src/platform/equal-times.ts'],
    projects: [
      {
        extends: true,
        // Pure rules leave nothing behind in a module: one process loads each module once for all of them.
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts'],
          exclude: needsDatabase,
          // A property of hundreds of cases on a machine that others use.
          testTimeout: 90_000,
          // As for the rules: loading the product anew for each file took an eighth of the run. A test keeps what it opened to itself, and closes it.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: needsDatabase,
          globalSetup: ['src/platform/postgres/test-setup.ts'],
          testTimeout: 60_000,
          isolate: false,
          // On a machine shared with others, once more; whatever needed it is named at the end, and few may (closing.ts).
          retry: process.env.TEST_AGAIN ? 1 : 0,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
