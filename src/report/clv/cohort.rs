//! A customer of a cohort whose survivors were pasted: each leaves with a chance of their own, by the sBG.

use super::percent;
use crate::domain::clv::retention::Retained;
use crate::domain::figure::{Figure, Undefined};
use crate::domain::model::sbg::{renewals, Sbg, Seen};
use crate::domain::quantity::{finite, Amount, Share};
use crate::report::inputs::{all, Inputs};
use crate::report::name::{FirstMargin, Key, Metric};
use crate::report::picture::Each;
use crate::report::projection::{finding, Course, ProjectionFinding};

/// A customer by the margin of a period and the survival of their cohort.
pub(super) struct Member {
    pub(super) margin: Figure,
    pub(super) discount: Figure,
    pub(super) first: Result<FirstMargin, Undefined>,
    pub(super) sbg: Result<Sbg, Undefined>,
}

impl Member {
    pub(super) fn from(inputs: &Inputs) -> Self {
        Self {
            margin: inputs.figure(Key::MarginPerPeriod),
            discount: percent(inputs.figure_or(Key::Discount, 0.0)),
            first: inputs.first_margin(),
            sbg: inputs.survivors(),
        }
    }

    /// The three timings of [`Retained`], of a customer whose retention rises: clv-today = M·E with E = Σ S(t)/(1+d)^t over t = 0, 1, …,
    /// [`Sbg::discounted_lifetime`]; clv-certain = clv-today/(1+d); clv-if-retained = clv-today − M.
    pub(super) fn figure(&self, metric: Metric) -> Figure {
        match metric {
            Metric::Clv => match self.first? {
                FirstMargin::Certain => self.figure(Metric::ClvCertain),
                FirstMargin::IfRetained => self.figure(Metric::ClvIfRetained),
                FirstMargin::Today => self.figure(Metric::ClvToday),
            },
            Metric::ClvToday => self.today(self.lifetime()),
            Metric::ClvCertain => finite(self.figure(Metric::ClvToday)? / (1.0 + self.discount?)),
            Metric::ClvIfRetained => finite(self.figure(Metric::ClvToday)? - self.margin?),
            _ => Err(Undefined::MissingInput),
        }
    }

    /// E, expected margins of a new customer in margins of today.
    pub(super) fn lifetime(&self) -> Figure {
        let discount = self.discount;
        bounded(all([discount]).and_then(|[d]| self.sbg?.discounted_lifetime(d)))
    }

    fn today(&self, lifetime: Figure) -> Figure {
        let [margin, _, lifetime] = all([self.margin, self.discount, lifetime])?;
        finite(Amount::new(margin)?.get() * lifetime)
    }

    /// What the block of the projection says of the value.
    fn findings(&self, course: &Course) -> Vec<ProjectionFinding> {
        let renewal = course.last() + 1;
        let residual = self
            .sbg
            .and_then(|sbg| bounded(sbg.discounted_residual(renewal, self.discount?)));
        let residual = self.today(residual);
        let steady = || {
            let retention = Share::new(1.0 - course.steady()?)?;
            Retained::new(Amount::new(self.margin?)?, retention, self.discount?)?.today()
        };
        finding::of_value(self.figure(Metric::ClvToday), steady(), (renewal, residual))
    }
}

/// A sum without an end: by the model some customers as good as never leave, and nothing is discounted.
fn bounded(lifetime: Figure) -> Figure {
    lifetime.map_err(|reason| match reason {
        Undefined::NotReachable => Undefined::NoLosses,
        other => other,
    })
}

/// The course of pasted survivors, who never grow; of percentages nobody knows how many customers stand behind them.
pub fn course(left: &[f64], is_share: bool) -> Course {
    let start = left.first().copied().unwrap_or(1.0);
    let observed: Vec<f64> = left.iter().map(|now| now / start).collect();
    let seen = (!is_share).then(|| Seen {
        customers: start,
        renewals: u32::try_from(left.len().saturating_sub(1)).unwrap_or(0),
        left: observed.last().copied().unwrap_or(1.0),
    });
    let renewals = renewals(&[left]).unwrap_or_default();
    Course::new(Each::Period, observed, renewals, seen)
}

/// What a course means, and what it makes of the value of a customer with these inputs.
pub fn findings(inputs: &Inputs, course: &Course) -> Vec<ProjectionFinding> {
    let mut findings = course.findings();
    if course.fit.is_ok() {
        findings.extend(Member::from(inputs).findings(course));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::estimate::Limit;
    use crate::report::clv::figures;
    use crate::report::inputs::Value;
    use crate::report::name::Model;

    /// Table 1 of Fader and Hardie (2007), the segments High End and Regular, as fitted in `tests/data/models/reference.json`.
    const HIGH_END: [f64; 8] = [1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0];
    const REGULAR: [f64; 8] = [1000.0, 631.0, 468.0, 382.0, 326.0, 289.0, 262.0, 241.0];

    fn inputs(course: &Course, discount: f64, first: FirstMargin) -> Inputs {
        let fitted = course.fit.as_ref().map(|fit| fit.sbg);
        Inputs::default()
            .with(Key::Model, Value::Model(Model::Cohort))
            .with(Key::FirstMargin, Value::FirstMargin(first))
            .number(Key::MarginPerPeriod, 100.0)
            .number(Key::Discount, discount)
            .with_survivors(Some(fitted.map_err(|_| Undefined::TooFew)))
    }

    #[track_caller]
    fn is_about(got: Figure, wanted: f64) {
        let got = got.unwrap();
        assert!(
            (got - wanted).abs() < 1e-5 * wanted,
            "{got}, wanted {wanted}"
        );
    }

    /// The sums at 10 % a period of `reference.json`: 5.922253 and 3.694908 payments, the first at once.
    #[test]
    fn the_published_segments() {
        for (left, payments) in [(HIGH_END, 5.922_253_5), (REGULAR, 3.694_908)] {
            let course = course(&left, false);
            let clv = |first| figures(&inputs(&course, 10.0, first)).get(Metric::Clv);
            is_about(clv(FirstMargin::Today), 100.0 * payments);
            is_about(clv(FirstMargin::Certain), 100.0 * payments / 1.1);
            is_about(clv(FirstMargin::IfRetained), 100.0 * (payments - 1.0));
        }
    }

    /// Just before the eighth renewal: 7.529628 payments.
    #[test]
    fn what_is_said_of_the_value() {
        let course = course(&HIGH_END, false);
        let found = findings(&inputs(&course, 10.0, FirstMargin::Today), &course);
        let residual = found.iter().find_map(|finding| match finding {
            ProjectionFinding::Residual { renewal: 8, value } => Some(*value),
            _ => None,
        });
        is_about(residual.ok_or(Undefined::TooFew), 752.9628);
        // One churn: 509 losses of 4,926 chances to leave, far below the value by the model.
        let lost = 1000.0 - 491.0;
        let chances = HIGH_END.iter().sum::<f64>() - 491.0;
        let steady = found.iter().find_map(|finding| match finding {
            ProjectionFinding::SteadyValue { clv, steady } if steady < clv => Some(*steady),
            _ => None,
        });
        is_about(
            steady.ok_or(Undefined::TooFew),
            110.0 / (0.1 + lost / chances),
        );
        // α is below 1: without a discount the margins have no end.
        let eternal = inputs(&course, 0.0, FirstMargin::Today);
        assert_eq!(figures(&eternal).get(Metric::Clv), Err(Undefined::NoLosses));
        let found = findings(&eternal, &course);
        assert!(found.contains(&ProjectionFinding::NoEnd), "{found:?}");
    }

    #[test]
    fn limits_are_named() {
        let steady = course(&[1000.0, 900.0, 810.0, 729.0], false);
        let said = findings(&inputs(&steady, 10.0, FirstMargin::Today), &steady);
        let is_enough = |finding: &ProjectionFinding| matches!(finding, ProjectionFinding::Limit(Limit::OneDropout, Some(churn)) if (churn - 0.1).abs() < 1e-9);
        assert!(said.iter().any(is_enough), "{said:?}");
        is_about(
            figures(&inputs(&steady, 10.0, FirstMargin::Today)).get(Metric::Clv),
            110.0 / 0.2,
        );
        let shown = steady.figures();
        assert_eq!(shown[0].1, Err(Undefined::NotObserved));
        assert!(shown[2].1.is_ok());
        let loyal = course(&[50.0, 50.0, 50.0], false).findings();
        assert!(
            loyal.contains(&ProjectionFinding::Limit(Limit::NoDropout, None)),
            "{loyal:?}"
        );
        let gone = course(&[50.0, 0.0], false).findings();
        assert!(
            gone.contains(&ProjectionFinding::Limit(Limit::AllDropout, None)),
            "{gone:?}"
        );
        let short = course(&[50.0, 40.0], false);
        assert!(matches!(
            short.findings()[..],
            [ProjectionFinding::NoFit(_)]
        ));
        assert_eq!(short.figures()[0].1, Err(Undefined::TooFew));
        assert_eq!(short.picture(), None);
    }

    /// Percentages give the same parameters and no band, since nobody knows how many customers stand behind them.
    #[test]
    fn percentages_have_no_band() {
        let shares: Vec<f64> = HIGH_END.iter().map(|left| left / 10.0).collect();
        let (counted, shared) = (course(&HIGH_END, false), course(&shares, true));
        is_about(shared.figures()[0].1, counted.figures()[0].1.unwrap());
        is_about(shared.figures()[2].1.map(|ll| -ll), 161.115_815);
        let bounds = |course: &Course| course.picture().unwrap().rows[14].bounds;
        assert!(bounds(&counted).is_some() && bounds(&shared).is_none());
        assert!(shared
            .findings()
            .contains(&ProjectionFinding::UnknownNumber));
        let rows = counted.picture().unwrap().rows;
        assert_eq!((rows.len(), rows[6].bounds), (15, None));
        assert_eq!((rows[7].observed, rows[8].observed), (Some(0.491), None));
    }
}
