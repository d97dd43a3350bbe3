/** What Next runs once in each server, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { tellPublicVersion } = await import('#app/_server/public-version.ts');
  const { fillColumns } = await import('#app/_server/fill-columns.ts');
  tellPublicVersion();
  fillColumns();
}
