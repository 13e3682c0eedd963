import type { Permission } from './permission.ts';
import type { Role } from './role.ts';

/** Who asks, in which workspace, with which rights: the first argument of every verb that touches the database. */
export interface Scope {
  workspaceId: string;
  /** Where days and weeks are cut. */
  timeZone: string;
  /** ISO 4217: the currency in which money is counted. */
  currency: string;
  permissions: ReadonlySet<Permission>;
  /** Null for an API key, the command line and jobs. */
  member: { id: string; name: string; role: Role } | null;
  /** Who, in words, for the audit log. */
  actor: string;
  source: 'screen' | 'api' | 'command-line' | 'job';
  /** Groups what one act wrote, so that it can be found and undone as one. */
  batchId: string;
}

/** One of the workspaces somebody is a member of, with their scope in it and in no other. */
export interface OwnScope {
  scope: Scope;
  workspaceName: string;
  /** Whether their session looks at it. */
  isHere: boolean;
}
