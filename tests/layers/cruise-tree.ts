import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** The root of the project. */
export const ROOT = path.join(import.meta.dirname, '..', '..');

/** The configurations of dependency-cruiser: who may import whom, and what may reach a browser. */
export type RuleFile = '.dependency-cruiser.cjs' | '.dependency-cruiser.runtime.cjs';

/** Returns what dependency-cruiser sees and finds wrong in the source folders of a tree. */
export async function cruiseTree(folder: string, ruleFile: RuleFile): Promise<ICruiseResult> {
  const { options, ...ruleSet } = loadRules(ruleFile);
  const {
    enhancedResolveOptions,
    tsConfig: _,
    ...rest
  } = options as ICruiseOptions & { enhancedResolveOptions: object };
  const { output } = await cruise(
    ['app', 'bin', 'db', 'lib'],
    { ...rest, baseDir: folder, validate: true, ruleSet: ruleSet as IFlattenedRuleSet, outputType: 'json' },
    enhancedResolveOptions,
    { tsConfig: extractTSConfig(path.join(ROOT, 'tsconfig.json')) },
  );
  return typeof output === 'string' ? (JSON.parse(output) as ICruiseResult) : output;
}

/** Returns violations as `rule: from → to`, sorted. */
export function listViolations({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
}

/** Returns the names of the rules of a configuration. */
export function listRules(ruleFile: RuleFile): string[] {
  return loadRules(ruleFile).forbidden.map(({ name }) => name);
}

function loadRules(ruleFile: RuleFile) {
  const load = createRequire(import.meta.url);
  return load(path.join(ROOT, ruleFile)) as { options: object; forbidden: { name: string }[] };
}
