//! Fitted models of customer value: how often customers buy, whether they are still there, and what they spend.
//!
//! Reading order: [`history`] is what is known of customers, equal ones merged; [`bg_nbd`] and [`pareto_nbd`] are models of how
//! often they come (on [`ongoing`]), with one face in [`buying`]; [`gamma_gamma`] is what they spend; [`sbg`] is for contracts,
//! where leaving is seen. [`check`] sets what a model says beside what happened, [`forecast`] says how far off it may be. Each fit maximises the likelihood by [`minimise`]
//! and gives an [`estimate`], which names the limits to which a model runs instead of failing; with many customers it begins with some
//! of them (`settle`). [`special`] has the functions.
//!
//! ```
//! use mandegar::domain::model::sbg::Sbg;
//!
//! // Fader and Hardie 2007, table 1, "High End": of 1,000 customers these are there after each year.
//! let alive = [1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0];
//! let (model, estimate) = Sbg::fit(&[&alive], &mut |_| false).unwrap();
//! assert!((model.alpha - 0.668).abs() < 5e-4 && (model.beta - 3.806).abs() < 5e-4);
//! assert!(estimate.is_inside());
//! // What they project for year 12: 37.8 %.
//! assert!((model.survival(12)[12] - 0.378).abs() < 5e-4);
//! ```

pub mod bg_nbd;
pub mod buying;
pub mod check;
pub mod estimate;
pub mod forecast;
pub mod gamma_gamma;
pub mod history;
pub mod minimise;
pub mod ongoing;
pub mod pareto_nbd;
pub mod sbg;
mod settle;
pub mod special;
