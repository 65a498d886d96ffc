/** Round steps for a value axis: 0, 30, 60, 90, 120. */
export function niceTicks(max: number, count = 4): number[] {
  const rough = Math.max(max, 1e-9) / count
  const unit = 10 ** Math.floor(Math.log10(rough))
  const step = unit * ([1, 2, 2.5, 3, 5, 10].find((factor) => factor * unit >= rough) ?? 10)
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_, i) => i * step)
}

/** A curve through every point that never overshoots one (monotone cubic). */
export function smooth(points: readonly (readonly [number, number])[]): string {
  const slope = (i: number) => (points[i + 1]![1] - points[i]![1]) / (points[i + 1]![0] - points[i]![0])
  const tangent = (i: number) => {
    if (i === 0 || i === points.length - 1) return points.length < 2 ? 0 : slope(Math.min(i, points.length - 2))
    const [left, right] = [slope(i - 1), slope(i)]
    return left * right <= 0 ? 0 : (2 * left * right) / (left + right)
  }
  return points.map(([px, py], i) => {
    const before = points[i - 1]
    if (!before) return `M${px} ${py}`
    const third = (px - before[0]) / 3
    return `C${before[0] + third} ${before[1] + third * tangent(i - 1)} ${px - third} ${py - third * tangent(i)} ${px} ${py}`
  }).join('')
}
