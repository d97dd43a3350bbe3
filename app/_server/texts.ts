/**
 * Returns whether attached full texts may be shown: they are not ours to publish, so only where whoever runs this server
 * says so with `PUBLISH_TEXTS=1`. Where a request came from is not asked: behind a proxy on this machine, that is no
 * secret and no proof.
 */
export function mayShowTexts(): boolean {
  return process.env.PUBLISH_TEXTS === '1';
}
