import { Activity } from '@/blocks/activity'
import { Screen } from '@/layout/screen'
import { useSession } from '@/lib/session'
import { Empty } from '@/ui/states'

export default function ActivityPage() {
  const { administers } = useSession()
  if (!administers) return <Empty title="This page is not for your role" />
  return <Screen name="Activity" text="Every change, who made it and when."><Activity title="Latest changes" size={40} /></Screen>
}
