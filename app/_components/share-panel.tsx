import { publicOrigin } from '#app/_server/public-origin.ts';
import { ShareDialog } from './share-panel.client.tsx';

/** The button "Share" of every page, and the dialog that it opens. */
export async function SharePanel() {
  return <ShareDialog origin={await publicOrigin()} />;
}
