import { publicOrigin, sharedOrigin } from '#app/_server/public-origin.ts';
import { RECORD_FORMATS } from '#lib/exchange/record-formats.ts';
import { PrintAddress } from './print-address.client.tsx';
import { ShareDialog } from './share-panel.client.tsx';

const RECORDS = RECORD_FORMATS.map(({ id, label, what }) => ({ id, label, what }));

/** The button "Share" of every page and the dialog that it opens; on paper, the address of the page in its place where others can reach it. */
export async function SharePanel() {
  const origin = await publicOrigin();
  const printed = sharedOrigin();
  return (
    <>
      <ShareDialog origin={origin} records={RECORDS} />
      {printed !== null && <PrintAddress origin={printed} />}
    </>
  );
}
