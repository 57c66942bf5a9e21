import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests named for a file that does I/O, and every test of the platform and of the top, may ask for a database. */
const needsDatabase = [
  'src/**/*.{store,routes,reader,jobs,port,command}.test.ts',
  'src/platform/**/*.test.ts',
  'src/!(house).test.ts',
  'bench/**/*.test.ts',
  'e2e/**/*.test.ts',
]
const report = process.env.TEST_REPORT

/** What takes longest, whatever the size of its file, is begun first: begun last, it would be waited for by an idle core. */
const LONGEST = [
  /e2e\/pages\.test/,
  /e2e\/(?:crash|away)\.test/,
  /e2e\/(?:first-start|journey|who|two-people|quick-exit|bad-input)\.test/,
  /\/e2e\/|postgres\/cluster|matching\/data-sets|views\/quick-exit/,
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    // The tests of a project stay together: a worker of another begins anew.
    const projects = [...new Set(sorted.map(one => one.project.name))]
    const place = ({ project, moduleId }: TestSpecification) => {
      const nth = LONGEST.findIndex(one => one.test(moduleId))
      return projects.indexOf(project.name) * 100 + (nth < 0 ? LONGEST.length : nth)
    }
    return sorted.toSorted((one, other) => place(one) - place(other))
  }
}

/**
 * Two kinds of test, so that a rule's table of cases runs without waiting for PostgreSQL to start. Those of the running
 * system share one PostgreSQL, the browser's journeys too. Two workers: the suite must pass on a machine with two cores.
 */
export default defineConfig({
  test: {
    reporters: ['verbose', ...(report ? [['json', { outputFile: report }] as ['json', { outputFile: string }]] : [])],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Vitest's own patience is a second: too little on a machine that others use.
    expect: { poll: { timeout: 15_000 } },
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
