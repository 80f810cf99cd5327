import { ErrorLine } from "@/components/ui/error-line.tsx";
import { Field } from "@/components/ui/field.tsx";
import form from "../form.module.css";
import styles from "./label-format-row.module.css";

export type Option = { value: string; label: string };

type Props = {
  row: number;
  legend: string;
  format: { separator: string; fields: readonly string[] };
  /** What was chosen and refused. */
  typed: Record<string, string> | undefined;
  error: string | undefined;
  separators: Option[];
  fields: Option[];
  labels: { separator: string; nth: string[] };
};

/** One format: its separator, then its fields in order. */
export function LabelFormatRow({ row, legend, format, typed, error, separators, fields, labels }: Props) {
  const select = (name: string, id: string, label: string, chosen: string, options: Option[]) => {
    const value = typed?.[name] ?? chosen;
    return (
      <Field key={id} id={id} label={label}>
        {/* React does not give a select its new default when it resets a form; a new key does. */}
        <select key={value} id={id} name={name} className={form.select} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </Field>
    );
  };
  return (
    <fieldset className={styles.format}>
      <legend className={styles.legend}>{legend}</legend>
      <ErrorLine id={`format-${row}-error`}>{error}</ErrorLine>
      <div className={styles.fields}>
        {select(`format.${row}.separator`, `format-${row}-separator`, labels.separator, format.separator, separators)}
        {labels.nth.map((label, index) =>
          select(
            `format.${row}.field.${index}`,
            `format-${row}-field-${index}`,
            label,
            format.fields[index] ?? "",
            fields,
          ),
        )}
      </div>
    </fieldset>
  );
}
