//! The models that were fitted to a shop: what a person asks of money and time is worked out from them without another fit.

use super::known::Known;
use super::split::Holdout;
use super::{fitted_spend, Look, Worth, WorthOptions, DAYS};
use crate::analysis::shop::rfm::Scores;
use crate::analysis::shop::Shop;
use crate::domain::date::Date;
use crate::domain::model::buying::{Buying, ModelName};
use crate::domain::model::estimate::{Estimate, NoFit, Watch};
use crate::domain::model::gamma_gamma::{correlation, GammaGamma};
use crate::domain::model::history::Histories;
use crate::domain::model::minimise::Stopped;

/// Fits of one shop. Margin, discount and horizon change none of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fits {
    spend: Option<Result<(GammaGamma, Estimate), NoFit>>,
    buying: Vec<(ModelName, Result<Estimate, NoFit>)>,
    /// The last check, by its model and split.
    holdout: Option<(Check, Result<Holdout, NoFit>)>,
}

/// The model and the split of a check.
type Check = (ModelName, Option<Date>);

impl Fits {
    /// What models say of `shop` by `options`; only what was not fitted before is fitted. See [`Worth::new`].
    ///
    /// # Errors
    /// [`Stopped`]; what was fitted until then is kept.
    pub fn ask(
        &mut self,
        shop: &Shop,
        scores: &[Scores],
        options: &WorthOptions,
        watch: Watch,
    ) -> Result<Worth, Stopped> {
        let mut options = *options;
        for number in [&mut options.margin, &mut options.discount] {
            *number = if number.is_finite() { *number } else { 0.0 };
        }
        let options = &options;
        let known = Known::until(shop, shop.asof);
        let all = Histories::new(&known.histories, DAYS);
        let mut part = |from: f64, to: f64, done: f64| watch(from + (to - from) * done);
        let money = self.spend(&known, &mut |done| part(0.0, 0.2, done))?;
        let buying = self.buying(options.model, &all, &mut |done| part(0.2, 0.5, done))?;
        // What is known by now is told as done only where another fit is to come.
        if self.is_due(options) {
            begins(part(0.5, 0.6, 0.0))?;
        }
        let look = Look {
            shop,
            scores,
            options,
            known: &known,
            all: &all,
        };
        let money = money.as_ref();
        let ahead = buying.map(|estimate| look.ahead(&estimate, money.ok()));
        let holdout = self.holdout(shop, options, &mut |done| part(0.6, 1.0, done))?;
        Ok(Worth {
            options: *options,
            ahead,
            spend: money.map(fitted_spend).map_err(|reason| *reason),
            mean_spend: money.ok().and_then(|(model, _)| model.population().ok()),
            correlation: correlation(&known.pairs()).ok(),
            holdout,
        })
    }

    fn spend(
        &mut self,
        known: &Known,
        watch: Watch,
    ) -> Result<Result<(GammaGamma, Estimate), NoFit>, Stopped> {
        if let Some(fit) = &self.spend {
            return Ok(fit.clone());
        }
        begins(watch(0.0))?;
        let fit = unless_stopped(GammaGamma::fit(&known.spends, watch))?;
        self.spend = Some(fit.clone());
        Ok(fit)
    }

    fn buying(
        &mut self,
        model: ModelName,
        all: &Histories,
        watch: Watch,
    ) -> Result<Result<Estimate, NoFit>, Stopped> {
        if let Some((_, fit)) = self.buying.iter().find(|(this, _)| *this == model) {
            return Ok(fit.clone());
        }
        begins(watch(0.0))?;
        let fit = unless_stopped(Buying::fit(model, all, watch))?;
        let fit = fit.map(|(_, estimate)| estimate);
        self.buying.push((model, fit.clone()));
        Ok(fit)
    }

    /// Whether the check is yet to be fitted.
    fn is_due(&self, options: &WorthOptions) -> bool {
        let by = (options.model, options.split);
        self.holdout.as_ref().is_none_or(|(this, _)| *this != by)
    }

    fn holdout(
        &mut self,
        shop: &Shop,
        options: &WorthOptions,
        watch: Watch,
    ) -> Result<Result<Holdout, NoFit>, Stopped> {
        let by = (options.model, options.split);
        match &self.holdout {
            Some((this, found)) if *this == by => Ok(found.clone()),
            _ => {
                begins(watch(0.0))?;
                let found = unless_stopped(Holdout::new(shop, options, watch))?;
                self.holdout = Some((by, found.clone()));
                Ok(found)
            }
        }
    }
}

/// The beginning of a fit, unless `is_enough`.
fn begins(is_enough: bool) -> Result<(), Stopped> {
    if is_enough {
        Err(Stopped)
    } else {
        Ok(())
    }
}

/// A fit or the reason why there is none, but for the reason that it was stopped.
fn unless_stopped<T>(fit: Result<T, NoFit>) -> Result<Result<T, NoFit>, Stopped> {
    match fit {
        Err(NoFit::Stopped) => Err(Stopped),
        other => Ok(other),
    }
}
