/** What Next runs once in each server, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { tellServer } = await import('#app/_server/tell-server.ts');
  const { fillColumns } = await import('#app/_server/fill-columns.ts');
  tellServer();
  fillColumns();
}
