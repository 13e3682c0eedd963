import { openApi } from '#app/open-api.ts';
import { apiRoute, json } from '#app/web/api-route.server.ts';

const route = apiRoute({ GET: () => json(openApi()) });

export const loader = route.loader;
export const action = route.action;
