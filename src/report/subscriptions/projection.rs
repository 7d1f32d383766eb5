//! How many customers will stay: the sBG fitted to first stays, beside their Kaplan–Meier curve.

use crate::analysis::subscriptions::lives::renewals;
use crate::analysis::subscriptions::Found;
use crate::domain::model::sbg::Seen;
use crate::domain::survival::Curve;
use crate::report::picture::Each;
use crate::report::projection::Course;

/// The course of first stays by months; what was seen are the shares of `curve` at the end of each month to which anybody was watched.
///
/// The band is that of a new cohort as large as all customers together.
pub fn course(found: &Found, curve: &Curve) -> Course {
    let renewals = renewals(&found.lives);
    let longest = found.lives.last().map_or(0.0, |some| some.months);
    let watched = (0u32..).zip(&renewals).map(|(t, _)| f64::from(t + 1));
    let watched = watched.take_while(|month| *month <= longest);
    let observed = std::iter::once(1.0).chain(watched.map(|month| curve.at(month)));
    let seen = (found.customers > 0).then(|| Seen {
        customers: found.customers.into(),
        renewals: 0,
        left: 1.0,
    });
    Course::new(Each::Month, observed.collect(), renewals, seen)
}
