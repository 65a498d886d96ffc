/** The product's character: the parts of a page whose composition differs from one kind of product to another. */
export { Closing, Hero, type HeroProps } from './hero'
export { Illustration } from './illustration'
export { RecordFrame } from './record-frame'
export { Section, SiteHeading } from './section'
export { SiteHeader } from './site-header'
export { GalleryTile, gridStyle, perRow, Tile } from './tile'
export { WorkspaceFrame } from './workspace-frame'
