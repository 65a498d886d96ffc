import { Assistant } from '@/blocks/assistant'
import { Contact } from '@/blocks/contact'
import { Content } from '@/blocks/content'
import { enquiryEntity } from '@/features/enquiry/model'
import { Screen } from '@/layout/screen'

export default function AboutScreen() {
  return (
    <Screen name="About">
      <Content
        id="story"
        title="Why we started"
        text={'Restaurants wanted the farm\'s week, not a wholesaler\'s list.\n\nSo we put the two in one place.'}
        items={[]}
      />
      <Assistant
        id="ask"
        title="Ask about the market"
        items={[{ title: 'How are farms paid?', text: 'Weekly, less the 5 % fee.' }]}
      />
      <Contact
        id="write"
        title="Write to us"
        entity={enquiryEntity}
        fields={['name', 'email', 'subject', 'text']}
      />
    </Screen>
  )
}
