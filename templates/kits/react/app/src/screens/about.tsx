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
      <Contact
        id="write"
        title="Write to us"
        entity={enquiryEntity}
        fields={['name', 'email', 'subject', 'text']}
      />
    </Screen>
  )
}
