import type { Writable } from 'node:stream'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { App, Deps } from './app-type.ts'
import { compressPages } from './compress.ts'
import { requireDeclarations } from './declared.ts'
import { guardAccess } from './guard.ts'
import { ELSEWHERE } from './leaving.ts'
import { type Allowance, createLimiter, PUBLIC_WRITES, WRONG_SIGN_INS } from './limits.ts'
import { registerOpenApi } from './openapi.ts'
import { answerProblem, NOT_FOUND, newReference } from './problems.ts'

/** What staff send, and programs: a form may hold a very long paste: it is read whole, so that the page can say so and keep the words. */
const BODY_LIMIT = 16 * 1024 * 1024

export type ServerOptions = {
  logTo?: Writable | undefined
  logLevel?: 'silent' | 'info' | 'warn'
  secureCookies?: boolean
  /** Proxies in front whose word on the sender's address is believed; 0: none, the connection's own address counts. */
  proxyHops?: number
  publicWrites?: Allowance
  leaveTo?: string
}

/**
 * The web server without routes: parsing, security headers, who is asking, and how faults are answered. The request log
 * keeps method, route, status and time; never an address with a name in it, a body, or a query.
 */
export async function createServer(deps: Deps, opts: ServerOptions = {}): Promise<App> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: hops(opts.proxyHops ?? 0),
    genReqId: () => newReference(),
    routerOptions: { ignoreTrailingSlash: true },
    logController: new LogController({ disableRequestLogging: true }),
    logger:
      opts.logLevel === 'silent'
        ? false
        : {
            level: opts.logLevel ?? 'info',
            ...(opts.logTo ? { stream: opts.logTo } : {}),
            serializers: { req: () => ({}), res: () => ({}), err: onlyKind },
          },
  }).withTypeProvider<ZodTypeProvider>() as unknown as App

  // The schemas describe (OpenAPI); action() and page() check, once, so that a form and the API are refused alike.
  app.setValidatorCompiler(() => value => ({ value }))
  app.setSerializerCompiler(serializerCompiler)
  deps.leaveTo ??= opts.leaveTo ?? ELSEWHERE
  requireDeclarations(app)
  await registerOpenApi(app)
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: BODY_LIMIT })
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        // Leaving is a form too, and a browser holds where it is sent on to against this.
        formAction: ["'self'", new URL(deps.leaveTo).origin],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    // A server on plain http must not ask browsers to refuse it; a proxy with TLS adds this header.
    hsts: false,
  })
  const now = () => performance.now()
  deps.limits ??= {
    publicWrites: createLimiter(opts.publicWrites ?? PUBLIC_WRITES, now),
    wrongSignIns: createLimiter(WRONG_SIGN_INS, now),
  }
  guardAccess(app, deps)

  app.addHook('onSend', async (_req, reply, payload) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    return payload
  })
  compressPages(app)
  app.addHook('onResponse', async (req, reply) => {
    req.log.info(
      {
        method: req.method,
        route: req.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
  app.setNotFoundHandler((req, reply) => answerProblem(req, reply, deps, 404, NOT_FOUND))
  app.setErrorHandler((fault, req, reply) => answerFault(fault as Fault, req, reply, deps))
  return app
}

/** The nearest proxies, counted from here, are believed; whatever stands before them in the header anybody may have written. */
function hops(count: number): (address: string, hop: number) => boolean {
  return (_address, hop) => hop < count
}

type Fault = Error & { statusCode?: number; code?: string }

/** A fault's text may quote a row: only its kind and code go to the log, with the reference the person was given. */
function onlyKind(fault: Fault): { type: string; message: string; stack: string; code?: string } {
  return {
    type: fault.name,
    message: fault.code ?? 'fault',
    stack: (fault.stack ?? '').split('\n').slice(1, 8).join('\n'),
  }
}

function answerFault(fault: Fault, req: FastifyRequest, reply: FastifyReply, deps: Deps) {
  if (fault.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return answerProblem(req, reply, deps, 413, {
      code: 'too-long',
      message:
        'This is longer than we can take at once. Nothing was saved: go back and send less. Where the box is empty then, what you put in is still where you copied it from.',
    })
  if (fault.statusCode && fault.statusCode >= 400 && fault.statusCode < 500)
    return answerProblem(req, reply, deps, fault.statusCode, {
      code: 'unreadable',
      message: 'This request could not be read. Check that it is whole, and send it again.',
    })
  req.log.error({ err: fault, route: req.routeOptions.url }, 'fault')
  if (isDatabaseAway(fault))
    return answerProblem(req, reply.header('retry-after', '5'), deps, 503, {
      code: 'database-away',
      message:
        'The record is not reachable just now. Try again in a few seconds: sending it again cannot save it twice.',
    })
  return answerProblem(req, reply, deps, 500, {
    code: 'fault',
    message:
      'This was our fault and it has been noted. Nothing was saved. Try again, and give the reference below if it happens again.',
  })
}

function isDatabaseAway(fault: Fault): boolean {
  return (
    ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '08006', '08003'].includes(fault.code ?? '') ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(fault.message)
  )
}
