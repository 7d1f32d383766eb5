//! What the models know of customers: how often they came again, when last, and since when they are known.
//!
//! Times are whole ticks (days), of which so many make a unit of time (7 for weeks). Customers with the same history are one row
//! with a weight, and what depends on a time alone is worked out once for each time that occurs.

/// A customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct History {
    /// x, the ticks with a purchase after the first one.
    pub repeats: u32,
    /// t_x, ticks from the first purchase to the last; 0 without repeats.
    pub last: u32,
    /// T, ticks from the first purchase to the end of what is known; at least `last`.
    pub age: u32,
}

/// Customers of one history.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    pub repeats: u32,
    /// The places of t_x and T in [`Histories::times`].
    pub last: u32,
    pub age: u32,
    pub weight: f64,
}

/// Customers, equal ones merged.
#[derive(Clone, Debug, PartialEq)]
pub struct Histories {
    /// The times that occur, rising, in units of time; 0 is the first.
    pub(super) times: Vec<f64>,
    /// By repeats, then age, then last purchase.
    pub(super) rows: Vec<Row>,
    /// The row of each customer as they were given.
    pub(super) places: Vec<u32>,
}

impl Histories {
    /// Merges `customers`, whose times are in ticks of which `ticks` make a unit of time (at least 1 is taken).
    ///
    /// What contradicts itself is mended: a last purchase after the end is at the end, and without repeats it is the first.
    /// Takes time in proportion to the customers and, for days, to nothing else.
    pub fn new(customers: &[History], ticks: u32) -> Self {
        let mended: Vec<History> = customers.iter().map(|customer| mend(*customer)).collect();
        let mut order: Vec<u32> = (0..mended.len() as u32).collect();
        let mut spare = order.clone();
        // By the least important key first: each later pass keeps the order of equals.
        for key in [last, age, repeats] {
            sort(&mended, key, &mut order, &mut spare);
        }
        let ticks_seen = seen(&mended);
        let place = |tick: u32| ticks_seen.partition_point(|seen| *seen < tick) as u32;
        let mut rows: Vec<Row> = Vec::new();
        let mut places = vec![0; mended.len()];
        let mut before = None;
        for customer in order {
            let Some(this) = mended.get(customer as usize) else {
                continue;
            };
            match rows.last_mut() {
                Some(row) if before == Some(*this) => row.weight += 1.0,
                _ => rows.push(Row {
                    repeats: this.repeats,
                    last: place(this.last),
                    age: place(this.age),
                    weight: 1.0,
                }),
            }
            before = Some(*this);
            if let Some(place) = places.get_mut(customer as usize) {
                *place = rows.len() as u32 - 1;
            }
        }
        let unit = f64::from(ticks.max(1));
        let times = ticks_seen.iter().map(|tick| f64::from(*tick) / unit);
        Self {
            times: times.collect(),
            rows,
            places,
        }
    }

    /// How many customers there are.
    pub fn customers(&self) -> usize {
        self.places.len()
    }

    /// How many different histories there are.
    pub fn distinct(&self) -> usize {
        self.rows.len()
    }

    /// Customers who came again.
    pub fn repeaters(&self) -> f64 {
        let repeaters = self.rows.iter().filter(|row| row.repeats > 0);
        repeaters.map(|row| row.weight).sum()
    }

    /// Purchases after the first ones.
    pub fn repeats(&self) -> f64 {
        let purchases = |row: &Row| row.weight * f64::from(row.repeats);
        self.rows.iter().map(purchases).sum()
    }

    /// The most repeats of a customer.
    pub fn most_repeats(&self) -> u32 {
        self.rows.last().map_or(0, |row| row.repeats)
    }

    /// The longest time that occurs.
    pub(super) fn longest(&self) -> f64 {
        self.times.last().copied().unwrap_or(0.0)
    }

    /// All times together for which customers are known.
    pub(super) fn exposure(&self) -> f64 {
        let ages = |row: &Row| row.weight * self.time(row.age);
        self.rows.iter().map(ages).sum()
    }

    pub(super) fn time(&self, place: u32) -> f64 {
        self.times.get(place as usize).copied().unwrap_or(0.0)
    }

    /// The rows of each number of repeats.
    pub(super) fn groups(&self) -> impl Iterator<Item = (u32, &[Row])> {
        let groups = self.rows.chunk_by(|a, b| a.repeats == b.repeats);
        groups.filter_map(|rows| Some((rows.first()?.repeats, rows)))
    }

    /// Every `nth` row: a sample from which a fit can start.
    pub(super) fn thinned(&self, nth: usize) -> Self {
        Self {
            times: self.times.clone(),
            rows: self.rows.iter().step_by(nth.max(1)).copied().collect(),
            places: Vec::new(),
        }
    }
}

fn repeats(history: &History) -> u32 {
    history.repeats
}

fn last(history: &History) -> u32 {
    history.last
}

fn age(history: &History) -> u32 {
    history.age
}

fn mend(customer: History) -> History {
    let last = if customer.repeats == 0 {
        0
    } else {
        customer.last.min(customer.age)
    };
    History { last, ..customer }
}

/// Bits that one pass over the customers looks at.
const BITS: u32 = 11;

/// Puts `order` by `key`; equals stay as they are.
fn sort(customers: &[History], key: fn(&History) -> u32, order: &mut [u32], spare: &mut [u32]) {
    let most = customers.iter().map(key).max().unwrap_or(0);
    let mut shift = 0;
    while shift < u32::BITS && most >> shift > 0 {
        let bucket = |customer: u32| {
            let key = customers.get(customer as usize).map_or(0, key);
            (key >> shift) as usize & ((1 << BITS) - 1)
        };
        let mut starts = vec![0u32; 1 << BITS];
        for customer in order.iter() {
            if let Some(count) = starts.get_mut(bucket(*customer)) {
                *count += 1;
            }
        }
        let mut before = 0;
        for start in &mut starts {
            before += std::mem::replace(start, before);
        }
        for customer in order.iter() {
            let Some(start) = starts.get_mut(bucket(*customer)) else {
                continue;
            };
            if let Some(slot) = spare.get_mut(*start as usize) {
                *slot = *customer;
            }
            *start += 1;
        }
        order.copy_from_slice(spare);
        shift += BITS;
    }
}

/// The ticks that occur as a last purchase or an age, rising, 0 among them.
fn seen(customers: &[History]) -> Vec<u32> {
    let mut ticks: Vec<u32> = Vec::new();
    for key in [last, age] {
        let mut order: Vec<u32> = (0..customers.len() as u32).collect();
        let mut spare = order.clone();
        sort(customers, key, &mut order, &mut spare);
        let of = |customer: &u32| customers.get(*customer as usize).map_or(0, key);
        let mut both = Vec::with_capacity(ticks.len() + 64);
        let mut others = std::mem::take(&mut ticks).into_iter().peekable();
        both.push(0);
        for tick in order.iter().map(of) {
            while let Some(other) = others.next_if(|other| *other <= tick) {
                push(&mut both, other);
            }
            push(&mut both, tick);
        }
        others.for_each(|other| push(&mut both, other));
        ticks = both;
    }
    ticks
}

fn push(ticks: &mut Vec<u32>, tick: u32) {
    if ticks.last() != Some(&tick) {
        ticks.push(tick);
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn history(repeats: u32, last: u32, age: u32) -> History {
        History { repeats, last, age }
    }

    #[test]
    fn equal_customers_are_one_row() {
        let customers = [
            history(2, 14, 70),
            history(0, 0, 35),
            history(2, 14, 70),
            history(0, 9, 35),
            history(1, 80, 70),
        ];
        let all = Histories::new(&customers, 7);
        assert_eq!(all.times, [0.0, 2.0, 5.0, 10.0]);
        assert_eq!(all.places, [2, 0, 2, 0, 1]);
        let rows: Vec<_> = all
            .rows
            .iter()
            .map(|r| (r.repeats, r.last, r.age, r.weight))
            .collect();
        assert_eq!(rows, [(0, 0, 2, 2.0), (1, 3, 3, 1.0), (2, 1, 3, 2.0)]);
        assert_eq!((all.repeaters(), all.repeats()), (3.0, 5.0));
        assert_eq!(Histories::new(&[], 7).customers(), 0);
    }

    proptest! {
        #[test]
        fn every_customer_is_in_a_row(raw in prop::collection::vec((0u32..4, 0u32..9000, 0u32..9000), 0..60)) {
            let customers: Vec<History> = raw.iter().map(|(x, l, a)| mend(history(*x, *l, *a))).collect();
            let all = Histories::new(&customers, 1);
            for (customer, place) in customers.iter().zip(&all.places) {
                let row = all.rows[*place as usize];
                prop_assert_eq!(row.repeats, customer.repeats);
                prop_assert_eq!(all.time(row.last), f64::from(customer.last));
                prop_assert_eq!(all.time(row.age), f64::from(customer.age));
            }
            prop_assert!(all.times.windows(2).all(|pair| pair[0] < pair[1]));
            let keys: Vec<_> = all.rows.iter().map(|r| (r.repeats, r.age, r.last)).collect();
            prop_assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert_eq!(all.rows.iter().map(|r| r.weight).sum::<f64>(), customers.len() as f64);
        }
    }
}
