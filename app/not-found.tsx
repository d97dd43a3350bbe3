import type { Metadata } from 'next';
import { NothingHere } from '#app/_components/page/nothing-here.tsx';

export const metadata: Metadata = { title: 'Nothing here' };

/** An address that leads nowhere. */
export default function NotFound() {
  return <NothingHere />;
}
