import { Flashcards } from '@/blocks/flashcards'
import { Quiz } from '@/blocks/quiz'
import { recipeEntity } from '@/features/recipe/model'
import { Screen } from '@/layout/screen'

export default function LearnScreen() {
  return (
    <Screen name="Know your season">
      <Flashcards
        id="cards"
        title="Flashcards"
        entity={recipeEntity}
        by="season"
        and="ingredient"
      />
      <Quiz
        id="quiz"
        title="Which season?"
        entity={recipeEntity}
        by="season"
        and="ingredient"
        results="quiz-result"
        game="Know your season"
        mode="choose"
      />
    </Screen>
  )
}
