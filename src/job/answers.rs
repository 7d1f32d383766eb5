//! Answers to questions about what was found. They are asked once figures stand, so the engine of the page of orders has them in a file of
//! their own, with the models that only they need.

use crate::analysis::shop::Found;
use crate::job::{Answer, Ask, Progress, Stage, Stopped};
use crate::report::shop::list::{csv, page_at, places, Listing};
use crate::report::shop::Forecast;

/// Customers in the order of a listing: a list is read page by page.
pub type InOrder = (Listing, Vec<usize>);

/// Answers a question about what was found; `listed` is the order that was asked for last.
pub type Answers = fn(
    &mut Found,
    listed: &mut Option<InOrder>,
    &Ask,
    tell: &mut dyn FnMut(Progress) -> bool,
) -> Result<Answer, Stopped>;

/// Answers any question; that about problems is none about what was found.
///
/// # Errors
/// [`Stopped`], only after `tell` said so.
pub fn of_a_shop(
    found: &mut Found,
    listed: &mut Option<InOrder>,
    ask: &Ask,
    tell: &mut dyn FnMut(Progress) -> bool,
) -> Result<Answer, Stopped> {
    Ok(match ask {
        Ask::Customers(listing) => {
            let all = Listing {
                page: 0,
                ..listing.clone()
            };
            let known = listed.take().filter(|(of, _)| *of == all);
            let (_, places) = listed.insert(known.unwrap_or_else(|| {
                let places = places(found, &all);
                (all, places)
            }));
            Answer::Customers(page_at(found, places, listing.page))
        }
        Ask::File(who) => Answer::File(csv(found, *who)),
        Ask::Problems => Answer::Nothing,
        Ask::Worth(options) => {
            let mut watch = |done: f64| {
                let done = (done.clamp(0.0, 1.0) * 1000.0) as usize;
                tell(Progress::of(Stage::Fitting, done, 1000))
            };
            found.ask_models(options, &mut watch).map_err(|_| Stopped)?;
            let forecast = Forecast::of(found).map(Box::new);
            forecast.map_or(Answer::Nothing, Answer::Worth)
        }
    })
}

/// Knows nothing: what an engine says that never finds anything to be asked about.
///
/// # Errors
/// None.
pub fn none(
    _found: &mut Found,
    _listed: &mut Option<InOrder>,
    _ask: &Ask,
    _tell: &mut dyn FnMut(Progress) -> bool,
) -> Result<Answer, Stopped> {
    Ok(Answer::Nothing)
}
