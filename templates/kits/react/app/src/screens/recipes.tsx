import { Cards } from '@/blocks/cards'
import { Download } from '@/blocks/download'
import { recipeEntity } from '@/features/recipe/model'
import { Screen } from '@/layout/screen'

export default function RecipesScreen() {
  return (
    <Screen name="Recipes">
      <Cards
        id="list"
        title=""
        entity={recipeEntity}
        fields={['title', 'ingredient', 'season']}
      />
      <Download
        id="downloads"
        title="Recipe cards"
        entity={recipeEntity}
        by="card"
      />
    </Screen>
  )
}
