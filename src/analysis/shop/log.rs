//! Rows of a log of orders, put in order once: by customer, then by day.

use crate::analysis::shop::money::Money;
use crate::analysis::shop::options::NONE;
use crate::analysis::shop::radix;
use crate::domain::date::Date;
use crate::domain::quantity::Amount;
use std::num::NonZeroU64;

/// A row as it was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sale {
    /// The number of the customer; numbers from 0 without holes are fastest.
    pub customer: u32,
    /// The day.
    pub day: Date,
    /// Money, below 0 for a refund.
    pub amount: Amount,
    /// The number of the order, where a customer's rows share one; else the row is an order of its own.
    pub order: Option<u32>,
    /// The number of the segment.
    pub segment: Option<u32>,
}

/// A row as it is kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    pub customer: u32,
    pub day: Date,
    /// In units of the log's money; below 0 exactly for refunds.
    pub units: i64,
    /// [`NONE`] where the row is an order of its own, or less than the number of rows.
    pub order: u32,
    /// [`NONE`] without one.
    pub segment: u32,
}

/// All rows, sorted. Whatever is asked of them later is one pass.
#[derive(Clone, Debug, PartialEq)]
pub struct Log {
    pub(super) rows: Vec<Row>,
    money: Money,
    /// Whether some rows share an order.
    pub(super) has_orders: bool,
    /// The last day of all.
    pub(super) last: Option<Date>,
}

/// Rows column by column, in the order in which they come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// Numbers of customers, from 0 nearly without holes.
    pub customers: Vec<u32>,
    /// Days.
    pub days: Vec<Date>,
    /// Money, below 0 for a refund.
    pub amounts: Vec<Amount>,
    /// What tells orders apart; `None` where the row is an order of its own. All rows past the end of this column are.
    pub orders: Vec<Option<NonZeroU64>>,
    /// Numbers of segments, [`NONE`] for none. All rows past the end of this column have none.
    pub segments: Vec<u32>,
}

impl Columns {
    /// Columns with room for so many rows.
    pub fn with_room(rows: usize, has_orders: bool, has_segments: bool) -> Self {
        Self {
            customers: Vec::with_capacity(rows),
            days: Vec::with_capacity(rows),
            amounts: Vec::with_capacity(rows),
            orders: Vec::with_capacity(if has_orders { rows } else { 0 }),
            segments: Vec::with_capacity(if has_segments { rows } else { 0 }),
        }
    }
}

impl Log {
    /// Sorts the rows by customer and day; the order in which they come changes nothing.
    pub fn new(sales: &[Sale]) -> Self {
        let tag = |order: u32| NonZeroU64::new(u64::from(order) + 1);
        Self::of(Columns {
            customers: sales.iter().map(|sale| sale.customer).collect(),
            days: sales.iter().map(|sale| sale.day).collect(),
            amounts: sales.iter().map(|sale| sale.amount).collect(),
            orders: sales.iter().map(|sale| sale.order.and_then(tag)).collect(),
            segments: sales
                .iter()
                .map(|sale| sale.segment.unwrap_or(NONE))
                .collect(),
        })
    }

    /// Sorts the rows by customer and day.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn of(columns: Columns) -> Self {
        Rough::of(columns).sorted()
    }

    /// The unit in which amounts are kept.
    pub fn money(&self) -> Money {
        self.money
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// A log on its way to its order, which is half of the work: each row stands near those of its customer.
#[derive(Debug)]
pub struct Rough {
    log: Log,
    near: Near,
    /// Whether the rows of each customer come by their days, and each is an order of its own, as in most logs.
    is_plain: bool,
    /// What tells orders apart, by the place in which a row came; `None` where its `order` names the first row of its order already.
    orders: Option<Vec<Option<NonZeroU64>>>,
}

impl Rough {
    /// Takes rows in the order in which they come.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn of(columns: Columns) -> Self {
        let money = Money::of(&columns.amounts);
        // Most logs come in the order of their orders, or of that backwards: then the rows of one stand together, and its first row names it.
        let is_in_order = columns.orders.is_sorted() || columns.orders.is_sorted_by(|a, b| a >= b);
        let is_by_day = columns.days.is_sorted();
        let last = columns.days.iter().max().copied();
        let (rows, near, has_orders) = by_customer(&columns, money, is_in_order);
        Self {
            log: Log {
                rows,
                money,
                has_orders,
                last,
            },
            near,
            is_plain: is_by_day && !has_orders,
            // The other columns are in the rows by now.
            orders: (!is_in_order).then_some(columns.orders),
        }
    }

    /// Does the rest.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn sorted(self) -> Log {
        let Self {
            mut log,
            near,
            is_plain,
            orders,
        } = self;
        near.sort(&mut log.rows);
        if is_plain {
            return log;
        }
        let by_first = |order: u32| NonZeroU64::new(u64::from(order.wrapping_add(1)));
        let by_place = |order: u32| orders.as_ref()?.get(order as usize).copied().flatten();
        let tag: &dyn Fn(u32) -> Option<NonZeroU64> = match orders {
            None => &by_first,
            Some(_) => &by_place,
        };
        let (mut start, mut tags) = (0, Vec::new());
        for group in log.rows.chunk_by_mut(|a, b| a.customer == b.customer) {
            by_day(group);
            number(group, start, tag, &mut tags);
            start += group.len();
        }
        log
    }
}

/// The rows near the others of their customers, those of one in the order in which they come, what is left to do with them, and whether some
/// may share an order. Their `order` is their place in that, or, where the rows of each order stand together, the place of the first of
/// them, [`NONE`] where a row is an order of its own.
#[cfg_attr(tuned, optimize(speed))]
fn by_customer(columns: &Columns, money: Money, are_together: bool) -> (Vec<Row>, Near, bool) {
    let (customers, length) = (&columns.customers, columns.customers.len());
    let most = customers.iter().max().copied().unwrap_or(0);
    let tag = |place: usize| columns.orders.get(place).copied().flatten();
    let (mut first, mut last, mut has_orders) = (NONE, None, !are_together);
    let mut order = |place: usize| {
        if !are_together {
            return place as u32;
        }
        let this = tag(place);
        if this == last {
            return first;
        }
        let is_alone = this.is_none() || tag(place + 1) != this;
        has_orders |= !is_alone;
        last = this;
        first = if is_alone { NONE } else { place as u32 };
        first
    };
    let row = |(place, ((customer, day), amount)): (usize, ((&u32, &Date), &Amount))| Row {
        customer: *customer,
        day: *day,
        units: money.units(*amount),
        order: order(place),
        segment: columns.segments.get(place).copied().unwrap_or(NONE),
    };
    let all = customers.iter().zip(&columns.days).zip(&columns.amounts);
    let all = all.enumerate().map(row);
    let (rows, near) = if most as usize > 2 * length {
        // Numbers with many holes.
        let mut rows = all.collect();
        radix::sort(&mut rows, most.into(), |row| row.customer.into());
        (rows, Near::default())
    } else {
        Near::by_counting(all, customers, most)
    };
    (rows, near, has_orders)
}

/// Where rows that stand near those of their customers belong.
#[derive(Debug, Default)]
struct Near {
    /// The place of each customer's next row.
    next: Vec<u32>,
    /// The ends of the ranges of rows that belong near each other; none where all rows are in order.
    ends: Vec<u32>,
}

/// Rows that are put in order in the nearest memory.
const NEAR: usize = 1 << 14;

impl Near {
    /// The rows, each with others of customers with numbers like its own; `customers` has these, up to `most`, in the order of the rows.
    ///
    /// So rows go to a few places that are written one row after the other, and each of these is then put in order by itself. To put each
    /// row where it belongs at once would be to go to a far place in memory for each.
    #[cfg_attr(tuned, optimize(speed))]
    fn by_counting(
        all: impl Iterator<Item = Row>,
        customers: &[u32],
        most: u32,
    ) -> (Vec<Row>, Self) {
        let mut next = vec![0u32; most as usize + 1];
        for customer in customers {
            if let Some(count) = next.get_mut(*customer as usize) {
                *count += 1;
            }
        }
        let mut before = 0;
        for start in &mut next {
            before += std::mem::replace(start, before);
        }
        let blank = Row {
            customer: 0,
            day: Date::MIN,
            units: 0,
            order: NONE,
            segment: NONE,
        };
        let mut rows = vec![blank; customers.len()];
        // Numbers that are alike but for so many bits go together.
        let ranges = (customers.len() / NEAR).max(1);
        let bits = (next.len() / ranges).max(1).ilog2();
        let mut ends: Vec<u32> = next.iter().step_by(1 << bits).copied().collect();
        for row in all {
            put(row, row.customer >> bits, &mut ends, &mut rows);
        }
        (rows, Self { next, ends })
    }

    /// Puts each row where it belongs.
    #[cfg_attr(tuned, optimize(speed))]
    fn sort(mut self, rows: &mut [Row]) {
        let (mut start, mut near) = (0, Vec::new());
        for end in self.ends {
            let end = end as usize;
            near.clear();
            near.extend_from_slice(rows.get(start..end).unwrap_or_default());
            for row in &near {
                put(*row, row.customer, &mut self.next, rows);
            }
            start = end;
        }
    }
}

/// Puts a row where `next` says that the next one of its list goes.
#[inline(always)]
fn put(row: Row, list: u32, next: &mut [u32], rows: &mut [Row]) {
    if let Some(next) = next.get_mut(list as usize) {
        if let Some(place) = rows.get_mut(*next as usize) {
            *place = row;
        }
        *next += 1;
    }
}

/// More rows of a customer than these are sorted by buckets.
const FEW: usize = 64;

/// Puts a customer's rows in order by day; those of one day stay in the order they had. Most logs come by day already.
#[cfg_attr(tuned, optimize(speed))]
fn by_day(rows: &mut [Row]) {
    if rows.is_sorted_by_key(|row| row.day) {
        return;
    }
    if rows.len() > FEW {
        let first = rows.iter().map(|row| row.day.days()).min().unwrap_or(0);
        let place = |row: &Row| u64::from(row.day.days().abs_diff(first));
        let most = rows.iter().map(place).max().unwrap_or(0);
        let mut sorted = rows.to_vec();
        radix::sort(&mut sorted, most, place);
        rows.copy_from_slice(&sorted);
        return;
    }
    for end in 1..rows.len() {
        let (before, rest) = rows.split_at_mut(end);
        let Some(day) = rest.first().map(|row| row.day) else {
            return;
        };
        let later = before.iter().rev().take_while(|row| row.day > day).count();
        if let Some(moved) = rows.get_mut(end - later..=end) {
            moved.rotate_right(1);
        }
    }
}

/// Turns the `order` of a customer's rows, which begin at `start` of the log, into numbers of orders: the place in the log of the first
/// row of each order, or [`NONE`]. `tag` tells orders apart, `tags` is room to work in.
#[cfg_attr(tuned, optimize(speed))]
fn number(
    rows: &mut [Row],
    start: usize,
    tag: &dyn Fn(u32) -> Option<NonZeroU64>,
    tags: &mut Vec<Option<NonZeroU64>>,
) {
    let tag = |row: &Row| tag(row.order);
    if let [row] = rows {
        row.order = tag(row).map_or(NONE, |_| start as u32);
        return;
    }
    tags.clear();
    tags.extend(rows.iter().map(tag));
    if rows.len() <= FEW {
        for (row, tag) in rows.iter_mut().zip(tags.iter()) {
            let first = tags.iter().position(|other| other == tag).unwrap_or(0);
            row.order = tag.map_or(NONE, |_| (start + first) as u32);
        }
        return;
    }
    let keys: Vec<u64> = tags
        .iter()
        .map(|tag| tag.map_or(0, NonZeroU64::get))
        .collect();
    let mut first = (0, 0);
    for place in radix::order(&keys) {
        let key = keys.get(place as usize).copied().unwrap_or(0);
        if key != first.0 {
            first = (key, place);
        }
        if let Some(row) = rows.get_mut(place as usize) {
            row.order = if key > 0 {
                start as u32 + first.1
            } else {
                NONE
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn columns(rows: &[(u32, i32, u64)]) -> Columns {
        Columns {
            customers: rows.iter().map(|row| row.0).collect(),
            days: rows
                .iter()
                .map(|row| Date::from_days(row.1).unwrap())
                .collect(),
            amounts: vec![Amount::new(1.5).unwrap(); rows.len()],
            orders: rows.iter().map(|row| NonZeroU64::new(row.2)).collect(),
            segments: Vec::new(),
        }
    }

    /// Sorted by the standard library; an order's number is the place of its first row in the log.
    fn check(rows: &[(u32, i32, u64)]) {
        let mut expected = rows.to_vec();
        expected.sort_by_key(|row| (row.0, row.1));
        let log = Log::of(columns(rows));
        let got: Vec<_> = log
            .rows
            .iter()
            .map(|r| (r.customer, r.day.days()))
            .collect();
        let sorted: Vec<_> = expected.iter().map(|row| (row.0, row.1)).collect();
        assert_eq!(got, sorted);
        for (place, row) in log.rows.iter().enumerate() {
            let (customer, _, order) = expected[place];
            let first = expected
                .iter()
                .position(|r| (r.0, r.2) == (customer, order));
            let same = expected
                .iter()
                .filter(|r| order > 0 && (r.0, r.2) == (customer, order));
            match same.count() {
                0 => assert_eq!(row.order, NONE, "{expected:?}"),
                1 => assert!([NONE, place as u32].contains(&row.order), "{expected:?}"),
                _ => assert_eq!(Some(row.order as usize), first, "{expected:?}"),
            }
        }
    }

    #[test]
    fn many_rows_of_few_customers() {
        let row = |n: u32| (n % 3, (n * 7919 % 1000) as i32, u64::from(n * 31 % 97));
        check(&(0..700).map(row).collect::<Vec<_>>());
        check(&[]);
        check(&[(4_000_000_000, 1, 5), (7, 3, 5), (4_000_000_000, 0, 5)]);
    }

    /// More rows than are put in order in one step, of few and of many customers.
    #[test]
    fn more_rows_than_the_nearest_memory_holds() {
        for customers in [2u32, 100, 30_000] {
            let rows: Vec<_> = (0..3 * NEAR as u32 + 5)
                .map(|n| (n.wrapping_mul(0x9E37_79B9) % customers, n as i32 / 9, 0))
                .collect();
            let mut expected: Vec<_> = rows.iter().map(|row| (row.0, row.1)).collect();
            expected.sort_unstable();
            let log = Log::of(columns(&rows));
            let got = log.rows.iter().map(|row| (row.customer, row.day.days()));
            assert!(got.eq(expected), "{customers}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_rows_are_put_in_order(rows in prop::collection::vec((0u32..9, -5i32..5, 0u64..4), 0..60)) {
            check(&rows);
            let mut in_order = rows;
            in_order.sort_by_key(|row| row.2);
            check(&in_order);
            in_order.reverse();
            check(&in_order);
        }
    }
}
