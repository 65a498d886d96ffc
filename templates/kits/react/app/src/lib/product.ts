export type Product = {
  id: string
  name: string
  pitch: string
  language: string
  currency: string
  /** The second level of the look: which of a character's compositions this product has. */
  look: { hero: number; scene: number; pictures: number; features: number; mark: number; seed: number }
  cart: { order: string; line: string; item: string; byOrder: string; byItem: string; quantity: string } | null
  /** The entity in which people show themselves, where there is one. */
  profile: string | null
  /** The still of the product on the landing page. */
  shot: { title: string; rows: { title: string; text?: string; tag?: string }[] }
  roles: { id: string; name: string; description: string; administers: boolean; signsUp: boolean }[]
}
