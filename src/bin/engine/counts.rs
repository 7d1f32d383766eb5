//! The engine of pages that count: answers, customers of a period, orders for `clv-cac`, visits, subscriptions.

mod beside;
mod seat;

use mandegar::job::Kit;

/// What this engine can do.
const KIT: Kit = Kit::counts(beside::beside);

fn main() {}
