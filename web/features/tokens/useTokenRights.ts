import { usePermission } from '../../lib/permission.ts';

/** What the viewer may do with makeup tokens; the server decides again. */
export function useTokenRights() {
  const mayKeep = usePermission('MAKEUP_TOKENS', 'FULL');
  return {
    maySee: usePermission('MAKEUP_TOKENS'),
    /** Redeems and resets them, decides requests. */
    mayKeep,
    mayCreate: usePermission('CREATE_MAKEUP_TOKENS', 'FULL'),
    mayDelete: usePermission('DELETE_MAKEUP_TOKENS', 'FULL'),
  };
}

export type TokenRights = ReturnType<typeof useTokenRights>;
