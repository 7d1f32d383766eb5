//! The page `clv`: what a customer is worth, by the model that fits what is known of it.

pub mod cohort;
mod finding;
mod picture;
mod working;

pub(in crate::report) use finding::inflow_takeaway;
pub use finding::ClvFinding;

use crate::domain::clv::retention::Retained;
use crate::domain::clv::{monthly_discount, simple, Subscription};
use crate::domain::figure::{Figure, Undefined};
use crate::domain::quantity::{Amount, Count, Share};
use crate::report::figures::Figures;
use crate::report::inputs::{all, Inputs};
use crate::report::name::{FirstMargin, Key, Metric, Model, Page};
use crate::report::Report;
use cohort::Member;

/// The figures of the page, one for each of its metrics.
///
/// What the chosen model does not know is `missing-input`: a simple shop has no lifetime in months, a retention rate no revenue. Where
/// the choice itself was refused every figure is `invalid-input`.
pub fn figures(inputs: &Inputs) -> Figures {
    Customer::from(inputs).figures()
}

/// The figures, what they mean, how they came about and what to draw.
pub fn report(inputs: &Inputs) -> Report {
    let customer = Customer::from(inputs);
    let figures = customer.figures();
    Report {
        findings: finding::findings(&customer, &figures),
        working: working::working(inputs, &customer, &figures),
        pictures: picture::pictures(&customer, &figures),
        figures,
        refusals: Vec::new(),
    }
}

/// Whether the chosen model takes the input `key`. A choice that was refused shows the fields of the usual model.
pub fn takes(inputs: &Inputs, key: Key) -> bool {
    let keys: &[Key] = match inputs.model().unwrap_or(Model::Subscription) {
        Model::Simple => &[Key::Aov, Key::OrdersPerYear, Key::Years, Key::Margin],
        Model::Subscription => &[
            Key::Arpa,
            Key::Margin,
            Key::Churn,
            Key::Discount,
            Key::CapMonths,
        ],
        Model::Retention => &[
            Key::MarginPerPeriod,
            Key::Retention,
            Key::Discount,
            Key::FirstMargin,
        ],
        Model::Cohort => &[Key::MarginPerPeriod, Key::Discount, Key::FirstMargin],
    };
    key == Key::Model || keys.contains(&key)
}

/// Whether the chosen model can give `metric`.
pub fn gives(inputs: &Inputs, metric: Metric) -> bool {
    use Metric::{ClvCertain, ClvIfRetained, ClvRevenue, ClvToday, ClvUndiscounted};
    let metrics: &[Metric] = match inputs.model().unwrap_or(Model::Subscription) {
        Model::Simple => &[ClvRevenue],
        Model::Subscription => &[ClvRevenue, ClvUndiscounted, Metric::LifetimeMonths],
        Model::Retention | Model::Cohort => &[ClvCertain, ClvIfRetained, ClvToday],
    };
    metric == Metric::Clv || metrics.contains(&metric)
}

/// A customer as the chosen model sees it.
enum Customer {
    Simple(Shopper),
    Subscription(Subscriber),
    Retention(Kept),
    Cohort(Member),
    /// The choice of the model was refused.
    Unknown,
}

impl Customer {
    fn from(inputs: &Inputs) -> Self {
        match inputs.model() {
            Ok(Model::Simple) => Self::Simple(Shopper::from(inputs)),
            Ok(Model::Subscription) => Self::Subscription(Subscriber::from(inputs)),
            Ok(Model::Retention) => Self::Retention(Kept::from(inputs)),
            Ok(Model::Cohort) => Self::Cohort(Member::from(inputs)),
            Err(_) => Self::Unknown,
        }
    }

    fn figures(&self) -> Figures {
        let mut figures = Figures::default();
        for metric in Page::Clv.metrics() {
            let figure = match self {
                Self::Simple(shopper) => shopper.figure(*metric),
                Self::Subscription(subscriber) => subscriber.figure(*metric),
                Self::Retention(kept) => kept.figure(*metric),
                Self::Cohort(member) => member.figure(*metric),
                Self::Unknown => Err(Undefined::InvalidInput),
            };
            figures.push(*metric, figure);
        }
        figures
    }
}

/// A shop's customer, by three averages and a margin.
struct Shopper {
    aov: Figure,
    orders: Figure,
    years: Figure,
    margin: Figure,
}

impl Shopper {
    fn from(inputs: &Inputs) -> Self {
        Self {
            aov: inputs.figure(Key::Aov),
            orders: inputs.count(Key::OrdersPerYear),
            years: inputs.count(Key::Years),
            margin: percent(inputs.figure(Key::Margin)),
        }
    }

    fn figure(&self, metric: Metric) -> Figure {
        match metric {
            Metric::Clv => self.clv(self.years),
            Metric::ClvRevenue => self.revenue(self.years),
            _ => Err(Undefined::MissingInput),
        }
    }

    fn revenue(&self, years: Figure) -> Figure {
        let [aov, orders, years] = all([self.aov, self.orders, years])?;
        simple::revenue(Amount::new(aov)?, Count::new(orders)?, Count::new(years)?)
    }

    /// The margin of so many years.
    fn clv(&self, years: Figure) -> Figure {
        let [revenue, margin] = all([self.revenue(years), self.margin])?;
        simple::clv(Amount::new(revenue)?, Amount::new(margin)?)
    }
}

/// A subscriber, by monthly revenue and churn.
struct Subscriber {
    arpa: Figure,
    margin: Figure,
    churn: Figure,
    discount: Figure,
    cap: Result<Option<f64>, Undefined>,
}

impl Subscriber {
    fn from(inputs: &Inputs) -> Self {
        let churn = percent(inputs.figure(Key::Churn));
        Self {
            arpa: inputs.figure(Key::Arpa),
            margin: percent(inputs.figure(Key::Margin)),
            churn: churn.and_then(|churn| Share::new(churn).map(Share::get)),
            discount: percent(inputs.figure_or(Key::Discount, 0.0)).and_then(monthly_discount),
            cap: match inputs.count(Key::CapMonths) {
                Err(Undefined::MissingInput) => Ok(None),
                given => given.map(Some),
            },
        }
    }

    fn figure(&self, metric: Metric) -> Figure {
        match metric {
            Metric::Clv => self.clv(self.churn),
            Metric::ClvUndiscounted => self
                .formulas(self.arpa, self.margin, self.churn, Ok(0.0))?
                .undiscounted(),
            Metric::ClvRevenue => self
                .formulas(self.arpa, Ok(1.0), self.churn, Ok(0.0))?
                .revenue(),
            Metric::LifetimeMonths => self
                .formulas(Ok(1.0), Ok(1.0), self.churn, Ok(0.0))?
                .lifetime(),
            _ => Err(Undefined::MissingInput),
        }
    }

    /// The value at a churn of `churn`.
    fn clv(&self, churn: Figure) -> Figure {
        let cap = self.cap.map(|cap| cap.unwrap_or(0.0));
        let [churn, _] = all([churn, cap])?;
        self.formulas(self.arpa, self.margin, Ok(churn), self.discount)?
            .clv(self.cap?)
    }

    /// The value of the first `months`, within the cap.
    fn so_far(&self, months: f64) -> Figure {
        let months = self.cap?.map_or(months, |cap| cap.min(months));
        self.formulas(self.arpa, self.margin, self.churn, self.discount)?
            .clv(Some(months))
    }

    /// The formulas on these inputs: figures that do without one of them are given a 1 or 0 in its place.
    fn formulas(
        &self,
        arpa: Figure,
        margin: Figure,
        churn: Figure,
        discount: Figure,
    ) -> Result<Subscription, Undefined> {
        let [arpa, margin, churn, discount] = all([arpa, margin, churn, discount])?;
        let (arpa, margin) = (Amount::new(arpa)?, Amount::new(margin)?);
        Subscription::new(arpa, margin, Share::new(churn)?, discount)
    }
}

/// A customer who brings a margin each period and stays with a known chance.
struct Kept {
    margin: Figure,
    retention: Figure,
    discount: Figure,
    first: Result<FirstMargin, Undefined>,
}

impl Kept {
    fn from(inputs: &Inputs) -> Self {
        Self {
            margin: inputs.figure(Key::MarginPerPeriod),
            retention: percent(inputs.figure(Key::Retention)),
            discount: percent(inputs.figure_or(Key::Discount, 0.0)),
            first: inputs.first_margin(),
        }
    }

    fn figure(&self, metric: Metric) -> Figure {
        match metric {
            Metric::Clv => self.clv(self.retention),
            Metric::ClvCertain => self.formulas(self.retention)?.certain(),
            Metric::ClvIfRetained => self.formulas(self.retention)?.if_retained(),
            Metric::ClvToday => self.formulas(self.retention)?.today(),
            _ => Err(Undefined::MissingInput),
        }
    }

    /// The value at a retention of `retention`, with the first margin as chosen.
    fn clv(&self, retention: Figure) -> Figure {
        let first = self.first?;
        let formulas = self.formulas(retention)?;
        match first {
            FirstMargin::Certain => formulas.certain(),
            FirstMargin::IfRetained => formulas.if_retained(),
            FirstMargin::Today => formulas.today(),
        }
    }

    fn formulas(&self, retention: Figure) -> Result<Retained, Undefined> {
        let [margin, retention, discount] = all([self.margin, retention, self.discount])?;
        Retained::new(Amount::new(margin)?, Share::new(retention)?, discount)
    }
}

/// A percent number as a fraction.
fn percent(figure: Figure) -> Figure {
    figure.map(|percent| percent / 100.0)
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
