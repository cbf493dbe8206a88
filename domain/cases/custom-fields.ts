import { parseInstant, type Refusal, refuse } from '../kernel/index.ts';
import type { Category, CustomField } from './category.ts';

type Value = string | number | boolean;

/** The custom fields of a report against its category: unknown, missing and ill-formed ones are refused by name. */
export function checkFields(
  category: Category | undefined,
  given: Record<string, Value>,
): Record<string, Value> | Refusal {
  const schema = category?.fields;
  for (const [name, value] of Object.entries(given)) {
    const field = fieldOf(category, name);
    if (field === undefined) return refuse('field.unknown', { field: `fields.${name}`, values: { field: name } });
    const wrong = whatIsWrong(field, value);
    if (wrong !== undefined)
      return refuse(wrong, { field: `fields.${name}`, values: { field: field.title, value: String(value) } });
  }
  const missing = schema?.required?.find((name) => given[name] === undefined);
  if (missing !== undefined)
    return refuse('field.missing', {
      field: `fields.${missing}`,
      values: { field: schema?.properties[missing]?.title ?? missing },
    });
  return given;
}

/** The field by its own name: `toString`, which every object answers to, is none. */
function fieldOf(category: Category | undefined, name: string): CustomField | undefined {
  const properties = category?.fields.properties ?? {};
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function whatIsWrong(field: CustomField, value: Value): string | undefined {
  if (field.type === 'boolean') return typeof value === 'boolean' ? undefined : 'field.wrongType';
  if (field.type === 'string') return typeof value === 'string' ? wrongText(field, value) : 'field.wrongType';
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'field.wrongType';
  if (field.type === 'integer' && !Number.isInteger(value)) return 'field.wrongType';
  return value < (field.minimum ?? -Infinity) || value > (field.maximum ?? Infinity) ? 'field.outOfRange' : undefined;
}

function wrongText(field: CustomField, text: string): string | undefined {
  if (field.enum !== undefined && !field.enum.includes(text)) return 'field.notOffered';
  if (text.length < (field.minLength ?? 0) || text.length > (field.maxLength ?? 500)) return 'field.wrongLength';
  if (field.format === 'date' && parseInstant(`${text}T00:00:00Z`) === undefined) return 'field.notADate';
  return field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(text) ? 'field.wrongForm' : undefined;
}
