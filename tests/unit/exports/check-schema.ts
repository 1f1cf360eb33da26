/**
 * What is wrong with a value by a JSON Schema (draft 2020-12), for the keywords that ours uses. An unknown keyword is an
 * error, so that nothing is passed over in silence.
 */
export function checkSchema(schema: unknown, value: unknown, path = ''): string[] {
  if (schema === true || schema === undefined) return [];
  if (schema === false) return [`${path}: nothing may stand here`];
  return Object.entries(schema as Record<string, unknown>).flatMap(([keyword, rule]) => {
    const check = keywords[keyword];
    if (!check)
      throw new Error(`The schema uses the keyword \`${keyword}\`, which this reader does not know.`);
    return check(rule as never, value, path, schema as Record<string, unknown>);
  });
}

type Check = (rule: never, value: unknown, path: string, schema: Record<string, unknown>) => string[];
type Named = Record<string, unknown>;

const isObject = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
const unless = (holds: boolean, problem: string) => (holds ? [] : [problem]);
const nothing: Check = () => [];

const keywords: Record<string, Check> = {
  $schema: nothing,
  $id: nothing,
  title: nothing,
  description: nothing,
  default: nothing,
  type: (rule: string | string[], value, path) => {
    const types = [rule].flat();
    const fits = types.includes(typeOf(value)) || (types.includes('integer') && Number.isInteger(value));
    return unless(fits, `${path}: not ${types.join(' or ')}`);
  },
  const: (rule: unknown, value, path) => unless(rule === value, `${path}: not ${String(rule)}`),
  enum: (rule: unknown[], value, path) => unless(rule.includes(value), `${path}: none of ${rule.join(', ')}`),
  pattern: (rule: string, value, path) =>
    unless(typeof value !== 'string' || new RegExp(rule, 'u').test(value), `${path}: not like ${rule}`),
  minLength: (rule: number, value, path) =>
    unless(typeof value !== 'string' || [...value].length >= rule, `${path}: too short`),
  minimum: (rule: number, value, path) =>
    unless(typeof value !== 'number' || value >= rule, `${path}: below ${rule}`),
  maximum: (rule: number, value, path) =>
    unless(typeof value !== 'number' || value <= rule, `${path}: above ${rule}`),
  minItems: (rule: number, value, path) =>
    unless(!Array.isArray(value) || value.length >= rule, `${path}: fewer than ${rule}`),
  maxItems: (rule: number, value, path) =>
    unless(!Array.isArray(value) || value.length <= rule, `${path}: more than ${rule}`),
  items: (rule: unknown, value, path) =>
    Array.isArray(value) ? value.flatMap((item, index) => checkSchema(rule, item, `${path}/${index}`)) : [],
  required: (rule: string[], value, path) =>
    isObject(value)
      ? rule.flatMap((name) => unless(Object.hasOwn(value, name), `${path}/${name}: missing`))
      : [],
  properties: (rule: Named, value, path) =>
    isObject(value)
      ? Object.entries(rule).flatMap(([name, one]) =>
          Object.hasOwn(value, name) ? checkSchema(one, value[name], `${path}/${name}`) : [],
        )
      : [],
  propertyNames: (rule: unknown, value, path) =>
    isObject(value) ? Object.keys(value).flatMap((name) => checkSchema(rule, name, `${path}/${name}`)) : [],
  additionalProperties: (rule: unknown, value, path, schema) =>
    isObject(value)
      ? Object.entries(value)
          .filter(([name]) => !Object.hasOwn((schema['properties'] ?? {}) as Named, name))
          .flatMap(([name, one]) => checkSchema(rule, one, `${path}/${name}`))
      : [],
  anyOf: (rule: unknown[], value, path) =>
    unless(
      rule.some((one) => checkSchema(one, value).length === 0),
      `${path}: fits none of ${rule.length}`,
    ),
  oneOf: (rule: unknown[], value, path) => {
    const problems = rule.map((one) => checkSchema(one, value, path));
    const fitting = problems.filter((list) => list.length === 0).length;
    if (fitting === 1) return [];
    return fitting > 1
      ? [`${path}: fits ${fitting} kinds`]
      : problems.sort((a, b) => a.length - b.length)[0]!;
  },
};
