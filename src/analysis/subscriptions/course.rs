//! Customers one by one: the months at whose ends each had a subscription, and how long the first stay was.

use crate::analysis::shop::money::Money;
use crate::analysis::subscriptions::rows::{
    are_whole_months, last_of_spells, month, month_start, months_between, Options, Payment, Shape,
    Spell,
};
use crate::domain::date::Date;
use crate::domain::order::sort;
use crate::domain::quantity::Amount;

/// The most months that are told apart: 50 years. Something is kept for each, so that there must be an end.
pub const MOST_MONTHS: i32 = 600;

/// What a customer has at the end of a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Subscriptions at the same time; 0 without one.
    pub rows: u32,
    /// What they bring a month, in units of the money.
    pub units: i64,
}

/// One customer from month to month.
#[derive(Debug)]
pub struct Course<'a> {
    /// The state at the end of each month of the [`Span`]; in front of them the state at the end of the month before.
    pub states: &'a [State],
    /// The place in the span of the month of the first day; none where that is longer ago.
    pub joined: Option<usize>,
    /// The months of the first stay.
    pub stayed: f64,
    /// Whether the first stay has ended.
    pub has_left: bool,
    /// Whether rows of the customer ever held at the same time.
    pub overlaps: bool,
}

/// The months that are told apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// What the rows are.
    pub shape: Shape,
    /// The day as of which customers are judged.
    pub asof: Date,
    /// The number of the first month.
    pub first: i32,
    /// How many months there are, at least 1.
    pub months: usize,
    /// Whether the last of them is over.
    pub is_over: bool,
    /// The unit of amounts.
    pub money: Money,
}

impl Span {
    /// The first day of the month at `place`.
    pub fn month(&self, place: usize) -> Option<Date> {
        month_start(self.first + i32::try_from(place).ok()?)
    }

    /// The place of the last month that is over.
    pub fn last_over(&self) -> Option<usize> {
        self.months.checked_sub(1 + usize::from(!self.is_over))
    }

    fn new(shape: Shape, first: Date, asof: Date, last: i32, money: Money) -> Self {
        let from = month(first).max(last - MOST_MONTHS + 1).min(last);
        Self {
            shape,
            asof,
            first: from,
            months: usize::try_from(last - from + 1).unwrap_or(1),
            is_over: shape == Shape::Months || asof == asof.month_end(),
            money,
        }
    }

    /// The day at whose end the state of a place of [`Course::states`] is taken.
    fn day(&self, place: usize) -> Date {
        let start = self.month(place).unwrap_or(Date::MAX);
        start.add_days(-1).unwrap_or(Date::MIN).min(self.asof)
    }
}

/// Goes through the customers of `spells`, in the order of their numbers. Gives the span and how many rows begin after it; `None`
/// where no row is left.
///
/// A row that ends on the day before another of the customer begins hands over to it: the periods of one subscription often stand so.
/// A first stay ends where a month ends without the customer: a pause within a month is none.
pub fn spells(
    spells: &[Spell],
    options: Options,
    each: &mut dyn FnMut(&Span, &Course),
) -> Option<(Span, u32)> {
    let asof = options.asof.or_else(|| last_of_spells(spells))?;
    let mut kept = spells.to_vec();
    kept.retain(|spell| spell.start <= asof);
    let first = kept.iter().map(|spell| spell.start).min()?;
    let amounts: Vec<Amount> = kept.iter().map(|spell| spell.amount).collect();
    let money = Money::of(&amounts);
    let span = Span::new(Shape::Spells, first, asof, month(asof), money);
    sort(&mut kept, &|a, b| {
        (a.customer, a.start).cmp(&(b.customer, b.start))
    });
    let days: Vec<Date> = (0..=span.months).map(|place| span.day(place)).collect();
    let mut states = Vec::new();
    for rows in kept.chunk_by(|a, b| a.customer == b.customer) {
        let rows: Vec<Spell> = rows.iter().map(|row| handed_over(*row, rows)).collect();
        states.clear();
        states.resize(span.months + 1, State::default());
        for row in &rows {
            cover(&span, row, &days, &mut states);
        }
        let Some(start) = rows.first().map(|row| row.start) else {
            continue;
        };
        let (until, has_left) = first_stay(&rows, asof);
        each(
            &span,
            &Course {
                states: &states,
                joined: usize::try_from(month(start) - span.first).ok(),
                stayed: months_between(start, until),
                has_left,
                overlaps: overlap(&rows),
            },
        );
    }
    let after = u32::try_from(spells.len() - kept.len()).unwrap_or(u32::MAX);
    Some((span, after))
}

/// The row with its end put off to the next day where another row begins on it.
fn handed_over(row: Spell, rows: &[Spell]) -> Spell {
    let next = row.end.and_then(|end| end.add_days(1));
    // The rows are in the order of their starts.
    let at = rows.partition_point(|other| Some(other.start) < next);
    let is_taken_over = rows.get(at).is_some_and(|other| Some(other.start) == next);
    Spell {
        end: if is_taken_over { next } else { row.end },
        ..row
    }
}

/// Adds the row to the states of those of the `days` on which it holds.
fn cover(span: &Span, row: &Spell, days: &[Date], states: &mut [State]) {
    let first = usize::try_from(month(row.start) - span.first).unwrap_or(0);
    let units = span.money.units(row.amount);
    for (day, state) in days.iter().zip(states).skip(first) {
        if row.end.is_some_and(|end| end <= *day) {
            break;
        }
        if row.start <= *day {
            state.rows += 1;
            state.units += units;
        }
    }
}

/// The end of the first stay, and whether it has ended by `asof`.
fn first_stay(rows: &[Spell], asof: Date) -> (Date, bool) {
    let mut until = Date::MIN;
    for row in rows {
        if until > Date::MIN && until.month_end() < row.start {
            break;
        }
        match row.end.filter(|end| *end <= asof) {
            Some(end) => until = until.max(end),
            None => return (asof, false),
        }
    }
    (until, true)
}

/// Whether two of the rows hold on the same day; they are in the order of their starts.
fn overlap(rows: &[Spell]) -> bool {
    let mut until = Date::MIN;
    rows.iter().any(|row| {
        let overlaps = row.start < until;
        until = until.max(row.end.unwrap_or(Date::MAX));
        overlaps
    })
}

/// Goes through the customers of `payments` as [`spells`] does. Rows of one customer and month are added up; a month whose sum is
/// not above 0 is one without a subscription.
///
/// Where the rows stand on all days of a month, its last month counts only if `asof` is its last day: who has not paid yet in a month that goes
/// on has not left. A first stay is counted from the end of its first month: who is there at the ends of January and February and not of March stayed
/// for 2 months.
pub fn payments(
    payments: &[Payment],
    options: Options,
    each: &mut dyn FnMut(&Span, &Course),
) -> Option<(Span, u32)> {
    let asof = options
        .asof
        .or_else(|| payments.iter().map(|payment| payment.day).max())?;
    let mut kept = payments.to_vec();
    kept.retain(|payment| payment.day <= asof);
    let first = kept.iter().map(|payment| payment.day).min()?;
    let is_over = asof == asof.month_end() || are_whole_months(&kept);
    // A single month is shown even if it goes on.
    let last = (month(asof) - i32::from(!is_over)).max(month(first));
    kept.retain(|payment| month(payment.day) <= last);
    // A payment without an amount says nothing about the unit.
    let amounts: Vec<Amount> = kept.iter().filter_map(|payment| payment.amount).collect();
    let money = Money::of(&amounts);
    let span = Span::new(Shape::Months, first, asof, last, money);
    sort(&mut kept, &|a, b| {
        (a.customer, a.day).cmp(&(b.customer, b.day))
    });
    let mut states = Vec::new();
    for rows in kept.chunk_by(|a, b| a.customer == b.customer) {
        states.clear();
        states.resize(span.months + 1, State::default());
        for row in rows {
            let place = usize::try_from(month(row.day) - span.first + 1).unwrap_or(0);
            if let Some(state) = states.get_mut(place) {
                state.rows += 1;
                state.units += row.amount.map_or(0, |amount| money.units(amount));
            }
        }
        let has_amounts = rows.iter().any(|row| row.amount.is_some());
        for state in &mut states {
            if has_amounts && state.units <= 0 {
                *state = State::default();
            }
        }
        let Some(from) = states.iter().position(|state| state.rows > 0) else {
            continue;
        };
        let stay = states.iter().skip(from);
        let stayed = stay.take_while(|state| state.rows > 0).count();
        let has_left = from + stayed < states.len();
        each(
            &span,
            &Course {
                states: &states,
                joined: from.checked_sub(1),
                // The last month seen says nothing about the time after it.
                stayed: (stayed - usize::from(!has_left)) as f64,
                has_left,
                overlaps: states.iter().any(|state| state.rows > 1),
            },
        );
    }
    let after = u32::try_from(payments.len() - kept.len()).unwrap_or(u32::MAX);
    Some((span, after))
}
