import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/**
 * Sends traces to an OTLP/HTTP address from now on, in batches, in the name `claimwatch-<role>`. What cannot be sent is let go: work
 * never waits for it. `stop` sends what is left.
 */
export function startTracing({
  endpoint,
  role,
  version,
}: {
  endpoint: string;
  role: string;
  version: string;
}): { stop(): Promise<void> } {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `claimwatch-${role}`, 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: endpoint, timeoutMillis: 5_000 }))],
  });
  provider.register();
  return { stop: () => provider.shutdown().catch(() => undefined) };
}
