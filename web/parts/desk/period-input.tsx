import { InputNumber, Select, Space } from 'antd';
import { useWords } from '../../ui/use-language.ts';
import { deskWords } from './words.ts';

type Period = { amount: number; unit: string };
type Own = { id?: string; value?: Period | undefined; onChange?: (period: Period) => void };

/** So many working days, hours, days: as the rules count them. */
export function PeriodInput({ id, value, onChange }: Own) {
  const words = useWords(deskWords);
  const { amount, unit } = value ?? { amount: undefined, unit: 'working-days' };
  const units = (['working-hours', 'working-days', 'days', 'months'] as const).map((one) => ({
    value: one,
    label: words.choice.timeUnit[one],
  }));
  return (
    <Space.Compact>
      <InputNumber
        {...(id ? { id } : {})}
        aria-label={words.field.amount}
        min={1}
        max={60}
        value={amount ?? null}
        onChange={(next) => next !== null && onChange?.({ amount: next, unit })}
      />
      <Select
        aria-label={words.field.timeUnit}
        className="period-unit"
        value={unit}
        options={units}
        onChange={(next) => onChange?.({ amount: amount ?? 1, unit: next })}
      />
    </Space.Compact>
  );
}
