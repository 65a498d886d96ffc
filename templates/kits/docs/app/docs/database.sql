-- A farm that sells through the market.
create table farms (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  owner_id uuid not null references accounts (id),
  name text not null unique,
  about text,
  place text not null,
  organic boolean,
  photo uuid,
  phone text,
  website text
);

create table market_days (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  title text not null,
  starts timestamptz not null,
  ends timestamptz not null,
  place text
);

-- A weekly produce box.
create table boxes (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  farm_id uuid not null references farms (id) on delete cascade,
  name text not null,
  description text,
  size text not null check (size in ('small', 'medium', 'large')),
  price bigint not null,
  stock integer not null,
  photo uuid,
  harvested date,
  weight numeric,
  discount numeric
);

create table delivery_slots (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  day date not null,
  capacity integer not null,
  minutes integer,
  colour text
);

-- Boxes that a restaurant buys together.
create table orders (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  owner_id uuid not null references accounts (id),
  status text not null default 'draft' check (status in ('draft', 'placed', 'paid', 'delivered', 'cancelled')),
  restaurant_id uuid not null references accounts (id),
  slot_id uuid references delivery_slots (id) on delete set null,
  number text unique,
  address text not null,
  deliver_on date,
  note text,
  paid_at timestamptz
);

create table order_lines (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  order_id uuid not null references orders (id) on delete cascade,
  box_id uuid not null references boxes (id),
  quantity integer not null,
  unit_price bigint,
  unique (order_id, box_id)
);

create table reviews (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  owner_id uuid not null references accounts (id),
  box_id uuid not null references boxes (id) on delete cascade,
  author_id uuid not null references accounts (id),
  stars integer not null,
  comment text,
  unique (box_id, author_id)
);

create table messages (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  owner_id uuid not null references accounts (id),
  order_id uuid not null references orders (id) on delete cascade,
  author_id uuid not null references accounts (id),
  text text not null,
  attachment uuid,
  sent_at timestamptz
);

-- What to cook with this week's boxes.
create table recipes (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  title text not null,
  ingredient text not null,
  season text not null check (season in ('spring', 'summer', 'autumn', 'winter')),
  text text not null,
  card uuid
);

create table quiz_results (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  owner_id uuid not null references accounts (id),
  player_id uuid not null references accounts (id),
  score integer not null,
  questions integer not null
);

create table prizes (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  weight integer not null,
  tint text
);

create table wins (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  owner_id uuid not null references accounts (id),
  prize_id uuid not null references prizes (id),
  winner_id uuid not null references accounts (id),
  won_at timestamptz
);

create table kitchen_profiles (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  owner_id uuid not null references accounts (id),
  person_id uuid not null unique references accounts (id) on delete cascade,
  display_name text not null,
  bio text,
  contact_email text,
  tax_number text
);

create table enquiries (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  status text not null default 'new' check (status in ('new', 'answered')),
  handler_id uuid references accounts (id),
  name text not null,
  email text not null,
  subject text not null,
  text text not null
);

-- Which markets belong to which farm.
create table farm_markets (
  id uuid primary key,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  farm_id uuid not null references farms (id) on delete cascade,
  market_id uuid not null references market_days (id) on delete cascade,
  unique (farm_id, market_id)
);
