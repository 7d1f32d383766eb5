//! The rows of a shop's orders: read in columns, kept as a log.

use super::{Each, Typed, Working};
use crate::analysis::shop;
use crate::domain::interval::Level;
use crate::domain::names::Names;
use crate::domain::quantity::Amount;
use crate::ingest::id::{Ids, Tags, NO_ID};
use crate::ingest::mapping::Role;
use crate::ingest::problem::Reason;
use crate::ingest::rows::Batch;
use crate::job::rows::{Column, Dates, Line, Numbers, Reads, Rows, Wrong};
use crate::job::run::counted;
use crate::job::{Facts, Outcome, Progress, Task};
use crate::report::shop::{Counted, Overview};
use std::num::NonZeroU64;
use std::rc::Rc;

/// The rows of [`Task::Shop`].
pub(super) fn sales(rows: &Rows) -> Box<dyn Reads> {
    let (dates, amounts) = (rows.dates(Role::Date), rows.numbers(Role::Amount));
    let columns = dates.zip(amounts).zip(rows.column(Role::Customer));
    let Some(((dates, amounts), customers)) = columns else {
        return Each::of((), |(), _| Ok(()), |()| Some(Box::new(Sold::nothing())));
    };
    let (orders, segments) = (rows.column(Role::OrderId), rows.column(Role::Segment));
    Box::new(Sales {
        dates,
        amounts,
        customers: (customers, Ids::default(), Vec::new()),
        orders: orders.map(|column| (column, Tags::default(), Vec::new())),
        segments: segments.map(|column| (column, Ids::default(), Vec::new())),
        log: shop::Columns::with_room(rows.about(), orders.is_some(), segments.is_some()),
        rough: None,
    })
}

/// A log of sales that is being read: its columns, and what the cells of the present batch are.
struct Sales {
    dates: Dates,
    amounts: Numbers,
    customers: (usize, Ids, Vec<u32>),
    orders: Option<(usize, Tags, Vec<Option<NonZeroU64>>)>,
    segments: Option<(usize, Ids, Vec<u32>)>,
    log: shop::Columns,
    /// What becomes of the columns after the last row.
    rough: Option<shop::Rough>,
}

impl Reads for Sales {
    #[cfg_attr(tuned, optimize(speed))]
    fn prepare(&mut self, batch: &Batch) {
        let ids = [Some(&mut self.customers), self.segments.as_mut()];
        for (column, ids, numbers) in ids.into_iter().flatten() {
            ids.numbers(batch, *column, numbers);
        }
        if let Some((column, tags, found)) = &mut self.orders {
            batch.read(*column, found, None, |_, cell| tags.tag(cell));
        }
    }
    #[cfg_attr(tuned, optimize(speed))]
    fn read_all(&mut self, columns: &[Column]) -> bool {
        let (_, _, customers) = &self.customers;
        let before = self.log.days.len();
        let has_customers = customers.iter().all(|number| *number != NO_ID);
        if !has_customers || !self.dates.add_all(columns, &mut self.log.days) {
            return false;
        }
        if !self.amounts.add_all(columns, &mut self.log.amounts) {
            self.log.days.truncate(before);
            return false;
        }
        self.log.customers.extend_from_slice(customers);
        if let Some((_, _, tags)) = &self.orders {
            self.log.orders.extend_from_slice(tags);
        }
        if let Some((_, _, numbers)) = &self.segments {
            self.log.segments.extend_from_slice(numbers);
        }
        true
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn read(&mut self, row: &Line) -> Result<(), Wrong> {
        let day = self.dates.filled(row)?;
        let amount = self.amounts.filled(row)?;
        let amount =
            Amount::new(amount).map_err(|_| (Some(self.amounts.column), Reason::TooLarge))?;
        let (column, _, numbers) = &self.customers;
        let customer = numbers.get(row.place()).filter(|number| **number != NO_ID);
        let customer = customer.ok_or((Some(*column), Reason::Blank))?;
        self.log.customers.push(*customer);
        self.log.days.push(day);
        self.log.amounts.push(amount);
        if let Some((_, _, tags)) = &self.orders {
            self.log
                .orders
                .push(tags.get(row.place()).copied().flatten());
        }
        if let Some((_, _, numbers)) = &self.segments {
            let number = numbers.get(row.place()).copied();
            self.log.segments.push(number.unwrap_or(NO_ID));
        }
        Ok(())
    }

    fn close(&mut self) {
        self.rough = Some(shop::Rough::of(std::mem::take(&mut self.log)));
    }

    fn typed(self: Box<Self>) -> Option<Box<dyn Typed>> {
        Some(Box::new(Sold {
            log: self.rough?.sorted(),
            customers: Rc::new(self.customers.1.into_names()),
            segments: self.segments.map_or(Vec::new(), |(_, ids, _)| ids.names()),
        }))
    }
}

/// A log of sales, with the ids of customers and the names of segments.
struct Sold {
    log: shop::Log,
    customers: Rc<Names>,
    segments: Vec<String>,
}

impl Sold {
    /// A log without a row.
    fn nothing() -> Self {
        Self {
            log: shop::Log::of(shop::Columns::default()),
            customers: Rc::default(),
            segments: Vec::new(),
        }
    }
}

impl Typed for Sold {
    fn serves(&self, task: Task) -> bool {
        matches!(task, Task::Shop(_))
    }

    fn outcome<'a>(
        &'a self,
        task: Task,
        rows_skipped: usize,
        should_stop: &'a mut dyn FnMut(Progress) -> bool,
    ) -> Working<'a> {
        const PARTS: u64 = 4;
        Box::pin(async move {
            let Task::Shop(options) = task else {
                return Ok(None);
            };
            let shop = shop::Shop::new(&self.log, &options);
            counted(1, PARTS, should_stop).await?;
            let (names, segments) = (Rc::clone(&self.customers), self.segments.clone());
            let found = shop::Found::new(shop, &options, names, segments);
            counted(2, PARTS, should_stop).await?;
            let parts = Counted::of(&found.shop);
            counted(3, PARTS, should_stop).await?;
            let overview = Overview::new(&found, parts, rows_skipped, Level::USUAL);
            let outcome = Outcome {
                inputs: Vec::new(),
                facts: Facts::Shop(Box::new(overview)),
            };
            Ok(Some((outcome, Some(found))))
        })
    }
}

/// A blank id is no segment.
const _: () = assert!(NO_ID == shop::options::NONE);
