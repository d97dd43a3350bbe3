/**
 * Returns the parameters in the order in which addresses are written (`order` are all names); those of other names are
 * left out, and the values of one name keep theirs.
 */
export function orderParameters(
  given: Iterable<readonly [name: string, value: string]>,
  order: readonly string[],
): URLSearchParams {
  const pairs = [...given];
  return new URLSearchParams(
    order.flatMap((name) => pairs.filter(([other]) => other === name).map(([, value]) => [name, value])),
  );
}
