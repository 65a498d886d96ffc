import { Search } from 'lucide-react'
import { Link } from 'react-router'
import { Button } from '@/ui/button'

/** The way to the search over everything. */
export const SiteSearch = () => <Button variant="ghost" size="icon" aria-label="Search" render={<Link to="/search" />}><Search /></Button>
