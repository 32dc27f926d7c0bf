import { saveWeights } from '../../desk/weights.ts';
import type { ApiDeps, ApiHandlers } from '../context.ts';
import { previewPriorities, viewPriorities } from '../priorities.ts';

/** What orders the inbox. */
export function priorityHandlers(
  deps: ApiDeps,
): Pick<ApiHandlers, 'priorities' | 'previewPriorities' | 'savePriorities'> {
  const { desk } = deps;
  return {
    priorities: async () => viewPriorities(desk),
    previewPriorities: async ({ body }) => previewPriorities(deps, body.weights),
    savePriorities: async ({ body, user }) => {
      saveWeights({ desk, actor: user.id, ...body });
      return viewPriorities(desk);
    },
  };
}
