//! Counts in columns of two parts, to be drawn: the days between orders, and a shop month by month.

use crate::analysis::shop::months::Month;
use crate::domain::date::Date;
use crate::report::shop::spread::Gap;

/// Months that are drawn at most: the newest.
const MOST_MONTHS: usize = 60;

/// What the columns are about, and what their parts are, from below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StacksOf {
    /// Orders by the days since the one before: second orders, then all later ones.
    Gaps,
    /// Customers with an order by month: those who had bought before, then new ones.
    Months,
}

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// So many days at least and at most; `None` for all the rest.
    Days(u32, Option<u32>),
    /// The month with this first day.
    Month(Date),
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stack {
    /// What it stands for.
    pub head: Head,
    /// Its parts from below.
    pub parts: [u32; 2],
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stacks {
    /// What it is about.
    pub of: StacksOf,
    /// The columns in order.
    pub stacks: Vec<Stack>,
}

/// The days between orders; `None` without a second order.
pub fn gaps(gaps: &[Gap]) -> Option<Stacks> {
    let stack = |gap: &Gap| Stack {
        head: Head::Days(gap.from, gap.to),
        parts: [gap.second, gap.later],
    };
    (!gaps.is_empty()).then(|| Stacks {
        of: StacksOf::Gaps,
        stacks: gaps.iter().map(stack).collect(),
    })
}

/// The newest months; `None` without any.
pub fn months(months: &[Month]) -> Option<Stacks> {
    let newest = months.get(months.len().saturating_sub(MOST_MONTHS)..);
    let newest = newest.unwrap_or_default();
    let stack = |month: &Month| Stack {
        head: Head::Month(month.month),
        parts: [month.returning_customers, month.new_customers],
    };
    (!newest.is_empty()).then(|| Stacks {
        of: StacksOf::Months,
        stacks: newest.iter().map(stack).collect(),
    })
}
