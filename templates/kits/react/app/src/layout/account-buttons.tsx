import { Link } from 'react-router'
import { homeOf } from '@/lib/screens'
import { useSession } from '@/lib/session'
import { product } from '@/product'
import { Button } from '@/ui/button'

export const signsUp = product.roles.some((role) => role.signsUp)

/** Into the product: signing in and up, or back to one's own pages. */
export function AccountButtons() {
  const { account } = useSession()
  if (account) return <Button render={<Link to={homeOf(account)} />}>Open {product.name.length > 16 ? 'the app' : product.name}</Button>
  return (
    <>
      <Button variant={signsUp ? 'ghost' : 'primary'} className={signsUp ? 'max-sm:hidden' : ''} render={<Link to="/sign-in" />}>Sign in</Button>
      {signsUp && <Button render={<Link to="/sign-up" />}>Sign up</Button>}
    </>
  )
}
