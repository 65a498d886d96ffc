create view farms_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.row_owner_id,
    r.name,
    r.about,
    r.place,
    r.organic,
    r.photo,
    r.phone,
    r.website,
    (select cast(round(count(*)) as integer) from boxes c1 where c1.farm_id = r.id) as boxes,
    (select cast(round(coalesce(sum(case when c1.stock > 0 then 100.0 else 0 end) / nullif(count(*), 0), 0), 4) as numeric(18,4)) from boxes c1 where c1.farm_id = r.id) as in_stock,
    coalesce(nullif(r.name, ''), 'Farm') as row_label,
    false as row_locked
from farms r;

create view market_days_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.title,
    r.starts,
    r.ends,
    r.place,
    coalesce(nullif(r.title, ''), 'Market day') as row_label,
    false as row_locked
from market_days r;

create view boxes_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.name,
    r.description,
    r.size,
    r.price,
    r.stock,
    r.photo,
    r.harvested,
    r.weight,
    r.discount,
    r.farm_id,
    (select o1.row_owner_id from farms o1 where o1.id = r.farm_id) as row_owner_id,
    (select cast(round(avg(c1.stars), 4) as numeric(18,4)) from reviews c1 where c1.box_id = r.id) as rating,
    (select coalesce(nullif(l1.name, ''), 'Farm') from farms l1 where l1.id = r.farm_id) as farm_label,
    coalesce(nullif(r.name, ''), 'Box') as row_label,
    false as row_locked
from boxes r;

create view delivery_slots_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.name,
    r.day,
    r.capacity,
    r.minutes,
    r.colour,
    coalesce(nullif(r.name, ''), 'Delivery slot') as row_label,
    false as row_locked
from delivery_slots r;

create view orders_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.row_owner_id,
    r.status,
    r.number,
    r.address,
    r.deliver_on,
    r.note,
    r.paid_at,
    r.restaurant_id,
    r.slot_id,
    (select cast(round(coalesce(sum(coalesce(cast(round(coalesce(c1.quantity, 0) * coalesce(c1.unit_price, 0)) as bigint), 0)), 0)) as bigint) from order_lines c1 where c1.order_id = r.id) as total,
    (select l1.name from app_accounts l1 where l1.id = r.restaurant_id) as restaurant_label,
    (select coalesce(nullif(l1.name, ''), 'Delivery slot') from delivery_slots l1 where l1.id = r.slot_id) as slot_label,
    coalesce(nullif(r.number, ''), 'Order') as row_label,
    (r.status in ('placed', 'paid', 'delivered', 'cancelled')) as row_locked
from orders r;

create view order_lines_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.quantity,
    r.unit_price,
    r.order_id,
    r.box_id,
    (select o1.row_owner_id from orders o1 where o1.id = r.order_id) as row_owner_id,
    cast(round(coalesce(r.quantity, 0) * coalesce(r.unit_price, 0)) as bigint) as subtotal,
    (select coalesce(nullif(l1.number, ''), 'Order') from orders l1 where l1.id = r.order_id) as order_label,
    (select coalesce(nullif(l1.name, ''), 'Box') from boxes l1 where l1.id = r.box_id) as box_label,
    coalesce(nullif(cast(r.quantity as text), ''), 'Order line') as row_label,
    (exists (select 1 from orders p1 where p1.id = r.order_id and (p1.status in ('placed', 'paid', 'delivered', 'cancelled')))) as row_locked
from order_lines r;

create view reviews_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.row_owner_id,
    r.stars,
    r.comment,
    r.box_id,
    r.author_id,
    (select coalesce(nullif(l1.name, ''), 'Box') from boxes l1 where l1.id = r.box_id) as box_label,
    (select l1.name from app_accounts l1 where l1.id = r.author_id) as author_label,
    coalesce(nullif(substr(r.comment, 1, 80), ''), 'Review') as row_label,
    false as row_locked
from reviews r;

create view messages_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.row_owner_id,
    r.text,
    r.attachment,
    r.sent_at,
    r.order_id,
    r.author_id,
    (select coalesce(nullif(l1.number, ''), 'Order') from orders l1 where l1.id = r.order_id) as order_label,
    (select l1.name from app_accounts l1 where l1.id = r.author_id) as author_label,
    coalesce(nullif(substr(r.text, 1, 80), ''), 'Message') as row_label,
    false as row_locked
from messages r;

create view recipes_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.title,
    r.ingredient,
    r.season,
    r.text,
    r.card,
    coalesce(nullif(r.title, ''), 'Recipe') as row_label,
    false as row_locked
from recipes r;

create view quiz_results_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.row_owner_id,
    r.score,
    r.questions,
    r.player_id,
    (select l1.name from app_accounts l1 where l1.id = r.player_id) as player_label,
    coalesce(nullif(cast(r.score as text), ''), 'Quiz result') as row_label,
    false as row_locked
from quiz_results r;

create view prizes_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.name,
    r.weight,
    r.tint,
    coalesce(nullif(r.name, ''), 'Prize') as row_label,
    false as row_locked
from prizes r;

create view wins_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.row_owner_id,
    r.won_at,
    r.prize_id,
    r.winner_id,
    (select coalesce(nullif(l1.name, ''), 'Prize') from prizes l1 where l1.id = r.prize_id) as prize_label,
    (select l1.name from app_accounts l1 where l1.id = r.winner_id) as winner_label,
    coalesce(nullif(substr(cast(r.won_at as text), 1, 16), ''), 'Win') as row_label,
    false as row_locked
from wins r;

create view kitchen_profiles_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.row_owner_id,
    r.display_name,
    r.bio,
    r.contact_email,
    r.tax_number,
    r.person_id,
    (select l1.name from app_accounts l1 where l1.id = r.person_id) as person_label,
    coalesce(nullif(r.display_name, ''), 'Kitchen profile') as row_label,
    false as row_locked
from kitchen_profiles r;

create view enquiries_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.status,
    r.name,
    r.email,
    r.subject,
    r.text,
    r.handler_id,
    (select l1.name from app_accounts l1 where l1.id = r.handler_id) as handler_label,
    coalesce(nullif(r.subject, ''), 'Enquiry') as row_label,
    false as row_locked
from enquiries r;

create view farm_markets_view as
select
    r.id,
    r.created_at,
    r.updated_at,
    r.farm_id,
    r.market_id,
    (select o1.row_owner_id from farms o1 where o1.id = r.farm_id) as row_owner_id,
    (select coalesce(nullif(l1.name, ''), 'Farm') from farms l1 where l1.id = r.farm_id) as farm_label,
    (select coalesce(nullif(l1.title, ''), 'Market day') from market_days l1 where l1.id = r.market_id) as market_label,
    coalesce(nullif(coalesce((select coalesce(nullif(l2.name, ''), 'Farm') from farms l2 where l2.id = r.farm_id), '') || ' · ' || coalesce((select coalesce(nullif(l2.title, ''), 'Market day') from market_days l2 where l2.id = r.market_id), ''), ''), 'Farm market') as row_label,
    false as row_locked
from farm_markets r;
