import { notBuilt } from '#app/_server/edit/not-built.ts';

export const GET = notBuilt;
export const POST = notBuilt;
