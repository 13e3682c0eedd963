import type { Permission } from '#app/people/permission.ts';

/** What somebody may open and change from the chain. */
export interface ChainRights {
  /** Tie and untie. */
  canTie: boolean;
  canMakeSpecs: boolean;
  canAgree: boolean;
  canMakeLists: boolean;
}

export function chainRights(permissions: ReadonlySet<Permission>): ChainRights {
  return {
    canTie: permissions.has('roadmap:write'),
    canMakeSpecs: permissions.has('specs:write'),
    canAgree: permissions.has('kpis:write'),
    canMakeLists: permissions.has('checklists:write'),
  };
}
