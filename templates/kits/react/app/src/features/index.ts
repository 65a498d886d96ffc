import { farmEntity } from './farm/model'
import { marketDayEntity } from './market-day/model'
import { boxEntity } from './box/model'
import { deliverySlotEntity } from './delivery-slot/model'
import { orderEntity } from './order/model'
import { orderLineEntity } from './order-line/model'
import { reviewEntity } from './review/model'
import { messageEntity } from './message/model'
import { recipeEntity } from './recipe/model'
import { quizResultEntity } from './quiz-result/model'
import { prizeEntity } from './prize/model'
import { winEntity } from './win/model'
import { kitchenProfileEntity } from './kitchen-profile/model'
import { enquiryEntity } from './enquiry/model'
import { farmMarketEntity } from './farm-market/model'
import type { Entity } from '@/lib/entity'

/** Every entity of the product by its id. */
export const entities: Record<string, Entity> = {
  'farm': farmEntity,
  'market-day': marketDayEntity,
  'box': boxEntity,
  'delivery-slot': deliverySlotEntity,
  'order': orderEntity,
  'order-line': orderLineEntity,
  'review': reviewEntity,
  'message': messageEntity,
  'recipe': recipeEntity,
  'quiz-result': quizResultEntity,
  'prize': prizeEntity,
  'win': winEntity,
  'kitchen-profile': kitchenProfileEntity,
  'enquiry': enquiryEntity,
  'farm-market': farmMarketEntity,
}
