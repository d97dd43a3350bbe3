import { formatPage, formatTable } from './markdown.ts';

/** A package of the lock file. */
export type LockedPackage = { name: string; licence: string; use: 'server' | 'build'; isOptional: boolean };

type Lock = {
  packages: Record<
    string,
    { license?: string; version?: string; dev?: boolean; optional?: boolean; name?: string }
  >;
};

/** Of packages whose package.json states none: what the file LICENSE in them is. */
const STATED_IN_FILES: Readonly<Record<string, string>> = { 'png-js@2.0.0': 'MIT' };

/**
 * Returns every package of a lock file once, by name, with its licence as it states it.
 * @internal
 */
export function listPackages(lockFile: string): LockedPackage[] {
  const { packages } = JSON.parse(lockFile) as Lock;
  const found = new Map<string, LockedPackage>();
  for (const [place, { license: stated, version, dev, optional, name }] of Object.entries(packages)) {
    if (place === '') continue;
    const one = name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const license = stated ?? STATED_IN_FILES[`${one}@${version}`] ?? 'unknown';
    const known = found.get(`${one} ${license}`);
    if (known?.use === 'server') continue;
    found.set(`${one} ${license}`, {
      name: one,
      licence: license,
      use: dev ? 'build' : 'server',
      isOptional: optional === true,
    });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Returns docs/licences.md: the licences of all packages that are installed. */
export function formatLicencesPage(lockFile: string): string {
  const packages = listPackages(lockFile);
  const table = (use: LockedPackage['use']) => {
    const used = packages.filter((one) => one.use === use);
    const licences = [...new Set(used.map(({ licence }) => licence))].sort();
    const rows = licences.map((licence) => {
      const of = used.filter((one) => one.licence === licence);
      return [licence, of.map(({ name, isOptional }) => `${name}${isOptional ? '*' : ''}`).join(', ')];
    });
    return formatTable(['licence', 'packages'], rows);
  };
  return formatPage(
    'Licences',
    'Our code is under MIT, the words of the data set under CC BY 4.0; see README.md. These are the licences of the packages that package-lock.json names, as they state them. A test fails where one that the server uses may not be used beside MIT code without giving its terms to all of it.',
    '## What the server uses\n\nOptional ones (*) are of one platform, or come with Next for what is turned off here: its scaling of pictures, which is where the LGPL stands.',
    table('server'),
    '## What builds and tests it',
    table('build'),
  );
}
