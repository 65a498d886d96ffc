import { CreditCardIcon, PackageIcon, TruckIcon } from 'lucide-react'
import { CallToAction } from '@/blocks/call-to-action'
import { Cards } from '@/blocks/cards'
import { Faq } from '@/blocks/faq'
import { Features } from '@/blocks/features'
import { Pricing } from '@/blocks/pricing'
import { Steps } from '@/blocks/steps'
import { Team } from '@/blocks/team'
import { Hero } from '@/character'
import { boxEntity } from '@/features/box/model'
import { Screen } from '@/layout/screen'

export default function HomeScreen() {
  return (
    <Screen name="Home" hero>
      <Hero
        id="hero"
        title="This week's harvest, on tonight's menu"
        text="Farmers list what they pick. Restaurants order by the box and pay by card."
      />
      <Features
        id="features"
        title="From field to pass"
        items={[{ title: 'Boxes by the week', text: 'Every farm lists what is ready, with a price and how much is left.', icon: PackageIcon }, { title: 'One order, one card', text: 'Order from several farms and pay once.', icon: CreditCardIcon }, { title: 'Delivered on your day', text: 'Pick a slot; the farm marks it delivered.', icon: TruckIcon }]}
      />
      <Cards
        id="fresh"
        title="Picked this week"
        entity={boxEntity}
        fields={['photo', 'name', 'size', 'price', 'farm']}
        filter={[{ left: 'stock', is: 'greater', right: '0' }]}
        brief
      />
      <Steps
        id="steps"
        title="How it works"
        items={[{ title: 'Choose boxes', text: 'See what is in season near you.' }, { title: 'Pay by card', text: 'The farm gets word at once.' }, { title: 'Cook', text: 'It arrives in your slot.' }]}
      />
      <Pricing
        id="pricing"
        title="One fee, and only when you sell"
        items={[{ title: 'Restaurants', text: 'Free' }, { title: 'Farms', text: '5 % of each order' }]}
      />
      <Team
        id="team"
        title="Who runs it"
        items={[{ title: 'Ines Marlowe', text: 'Market manager' }, { title: 'Tomas Ferreira', text: 'Routes and slots' }]}
      />
      <Faq
        id="faq"
        title="Questions"
        items={[{ title: 'How are farms paid?', text: 'Weekly, less the 5 % fee.' }, { title: 'Can I cancel?', text: 'Until the order is paid.' }]}
      />
      <CallToAction
        id="cta"
        title="Next week's boxes open on Sunday"
        text="Create an account in a minute."
        items={[]}
      />
    </Screen>
  )
}
