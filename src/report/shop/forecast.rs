//! What models say of a shop, in one piece that can travel: no customer but those of the first page and the lists.

use crate::analysis::shop::groups::Group;
use crate::analysis::shop::stages::Stage;
use crate::analysis::shop::worth::{
    After, Ahead, Counted, Fitted, Holdout, PartWorth, Total, Week, Worth, WorthOptions,
};
use crate::analysis::shop::Found;
use crate::domain::date::Date;
use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::Level;
use crate::domain::model::buying::ModelName;
use crate::domain::model::estimate::{Limit, NoFit};
use crate::domain::quantity::finite;
use crate::report::name::TableName;
use crate::report::order::first;
use crate::report::shop::list::{page, rows, table, Listed, Listing};
use crate::report::shop::name::Name;
use crate::report::shop::ModelMetric;
use crate::report::table::{Cell, Table};
use serde::{Deserialize, Serialize};

/// Customers on each of the two lists.
const LISTED: usize = 10;
/// From this correlation on, how often customers buy and what they spend cannot be taken apart.
const CORRELATED: f64 = 0.3;

/// Everything that the page shows of the models.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Forecast {
    /// What was chosen.
    pub options: WorthOptions,
    /// The figures of the chosen model, in the order of the contract.
    pub values: Vec<(ModelMetric, Figure)>,
    /// The ends of the interval of each parameter that has one, at [`Level::USUAL`].
    pub intervals: Vec<(ModelMetric, f64, f64)>,
    /// What they mean.
    pub told: Vec<ModelFinding>,
    /// Customers by repeats, as they are and as the model has them.
    pub repeats: Option<Table>,
    /// Purchases after the split by repeats before it, as a table and to be drawn.
    pub after: Option<(Table, Vec<After>)>,
    /// Repeats week by week, as a table and to be drawn.
    pub weeks: Option<(Table, Vec<Week>)>,
    /// The last day of the time to which the check was fitted.
    pub split: Option<Date>,
    /// What each group of scores is worth, and the customers of each month.
    pub parts: Option<[Table; 2]>,
    /// Those of whom most is to be expected.
    pub best: Table,
    /// Those of whom most was to be expected, and who have fallen silent.
    pub rescue: Table,
    /// The first page of customers.
    pub customers: Listed,
}

/// Which of the two models.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// How often customers buy.
    Buying,
    /// What they spend.
    Spend,
}

/// A fact about the models.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum ModelFinding {
    /// There is no fit.
    NoFit(Part, NoFit),
    /// The model runs to a limit.
    Limit(Part, Limit),
    /// How many customers are still there.
    Alive {
        /// So many are to be expected,
        alive: f64,
        /// of so many.
        customers: usize,
    },
    /// What a fit to the time before a day would have said of the time after it.
    Holdout {
        /// The last day of the time before.
        split: Date,
        /// Purchases in the time after.
        actual: f64,
        /// Those that the fit expected.
        expected: f64,
    },
    /// How far the same fit is off for those who had bought as often.
    ByFrequency {
        /// As a share of what they bought.
        off: f64,
    },
    /// How often customers buy and what they spend go together.
    Correlated(f64),
    /// They do not, as the model of spend assumes.
    Uncorrelated(f64),
    /// The mean spend is infinite by the fit, so that there is no value.
    NoMean,
}

impl Forecast {
    /// What models say of `found`; `None` before they were asked.
    pub fn of(found: &Found) -> Option<Self> {
        let worth = found.worth.as_ref()?;
        let holdout = worth.holdout.as_ref().ok();
        let ahead = worth.ahead.as_ref().ok();
        let weeks = holdout.map(|holdout| (weeks(&holdout.weeks), holdout.weeks.clone()));
        Some(Self {
            options: worth.options,
            values: values(worth),
            intervals: intervals(worth),
            told: told(worth),
            repeats: ahead.map(|ahead| repeats(&ahead.histogram)),
            after: holdout.map(|holdout| (after(holdout), holdout.by_frequency.clone())),
            weeks,
            split: holdout.map(|holdout| holdout.split),
            parts: ahead.map(parts),
            best: listed(found, worth, TableName::ModelBest, &|_| true),
            rescue: listed(found, worth, TableName::ModelRescue, &|place| {
                let is_silent = matches!(
                    found.stages.of.get(place),
                    Some(Stage::Lapsing | Stage::Lost)
                );
                let group = found.scores.get(place).map(|scores| scores.group());
                is_silent || matches!(group, Some(Group::AtRisk | Group::PreviouslyLoyal))
            }),
            customers: page(found, &Listing::default()),
        })
    }

    /// The figure of a metric; `None` for those of other models.
    pub fn value(&self, metric: ModelMetric) -> Option<Figure> {
        let found = self.values.iter().find(|(this, _)| *this == metric);
        found.map(|(_, value)| *value)
    }
}

/// The parameters of how often customers buy.
fn names(model: ModelName) -> [ModelMetric; 4] {
    use ModelMetric::{Alpha, Beta, A, B, R, S};
    match model {
        ModelName::BgNbd | ModelName::MbgNbd => [R, Alpha, A, B],
        ModelName::ParetoNbd => [R, Alpha, S, Beta],
    }
}

const SPEND: [ModelMetric; 3] = [ModelMetric::P, ModelMetric::Q, ModelMetric::V];

fn values(worth: &Worth) -> Vec<(ModelMetric, Figure)> {
    use ModelMetric::{ExpectedPurchasesTotal, LogLikelihood, SpendLogLikelihood, ValueTotal};
    use ModelMetric::{
        ExpectedPurchasesTotalHigh, ExpectedPurchasesTotalLow, ValueTotalHigh, ValueTotalLow,
    };
    let few = |_: &NoFit| Undefined::TooFew;
    let (ahead, spend) = (
        worth.ahead.as_ref().map_err(few),
        worth.spend.as_ref().map_err(few),
    );
    let purchases = ahead.map(|ahead| ahead.purchases);
    let value = ahead.and_then(|ahead| {
        spend?;
        ahead.value.ok_or(Undefined::NotReachable)
    });
    let mean = |total: Result<Total, Undefined>| finite(total?.mean);
    let end = |total: Result<Total, Undefined>, is_high: bool| {
        let (low, high) = total?.interval.ok_or(Undefined::NotReachable)?;
        finite(if is_high { high } else { low })
    };
    let mut values = vec![
        (ExpectedPurchasesTotal, mean(purchases)),
        (ExpectedPurchasesTotalLow, end(purchases, false)),
        (ExpectedPurchasesTotalHigh, end(purchases, true)),
        (ValueTotal, mean(value)),
        (ValueTotalLow, end(value, false)),
        (ValueTotalHigh, end(value, true)),
    ];
    let fit = ahead.map(|ahead| &ahead.fit);
    for (place, name) in names(worth.options.model).into_iter().enumerate() {
        values.push((name, fit.and_then(|fit| parameter(fit, place))));
    }
    values.push((
        LogLikelihood,
        fit.and_then(|fit| finite(fit.log_likelihood)),
    ));
    for (place, name) in SPEND.into_iter().enumerate() {
        values.push((name, spend.and_then(|fit| parameter(fit, place))));
    }
    let likelihood = spend.and_then(|fit| finite(fit.log_likelihood));
    values.push((SpendLogLikelihood, likelihood));
    values
}

fn parameter<const N: usize>(fit: &Fitted<N>, place: usize) -> Figure
where
    [f64; N]: Serialize + for<'a> Deserialize<'a>,
{
    finite(fit.parameters.get(place).copied().unwrap_or(f64::NAN))
}

/// θ·e^(±z·σ) for each parameter θ, σ the standard error of its logarithm; none at a limit.
fn intervals(worth: &Worth) -> Vec<(ModelMetric, f64, f64)> {
    let mut found = Vec::new();
    let mut add = |name, value: f64, error: f64| {
        let factor = (Level::USUAL.z() * error).exp();
        if error > 0.0 && factor.is_finite() && value.is_finite() {
            found.push((name, value / factor, value * factor));
        }
    };
    if let Ok(ahead) = &worth.ahead {
        let each = ahead.fit.parameters.iter().zip(ahead.fit.log_errors);
        for (name, (value, error)) in names(worth.options.model).into_iter().zip(each) {
            add(name, *value, error);
        }
    }
    if let Ok(spend) = &worth.spend {
        let each = spend.parameters.iter().zip(spend.log_errors);
        for (name, (value, error)) in SPEND.into_iter().zip(each) {
            add(name, *value, error);
        }
    }
    found
}

fn told(worth: &Worth) -> Vec<ModelFinding> {
    let mut told = Vec::new();
    match &worth.ahead {
        Err(reason) => told.push(ModelFinding::NoFit(Part::Buying, *reason)),
        Ok(ahead) => {
            let limits = ahead.fit.limits.iter();
            told.extend(limits.map(|limit| ModelFinding::Limit(Part::Buying, *limit)));
            told.push(ModelFinding::Alive {
                alive: ahead.customers.iter().map(|one| one.p_alive).sum(),
                customers: ahead.customers.len(),
            });
        }
    }
    if let Ok(holdout) = &worth.holdout {
        told.push(ModelFinding::Holdout {
            split: holdout.split,
            actual: holdout.total.actual,
            expected: holdout.total.expected,
        });
        told.extend(off(&holdout.by_frequency).map(|off| ModelFinding::ByFrequency { off }));
    }
    match &worth.spend {
        Err(reason) => told.push(ModelFinding::NoFit(Part::Spend, *reason)),
        Ok(spend) => {
            let limits = spend.limits.iter();
            told.extend(limits.map(|limit| ModelFinding::Limit(Part::Spend, *limit)));
            if worth.mean_spend.is_none() {
                told.push(ModelFinding::NoMean);
            }
            told.extend(worth.correlation.map(|r| match r.abs() > CORRELATED {
                true => ModelFinding::Correlated(r),
                false => ModelFinding::Uncorrelated(r),
            }));
        }
    }
    told
}

/// `3`, and `6+` for the last, which has all that are more.
fn label(place: usize, count: usize) -> Cell {
    Cell::Text(match place + 1 == count {
        true => format!("{place}+"),
        false => place.to_string(),
    })
}

fn repeats(histogram: &[Counted]) -> Table {
    let columns = ["repeats", "customers", "expected-customers"];
    let mut table = Table::new(TableName::ModelRepeats, &columns);
    for (place, bin) in histogram.iter().enumerate() {
        table.rows.push(vec![
            label(place, histogram.len()),
            Cell::Count(bin.actual as u32),
            Cell::Number(bin.expected),
        ]);
    }
    table
}

fn after(holdout: &Holdout) -> Table {
    let columns = ["repeats", "customers", "purchases", "expected-purchases"];
    let mut table = Table::new(TableName::ModelAfter, &columns);
    for (place, group) in holdout.by_frequency.iter().enumerate() {
        table.rows.push(vec![
            label(place, holdout.by_frequency.len()),
            Cell::Count(group.customers),
            Cell::Number(group.purchases.actual),
            Cell::Number(group.purchases.expected),
        ]);
    }
    table
}

/// What groups and cohorts are worth; who has no value leaves the cell of their part empty.
fn parts(ahead: &Ahead) -> [Table; 2] {
    let table = |name, head| {
        let columns = [head, "customers", "alive", "expected-purchases", "value"];
        Table::new(name, &columns)
    };
    let row = |head: Cell, part: &PartWorth| {
        vec![
            head,
            Cell::Count(part.customers),
            Cell::Number(part.alive),
            Cell::Number(part.expected_purchases),
            part.value.map_or(Cell::Empty, Cell::Money),
        ]
    };
    let mut groups = table(TableName::ModelSegments, "segment");
    let each = Group::ALL.into_iter().zip(&ahead.groups);
    let each = each.filter(|(_, part)| part.customers > 0);
    groups.rows = each
        .map(|(group, part)| row(Cell::Name(Name::Group(group)), part))
        .collect();
    let mut cohorts = table(TableName::ModelCohorts, "cohort");
    let each = ahead.cohorts.iter();
    cohorts.rows = each
        .map(|(month, part)| row(Cell::Month(*month), part))
        .collect();
    [groups, cohorts]
}

/// How far the check is off by groups: Σ n·|expected − actual| ÷ Σ n·actual, n the customers of a group; `None` without purchases.
fn off(groups: &[After]) -> Option<f64> {
    let sum = |of: fn(&After) -> f64| -> f64 {
        let each = groups.iter().filter(|group| group.customers > 0);
        each.map(|group| f64::from(group.customers) * of(group))
            .sum()
    };
    let bought = sum(|group| group.purchases.actual);
    let off = sum(|group| (group.purchases.expected - group.purchases.actual).abs());
    (bought > 0.0)
        .then(|| off / bought)
        .filter(|off| off.is_finite())
}

fn weeks(weeks: &[Week]) -> Table {
    let columns = ["date", "purchases", "expected-purchases"];
    let mut table = Table::new(TableName::ModelWeeks, &columns);
    for week in weeks {
        table.rows.push(vec![
            Cell::Day(week.day),
            Cell::Count(week.repeats.actual as u32),
            Cell::Number(week.repeats.expected),
        ]);
    }
    table
}

/// The customers that `keep` has, those of whom most is to be expected first: by value, and without one by purchases.
fn listed(found: &Found, worth: &Worth, name: TableName, keep: &dyn Fn(usize) -> bool) -> Table {
    let mut listed = table(found, 0..0);
    listed.name = name;
    let Ok(ahead) = &worth.ahead else {
        return listed;
    };
    let keyed = ahead.customers.iter().enumerate();
    let mut kept: Vec<(f64, f64, usize)> = keyed
        .filter(|(place, _)| keep(*place))
        .map(|(place, one)| (one.value.unwrap_or(0.0), one.expected_purchases, place))
        .collect();
    let compare = |one: &(f64, f64, usize), other: &(f64, f64, usize)| {
        let by = other.0.total_cmp(&one.0);
        by.then(other.1.total_cmp(&one.1)).then(one.2.cmp(&other.2))
    };
    first(&mut kept, LISTED, &compare);
    let places: Vec<usize> = kept.into_iter().map(|(_, _, place)| place).collect();
    listed.rows = rows(found, &places);
    listed
}
