import { CalendarIcon, ChefHatIcon, CircleUserIcon, ClipboardListIcon, GiftIcon, GraduationCapIcon, Grid2x2Icon, HouseIcon, LayoutDashboardIcon, MessageSquareIcon, Settings2Icon, ShoppingBasketIcon, SproutIcon, SquareKanbanIcon, StoreIcon } from 'lucide-react'
import type { ScreenEntry } from '@/lib/screens'

/** Every screen: where it is, who sees it, and how it is loaded. */
export const screens: ScreenEntry[] = [
  { id: 'home', name: 'Home', path: '/', icon: HouseIcon, group: '', roles: ['visitor'], load: () => import('@/screens/home') },
  { id: 'about', name: 'About', path: '/about', icon: Grid2x2Icon, group: '', roles: ['visitor'], load: () => import('@/screens/about') },
  { id: 'market', name: 'Market', path: '/market', icon: StoreIcon, group: '', roles: ['visitor', 'restaurant', 'farmer'], load: () => import('@/screens/market') },
  { id: 'cart', name: 'Cart', path: '/cart', icon: ShoppingBasketIcon, group: '', roles: ['restaurant'], load: () => import('@/screens/cart') },
  { id: 'orders', name: 'Orders', path: '/orders', icon: ClipboardListIcon, group: '', roles: ['restaurant', 'farmer', 'operator'], load: () => import('@/screens/orders') },
  { id: 'board', name: 'Board', path: '/board', icon: SquareKanbanIcon, group: '', roles: ['operator', 'farmer'], load: () => import('@/screens/board') },
  { id: 'calendar', name: 'Calendar', path: '/calendar', icon: CalendarIcon, group: '', roles: [], load: () => import('@/screens/calendar') },
  { id: 'messages', name: 'Messages', path: '/messages', icon: MessageSquareIcon, group: '', roles: ['restaurant', 'farmer'], load: () => import('@/screens/messages') },
  { id: 'my-farm', name: 'My farm', path: '/my-farm', icon: SproutIcon, group: '', roles: ['farmer'], load: () => import('@/screens/my-farm') },
  { id: 'recipes', name: 'Recipes', path: '/recipes', icon: ChefHatIcon, group: 'Kitchen', roles: [], load: () => import('@/screens/recipes') },
  { id: 'learn', name: 'Know your season', path: '/learn', icon: GraduationCapIcon, group: 'Kitchen', roles: ['restaurant'], load: () => import('@/screens/learn') },
  { id: 'treats', name: 'Weekly treat', path: '/treats', icon: GiftIcon, group: 'Kitchen', roles: ['restaurant'], load: () => import('@/screens/treats') },
  { id: 'overview', name: 'Overview', path: '/overview', icon: LayoutDashboardIcon, group: '', roles: ['operator'], load: () => import('@/screens/overview') },
  { id: 'manage', name: 'Manage', path: '/manage', icon: Settings2Icon, group: '', roles: ['operator'], load: () => import('@/screens/manage') },
  { id: 'kitchen', name: 'My kitchen', path: '/kitchen', icon: CircleUserIcon, group: '', roles: ['restaurant'], load: () => import('@/screens/kitchen') },
]
