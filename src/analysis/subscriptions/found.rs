//! Everything that is worked out of subscriptions.

use crate::analysis::subscriptions::bridge::{Bridge, Month};
use crate::analysis::subscriptions::cohorts::{Cohort, Cohorts};
use crate::analysis::subscriptions::course::{self, Course, Span};
use crate::analysis::subscriptions::lives::{grouped, Lives};
use crate::analysis::subscriptions::rows::{Options, Payment, Shape, Spell};
use crate::domain::date::Date;
use serde::{Deserialize, Serialize};

/// Months of a year, over which the net retention of revenue is taken.
const YEAR: usize = 12;

/// What the rows say. The intervals are added where they are shown, as they depend on how sure a person wants to be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// What the rows are.
    pub shape: Shape,
    /// Whether the data have amounts; without them all money is 0.
    pub has_amounts: bool,
    /// Rows that count.
    pub rows: u32,
    /// Rows that begin after `asof`, or in a month of payments that goes on.
    pub rows_after: u32,
    /// The day as of which customers are judged; none without rows.
    pub asof: Option<Date>,
    /// Customers who have ever begun.
    pub customers: u32,
    /// Customers who are there as of `asof`.
    pub active: u32,
    /// What they bring a month.
    pub mrr: f64,
    /// Customers with more than one subscription at the same time.
    pub overlapping: u32,
    /// Customers who left on `asof` itself, and not in a month before: where that is the last day of the data, their ends may be planned.
    pub left_on_asof: u32,
    /// The months, from the first to the one of `asof`.
    pub months: Vec<Month>,
    /// The place of the last month that is over.
    pub last_over: Option<usize>,
    /// What customers brought 12 months before the end of that month, and what the same customers bring at its end.
    pub year: Option<(f64, f64)>,
    /// Cohorts by the month of the first day, those with customers.
    pub cohorts: Vec<Cohort>,
    /// First stays by their length, from short to long.
    pub lives: Vec<Lives>,
}

/// What the sums need of each customer.
#[derive(Default)]
struct Tally {
    bridge: Bridge,
    cohorts: Cohorts,
    lives: Vec<Lives>,
    customers: u32,
    overlapping: u32,
    year: (i64, i64),
}

impl Tally {
    fn add(&mut self, span: &Span, course: &Course) {
        self.bridge.add(span, course);
        self.cohorts.add(span, course);
        self.lives.push(Lives::of(course));
        self.customers += 1;
        self.overlapping += u32::from(course.overlaps);
        let end = span.last_over().map(|last| last + 1);
        let start = end.and_then(|end| end.checked_sub(YEAR));
        let state = |place: Option<usize>| course.states.get(place?);
        if let (Some(before), Some(after)) = (state(start), state(end)) {
            if before.rows > 0 {
                self.year.0 += before.units;
                self.year.1 += after.units;
            }
        }
    }
}

/// What `rows` say by `options`.
pub fn found(rows: &Rows, options: Options) -> Found {
    let mut tally = Tally::default();
    let mut each = |span: &Span, course: &Course| tally.add(span, course);
    let seen = match rows {
        Rows::Spells(spells, _) => course::spells(spells, options, &mut each),
        Rows::Months(payments) => course::payments(payments, options, &mut each),
    };
    let mut found = Found {
        shape: rows.shape(),
        has_amounts: rows.has_amounts(),
        rows: 0,
        rows_after: rows.len(),
        asof: options.asof,
        customers: tally.customers,
        active: 0,
        mrr: 0.0,
        overlapping: tally.overlapping,
        left_on_asof: 0,
        months: Vec::new(),
        last_over: None,
        year: None,
        cohorts: tally.cohorts.rows(),
        lives: grouped(tally.lives),
    };
    let Some((span, after)) = seen else {
        return found;
    };
    found.rows = rows.len() - after;
    found.rows_after = after;
    found.asof = Some(span.asof);
    found.left_on_asof = rows.ends_on(span.asof);
    found.months = tally.bridge.months(&span);
    found.last_over = span.last_over();
    let amount = |units| span.money.amount(units);
    found.year = (tally.year.0 > 0).then(|| (amount(tally.year.0), amount(tally.year.1)));
    if let Some(last) = found.months.last() {
        found.active = last.customers_end;
        found.mrr = last.end;
    }
    found
}

/// Rows of either shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Rows {
    /// Subscriptions, and whether they have amounts.
    Spells(Vec<Spell>, bool),
    /// Payments.
    Months(Vec<Payment>),
}

impl Rows {
    fn shape(&self) -> Shape {
        match self {
            Self::Spells(..) => Shape::Spells,
            Self::Months(_) => Shape::Months,
        }
    }

    fn has_amounts(&self) -> bool {
        match self {
            Self::Spells(_, has_amounts) => *has_amounts,
            Self::Months(payments) => payments.iter().any(|payment| payment.amount.is_some()),
        }
    }

    fn len(&self) -> u32 {
        let rows = match self {
            Self::Spells(spells, _) => spells.len(),
            Self::Months(payments) => payments.len(),
        };
        u32::try_from(rows).unwrap_or(u32::MAX)
    }

    /// Subscriptions that end on `day`.
    fn ends_on(&self, day: Date) -> u32 {
        match self {
            Self::Spells(spells, _) => {
                let ends = spells.iter().filter(|spell| spell.end == Some(day));
                u32::try_from(ends.count()).unwrap_or(u32::MAX)
            }
            Self::Months(_) => 0,
        }
    }
}
