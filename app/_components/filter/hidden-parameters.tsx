/** The rest of an address as hidden fields, so that a form without JavaScript changes its own part only. */
export function HiddenParameters({
  parameters,
}: {
  parameters: Iterable<readonly [name: string, value: string]>;
}) {
  return [...parameters].map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));
}
