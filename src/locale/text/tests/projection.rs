//! Words about survival by a model, in every language.

use super::super::projection::*;
use super::{is_sound, USD};
use crate::domain::figure::Undefined;
use crate::domain::model::estimate::{Limit, NoFit};
use crate::ingest::survivors::SurvivorsProblem::*;
use crate::locale::language::Language;
use crate::report::clv::cohort::course;
use crate::report::picture::Each;
use crate::report::projection::{ProjectionFinding, SbgMetric};

#[test]
fn names_figures_and_problems() {
    let problems = [
        NotANumber(2),
        Negative(3),
        AboveAll(1),
        Grows(4),
        Nobody,
        TooFew,
        TooMany,
    ];
    let reasons = [
        Undefined::MissingInput,
        Undefined::InvalidInput,
        Undefined::TooFew,
        Undefined::NotObserved,
    ];
    for l in Language::ALL {
        for this in ProjectionText::ALL {
            is_sound(l, text(l, *this));
        }
        for this in SbgMetric::ALL {
            is_sound(l, metric(l, *this));
            is_sound(l, &figure(l, *this, -1611.158));
        }
        for this in problems {
            is_sound(l, &problem(l, this));
        }
        for this in reasons {
            is_sound(l, why(l, this));
        }
        for is_share in [false, true] {
            is_sound(l, &read(l, &course(&[100.0, 50.0, 25.0], is_share)));
        }
    }
}

#[test]
fn findings() {
    let mut all = vec![
        ProjectionFinding::Rising {
            first: 0.85,
            renewal: 7,
            last: 0.936,
        },
        ProjectionFinding::UnknownNumber,
        ProjectionFinding::Misses {
            period: 3,
            by: -0.0213,
        },
        ProjectionFinding::SteadyValue {
            clv: 592.2,
            steady: 540.9,
        },
        ProjectionFinding::Residual {
            renewal: 8,
            value: 752.96,
        },
        ProjectionFinding::NoEnd,
        ProjectionFinding::NoFit(NoFit::Contradiction),
        ProjectionFinding::NoFit(NoFit::TooFew {
            needed: 2,
            found: 1,
        }),
    ];
    for each in [Each::Period, Each::Month] {
        for bounds in [None, Some((0.31, 0.36))] {
            all.push(ProjectionFinding::Ahead {
                each,
                period: 14,
                share: 0.338,
                bounds,
            });
        }
        all.push(ProjectionFinding::Steady {
            each,
            churn: 0.103,
            period: 21,
            share: 0.1,
        });
    }
    for limit in Limit::ALL {
        all.push(ProjectionFinding::Limit(limit, None));
        all.push(ProjectionFinding::Limit(limit, Some(0.1)));
    }
    for l in Language::ALL {
        for this in &all {
            is_sound(l, &finding(l, USD, this));
        }
    }
}
