import { apiRoute } from '#app/web/api-route.server.ts';
import { problem } from '#app/web/problem.ts';

const notFound = () => problem({ status: 404, code: 'not-found', title: 'There is nothing at this address', detail: 'See /api/v1/openapi.json.' });
const route = apiRoute({ GET: notFound, POST: notFound });

export const loader = route.loader;
export const action = route.action;
