import fc from 'fast-check';

/** Random values with these fields, of which the optional ones are left out now and then. A field that is forgotten does not compile. */
export function anyRecord<Whole extends object>(
  fields: { [Field in keyof Whole]-?: fc.Arbitrary<Exclude<Whole[Field], undefined>> },
  ...optional: readonly (keyof Whole)[]
): fc.Arbitrary<Whole> {
  const required = (Object.keys(fields) as (keyof Whole)[]).filter((field) => !optional.includes(field));
  // A field that is left out is absent, and no undefined.
  return fc.record(fields as { [Field in keyof Whole]: fc.Arbitrary<Whole[Field]> }, {
    requiredKeys: required,
  }) as unknown as fc.Arbitrary<Whole>;
}
