/** A link to a file that opens in a spreadsheet; a leading sign is quoted so that no cell is read as a formula. */
export function csvLink(lines: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => (typeof value === 'number' ? String(value) : `"${(/^[=+\-@]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`)
  return `data:text/csv;charset=utf-8,${encodeURIComponent(lines.map((line) => line.map(cell).join(',')).join('\n'))}`
}
