import swagger from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { App } from './app-type.ts'

/** The API's description, made from the same schemas that check it. */
export async function registerOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Answerable',
        version: '0.1.0',
        description:
          'Every step of the journey as an API call. Writes need an Idempotency-Key header: sending the same write again does nothing twice. A refusal is a problem (RFC 9457) with a code, a sentence and the field.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
          token: { type: 'http', scheme: 'bearer', description: 'The token that POST /api/sign-in answers' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: jsonSchemaTransform,
  })
}

export function serveOpenApi(app: App): void {
  app.get(
    '/api/openapi.json',
    { config: { can: 'use the public pages', reads: 'nothing personal' }, schema: { hide: true } },
    async (_req, reply) => reply.header('cache-control', 'public, max-age=60').send(app.swagger()),
  )
}
