import type { MetaFunction } from '@remix-run/node';
import { Gallery } from '#app/ui/gallery/gallery.tsx';
import { env } from '#app/web/env.server.ts';

/** Every piece of the design system in all its states; not in production, unless asked for. */
export function loader() {
  const { NODE_ENV, PACER_GALLERY } = env();
  if (NODE_ENV === 'production' && PACER_GALLERY !== 'on') throw new Response(null, { status: 404, statusText: 'Not Found' });
  return null;
}

export const meta: MetaFunction = () => [{ title: 'Gallery · Pacer' }];

export default function GalleryPage() {
  return <Gallery />;
}
