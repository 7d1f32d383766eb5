//! Words about fitted models, in every language.

use super::super::models::*;
use super::{is_sound, USD};
use crate::domain::date::Date;
use crate::domain::model::buying::ModelName;
use crate::domain::model::estimate::{Limit, NoFit};
use crate::locale::language::Language;
use crate::report::shop::{ModelFinding, ModelMetric, Part};

#[test]
fn names_and_figures() {
    for l in Language::ALL {
        for this in ModelText::ALL {
            is_sound(l, text(l, *this));
        }
        for this in ModelMetric::ALL {
            is_sound(l, metric(l, *this));
            for value in [-9582.429, 0.0, 0.2426, 71_509.9] {
                is_sound(l, &figure(l, USD, *this, value));
            }
        }
        for this in ModelName::ALL {
            is_sound(l, model(l, this));
        }
    }
}

#[test]
fn findings() {
    let (needed, found) = (3, 1);
    let reasons = [
        NoFit::NoRepeats,
        NoFit::TooFew { needed, found },
        NoFit::Contradiction,
    ];
    let split = Date::from_days(10_000).unwrap();
    let mut all = vec![
        ModelFinding::NoMean,
        ModelFinding::ByFrequency { off: 0.12 },
        ModelFinding::Correlated(0.42),
        ModelFinding::Uncorrelated(-0.11),
        ModelFinding::Alive {
            alive: 1917.3,
            customers: 2357,
        },
        ModelFinding::Holdout {
            split,
            actual: 1788.0,
            expected: 1715.6,
        },
    ];
    for part in [Part::Buying, Part::Spend] {
        all.extend(reasons.map(|reason| ModelFinding::NoFit(part, reason)));
        all.extend(Limit::ALL.map(|limit| ModelFinding::Limit(part, limit)));
    }
    for l in Language::ALL {
        for this in &all {
            is_sound(l, &finding(l, this));
        }
    }
}
