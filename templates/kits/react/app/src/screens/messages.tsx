import { Chat } from '@/blocks/chat'
import { messageEntity } from '@/features/message/model'
import { Screen } from '@/layout/screen'

export default function MessagesScreen() {
  return (
    <Screen name="Messages">
      <Chat
        id="chat"
        title=""
        entity={messageEntity}
        by="order"
        and="text"
      />
    </Screen>
  )
}
