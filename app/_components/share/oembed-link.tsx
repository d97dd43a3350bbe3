import { publicOrigin } from '#app/_server/public-origin.ts';
import { OEMBED_TYPE, oembedAddress } from '#lib/sharing/oembed.ts';

/** The link in a page's head by which others find out how to embed it; none where nobody could reach this server. */
export async function OembedLink({ page, title }: { page: string; title: string }) {
  const origin = await publicOrigin();
  return origin === null ? null : (
    <link rel="alternate" type={OEMBED_TYPE} href={oembedAddress(origin, page)} title={title} />
  );
}
