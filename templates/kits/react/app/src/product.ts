import type { Product } from '@/lib/product'

/** What the whole client knows about the product. */
export const product: Product = {
  id: 'harvest-table',
  name: 'Harvest Table',
  pitch: 'This week\'s harvest, on tonight\'s menu',
  language: 'en',
  currency: 'EUR',
  look: { hero: 1, scene: 1, pictures: 0, features: 1, mark: 1, seed: 93255 },
  cart: { order: 'order', line: 'order-line', item: 'box', byOrder: 'orderId', byItem: 'boxId', quantity: 'quantity' },
  profile: 'kitchen-profile',
  shot: { title: 'Boxes', rows: [{ title: 'Roots and greens', text: 'Carrots, beetroot, chard and new potatoes.', tag: 'Large' }, { title: 'Salad week', text: 'Four lettuces, rocket and radishes.', tag: 'Small' }, { title: 'Orchard crate', text: 'Two apples for the table, one for the oven.', tag: 'Medium' }, { title: 'Herb bundle', text: 'Parsley, dill, mint and chives.', tag: 'Small' }] },
  roles: [
    { id: 'operator', name: 'Operator', description: 'Runs the marketplace.', administers: true, signsUp: false },
    { id: 'farmer', name: 'Farmer', description: 'Lists boxes and delivers orders.', administers: false, signsUp: true },
    { id: 'restaurant', name: 'Restaurant', description: 'Orders boxes for the kitchen.', administers: false, signsUp: true },
  ],
}
