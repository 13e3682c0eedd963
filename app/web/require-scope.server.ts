import type { Permission } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';

/**
 * The scope of the signed-in person in the workspace their session looks at.
 * @throws a redirect to sign-in when nobody is signed in; a 403 response when the role lacks the permission.
 */
export async function requireScope(request: Request, permission: Permission | null): Promise<Scope> {
  throw new Error(`not yet: ${request.url} ${permission}`);
}

/** The scope of the API key in the Authorization header. @throws a problem+json response, 401 or 403. */
export async function requireApiScope(request: Request, permission: Permission): Promise<Scope> {
  throw new Error(`not yet: ${request.url} ${permission}`);
}
