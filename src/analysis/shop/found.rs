//! Everything that is worked out of a log for the choices of a person.

use crate::analysis::shop::gaps::Gaps;
use crate::analysis::shop::rfm::{scores, Scores};
use crate::analysis::shop::stages::{stages, Stages};
use crate::analysis::shop::worth::{Fits, Worth, WorthOptions};
use crate::analysis::shop::{Names, Options, Shop};
use crate::domain::model::minimise::Stopped;
use std::rc::Rc;

/// A shop with what is asked of it more than once. Tables of it are made where they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The rows that count.
    pub shop: Shop,
    /// The days between purchases.
    pub gaps: Gaps,
    /// The stage of each customer.
    pub stages: Stages,
    /// The scores of each customer, in the shop's order.
    pub scores: Vec<Scores>,
    /// The ids of customers by their numbers.
    pub names: Rc<Names>,
    /// The names of segments by their numbers, of all rows of the log.
    pub segments: Vec<String>,
    /// What models say of the customers, once that was asked.
    pub worth: Option<Worth>,
    /// The models that were fitted so far.
    pub fits: Fits,
}

impl Found {
    /// What is said of `shop` by `options`; `names` are the customers' ids by number, `segments` the segments' names.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new(shop: Shop, options: &Options, names: Rc<Names>, segments: Vec<String>) -> Self {
        let gaps = Gaps::new(&shop);
        Self {
            stages: stages(&shop, &gaps, options),
            scores: scores(&shop),
            gaps,
            shop,
            names,
            segments,
            worth: None,
            fits: Fits::default(),
        }
    }

    /// Asks the models. Those that were fitted before are not fitted again; `watch` as in [`Worth::new`].
    ///
    /// # Errors
    /// [`Stopped`], only after `watch` said so.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn ask_models(
        &mut self,
        options: &WorthOptions,
        watch: &mut dyn FnMut(f64) -> bool,
    ) -> Result<(), Stopped> {
        let (shop, scores) = (&self.shop, &self.scores);
        self.worth = Some(self.fits.ask(shop, scores, options, watch)?);
        Ok(())
    }
}
