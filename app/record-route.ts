import { entityBySegment } from '#app/crm/entity/entities.ts';
import type { Entity } from '#app/crm/entity/entity.ts';

/** The kind of record a URL names. @throws a 404 response when there is none. */
export function entityOfUrl(segment: string | undefined): Entity {
  const entity = entityBySegment(segment);
  if (!entity) throw notFound();
  return entity;
}

/** The same, of a kind that is written by people: what is only added to by acts has no form. */
export function writableEntity(segment: string | undefined): Entity {
  const entity = entityOfUrl(segment);
  if (entity.isAppendOnly) throw notFound();
  return entity;
}

export function notFound(): Response {
  return new Response(null, { status: 404 });
}
