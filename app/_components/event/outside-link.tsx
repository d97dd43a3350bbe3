/** A link to a page elsewhere, in a tab of its own; nothing where there is no web address. */
export function OutsideLink({ address, words }: { address: string | null; words: string }) {
  if (address === null) return null;
  return (
    <a href={address} target="_blank" rel="noopener">
      {words}
      <span aria-hidden="true">{'\u00a0'}↗</span>
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
