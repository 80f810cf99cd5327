/** A format as it was chosen in the form, and which row of it that was. */
export type ChosenFormat = { row: string; separator: string; fields: string[] };

const SEPARATOR = /^format\.(\d{1,2})\.separator$/;

/** A row without a separator, and a field of nothing, are left out. */
export function labelFormatsOf(form: FormData): ChosenFormat[] {
  const rows = [...form.keys()].flatMap((name) => SEPARATOR.exec(name)?.[1] ?? []);
  return rows
    .map((row) => ({
      row,
      separator: String(form.get(`format.${row}.separator`)),
      fields: [...form.entries()]
        .filter(([name, value]) => name.startsWith(`format.${row}.field.`) && value !== "")
        .map(([, value]) => String(value)),
    }))
    .filter((format) => format.separator !== "");
}

/** What is said of the nth format, at the row where it was chosen. */
export function atTheirRows(errors: Record<string, string>, chosen: ChosenFormat[]): Record<string, string> {
  const rows = new Map(chosen.map(({ row }, index) => [`labelFormats.${index}`, `labelFormats.${row}`]));
  return Object.fromEntries(Object.entries(errors).map(([name, message]) => [rows.get(name) ?? name, message]));
}
