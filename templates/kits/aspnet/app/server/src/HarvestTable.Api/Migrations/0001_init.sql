create table app_accounts (
    id uuid primary key,
    email text not null unique,
    name text not null,
    role text not null,
    created_at timestamptz not null,
    password_hash text not null
);
create table app_sessions (
    token_hash text primary key,
    account_id uuid not null references app_accounts (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create table app_password_resets (
    token_hash text primary key,
    account_id uuid not null references app_accounts (id) on delete cascade,
    expires_at timestamptz not null
);
create table app_identities (
    issuer text not null,
    subject text not null,
    account_id uuid not null references app_accounts (id) on delete cascade,
    created_at timestamptz not null,
    primary key (issuer, subject)
);
create table app_sign_ins (
    token_hash text primary key,
    state_hash text not null,
    nonce text not null,
    verifier text not null,
    next text not null,
    issuer text,
    subject text,
    email text,
    name text,
    expires_at timestamptz not null
);
create table app_activity (
    id uuid primary key,
    at timestamptz not null,
    account_id uuid,
    who text not null,
    action text not null,
    entity text not null,
    row_id uuid not null,
    label text not null
);
create table app_notices (
    id uuid primary key,
    account_id uuid not null references app_accounts (id) on delete cascade,
    subject text not null,
    body text not null,
    entity text not null,
    row_id uuid not null,
    at timestamptz not null,
    is_read boolean not null
);
create table app_payments (
    id uuid primary key,
    account_id uuid references app_accounts (id),
    entity text not null,
    row_id uuid not null,
    amount bigint not null,
    fee bigint not null,
    currency text not null,
    status text not null,
    provider text not null,
    reference text not null,
    at timestamptz not null
);
create table app_uploads (
    id uuid primary key,
    account_id uuid references app_accounts (id),
    name text not null,
    type text not null,
    size bigint not null,
    at timestamptz not null
);
create table app_sequences (
    name text primary key,
    value bigint not null
);
create index ix_app_sessions_account_id on app_sessions (account_id);
create index ix_app_identities_account_id on app_identities (account_id);
create index ix_app_activity_at on app_activity (at);
create index ix_app_notices_account_id on app_notices (account_id, at);
create index ix_app_payments_row_id on app_payments (row_id);

create table farms (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    row_owner_id uuid references app_accounts (id),
    name text not null,
    about text,
    place text not null,
    organic boolean not null,
    photo uuid references app_uploads (id),
    phone text,
    website text
);
create index ix_farms_row_owner_id on farms (row_owner_id);
create index ix_farms_created_at on farms (created_at);
create unique index ux_farms_name on farms (name);

create table market_days (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    title text not null,
    starts timestamptz not null,
    ends timestamptz not null,
    place text
);
create index ix_market_days_created_at on market_days (created_at);

create table boxes (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    name text not null,
    description text,
    size text not null,
    price bigint not null,
    stock integer not null,
    photo uuid references app_uploads (id),
    harvested date,
    weight numeric(18,4),
    discount numeric(18,4),
    farm_id uuid not null references farms (id) on delete cascade
);
create index ix_boxes_farm_id on boxes (farm_id);
create index ix_boxes_created_at on boxes (created_at);

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
create index ix_delivery_slots_created_at on delivery_slots (created_at);

create table orders (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    row_owner_id uuid references app_accounts (id),
    status text not null,
    number text,
    address text not null,
    deliver_on date,
    note text,
    paid_at timestamptz,
    restaurant_id uuid not null references app_accounts (id),
    slot_id uuid references delivery_slots (id) on delete set null
);
create index ix_orders_restaurant_id on orders (restaurant_id);
create index ix_orders_slot_id on orders (slot_id);
create index ix_orders_row_owner_id on orders (row_owner_id);
create index ix_orders_status on orders (status);
create index ix_orders_created_at on orders (created_at);
create unique index ux_orders_number on orders (number);

create table order_lines (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    quantity integer not null,
    unit_price bigint,
    order_id uuid not null references orders (id) on delete cascade,
    box_id uuid not null references boxes (id)
);
create index ix_order_lines_order_id on order_lines (order_id);
create index ix_order_lines_box_id on order_lines (box_id);
create index ix_order_lines_created_at on order_lines (created_at);
create unique index ux_order_lines_order_id_box_id on order_lines (order_id, box_id);

create table reviews (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    row_owner_id uuid references app_accounts (id),
    stars integer not null,
    comment text,
    box_id uuid not null references boxes (id) on delete cascade,
    author_id uuid not null references app_accounts (id)
);
create index ix_reviews_box_id on reviews (box_id);
create index ix_reviews_author_id on reviews (author_id);
create index ix_reviews_row_owner_id on reviews (row_owner_id);
create index ix_reviews_created_at on reviews (created_at);
create unique index ux_reviews_box_id_author_id on reviews (box_id, author_id);

create table messages (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    row_owner_id uuid references app_accounts (id),
    text text not null,
    attachment uuid references app_uploads (id),
    sent_at timestamptz,
    order_id uuid not null references orders (id) on delete cascade,
    author_id uuid not null references app_accounts (id)
);
create index ix_messages_order_id on messages (order_id);
create index ix_messages_author_id on messages (author_id);
create index ix_messages_row_owner_id on messages (row_owner_id);
create index ix_messages_created_at on messages (created_at);

create table recipes (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    title text not null,
    ingredient text not null,
    season text not null,
    text text not null,
    card uuid references app_uploads (id)
);
create index ix_recipes_created_at on recipes (created_at);

create table quiz_results (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    row_owner_id uuid references app_accounts (id),
    score integer not null,
    questions integer not null,
    player_id uuid not null references app_accounts (id)
);
create index ix_quiz_results_player_id on quiz_results (player_id);
create index ix_quiz_results_row_owner_id on quiz_results (row_owner_id);
create index ix_quiz_results_created_at on quiz_results (created_at);

create table prizes (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    name text not null,
    weight integer not null,
    tint text
);
create index ix_prizes_created_at on prizes (created_at);

create table wins (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    row_owner_id uuid references app_accounts (id),
    won_at timestamptz,
    prize_id uuid not null references prizes (id),
    winner_id uuid not null references app_accounts (id)
);
create index ix_wins_prize_id on wins (prize_id);
create index ix_wins_winner_id on wins (winner_id);
create index ix_wins_row_owner_id on wins (row_owner_id);
create index ix_wins_created_at on wins (created_at);

create table kitchen_profiles (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    row_owner_id uuid references app_accounts (id),
    display_name text not null,
    bio text,
    contact_email text,
    tax_number text,
    person_id uuid not null references app_accounts (id) on delete cascade
);
create index ix_kitchen_profiles_row_owner_id on kitchen_profiles (row_owner_id);
create index ix_kitchen_profiles_created_at on kitchen_profiles (created_at);
create unique index ux_kitchen_profiles_person_id on kitchen_profiles (person_id);

create table enquiries (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    status text not null,
    name text not null,
    email text not null,
    subject text not null,
    text text not null,
    handler_id uuid references app_accounts (id)
);
create index ix_enquiries_handler_id on enquiries (handler_id);
create index ix_enquiries_status on enquiries (status);
create index ix_enquiries_created_at on enquiries (created_at);

create table farm_markets (
    id uuid primary key,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    farm_id uuid not null references farms (id) on delete cascade,
    market_id uuid not null references market_days (id) on delete cascade
);
create index ix_farm_markets_farm_id on farm_markets (farm_id);
create index ix_farm_markets_market_id on farm_markets (market_id);
create index ix_farm_markets_created_at on farm_markets (created_at);
create unique index ux_farm_markets_farm_id_market_id on farm_markets (farm_id, market_id);
