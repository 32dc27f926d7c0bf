import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import type { z } from 'zod';
import type { Route } from '../core/api/route.ts';
import { routes } from '../core/api/routes.ts';
import { ApiError } from '../core/api/views.ts';

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });

/** The OpenAPI 3.1 document of the desk's API, made from the same contract as the router. */
export function openApiDocument(url: string): object {
  const registry = new OpenAPIRegistry();
  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    registry.registerPath({
      method: route.method,
      path: `/api${route.path.replace(/:(\w+)/g, '{$1}')}`,
      operationId: name,
      summary: route.summary,
      security: route.roles === null ? [] : [{ session: [] }],
      request: {
        ...(route.query ? { query: route.query as z.ZodObject } : {}),
        ...(route.body ? { body: json(route.body) } : {}),
      },
      responses: {
        200: { description: 'Done', ...json(route.response) },
        default: { description: 'Why not, and what to do', ...json(ApiError) },
      },
    });
  }
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'claimwatch_session',
  });
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Claimwatch desk', version: '1' },
    servers: [{ url }],
  });
}
