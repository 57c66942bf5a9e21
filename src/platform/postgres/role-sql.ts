import { type Credentials, ROLES } from './credentials.ts'

/** The answer of the last statement when every role is as it should be. */
export const ROLES_MADE = 'made = "t"'

/**
 * Statements that make the two roles, or put them right, and set every password. One per line, as a single-user PostgreSQL reads them.
 * The owner may become the app (SET ROLE) but does not inherit from it: a row policy for the app must not apply to the owner unasked.
 */
export function roleStatements(credentials: Credentials): string {
  const { superuser, owner, app } = ROLES
  const make = (role: string) =>
    `IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF;`
  const plain = 'LOGIN INHERIT NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS'
  return [
    `DO $$ BEGIN ${make(owner)} ${make(app)} END $$`,
    `ALTER ROLE ${superuser} PASSWORD '${credentials.superuser}'`,
    `ALTER ROLE ${owner} ${plain} CREATEDB PASSWORD '${credentials.owner}'`,
    `ALTER ROLE ${app} ${plain} NOCREATEDB PASSWORD '${credentials.app}'`,
    `GRANT ${app} TO ${owner} WITH SET TRUE, INHERIT FALSE, ADMIN FALSE`,
    `SELECT count(*) = 3 AS made FROM pg_authid WHERE rolpassword LIKE 'SCRAM-SHA-256%' AND rolname IN ('${superuser}', '${owner}', '${app}')`,
    '',
  ].join(';\n')
}
