import { publicOrigin } from '#app/_server/public-origin.ts';
import { PrintAddress } from './print-address.client.tsx';
import { ShareDialog } from './share-panel.client.tsx';

/** The button "Share" of every page and the dialog that it opens; on paper, the address of the page in its place. */
export async function SharePanel() {
  const origin = await publicOrigin();
  return (
    <>
      <ShareDialog origin={origin} />
      <PrintAddress origin={origin} />
    </>
  );
}
