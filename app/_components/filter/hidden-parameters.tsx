/** The rest of an address as hidden fields, so that a form without JavaScript changes its own part only. */
export function HiddenParameters({ parameters }: { parameters: readonly URLSearchParams[] }) {
  const entries = parameters.flatMap((one) => [...one]);
  return entries.map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));
}
