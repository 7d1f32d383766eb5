//! What to draw, without language, colour or pixels.

use crate::domain::date::Date;
use crate::domain::effort::Stage;
use crate::report::lines::Lines;
use crate::report::name::Key;
use crate::report::shares::Shares;
use crate::report::stacks::Stacks;
use std::rc::Rc;

/// One drawing of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// Customers left over time at a constant monthly churn, with the band of its interval.
    Decay(Decay),
    /// What a customer has brought, month by month, against what it cost to win.
    BreakEven(BreakEven),
    /// Shares of promoters, passives and detractors, or the answers by score.
    Answers(Answers),
    /// NPS with its interval on the scale from −100 to 100.
    Gauge(Gauge),
    /// What part of a customer's value comes in which year or period.
    Inflow(Inflow),
    /// From today's profit to that with a programme.
    Programme(Programme),
    /// The stages of a shop, each with its split of the work.
    Stages(Stages),
    /// What a budget earns over how it is divided.
    Split(Split),
    /// Shares of counts with their intervals on one axis.
    Shares(Shares),
    /// From an amount at the start to one at the end, a step for each movement.
    Bridge(Bridge),
    /// The profit of a campaign by the share of people who respond.
    Profit(Profit),
    /// NPS of the segments of a survey, with their intervals.
    Segments(Segments),
    /// A figure month by month, with its interval.
    Series(Series),
    /// How many customers are left after how long, in steps, with a band.
    Survival(Survival),
    /// What moved recurring revenue, month by month.
    Movements(Movements),
    /// Lines over a common axis.
    Lines(Lines),
    /// Counts in columns of two parts.
    Stacks(Stacks),
    /// How many customers are left, as seen and as a model has them, with what lies ahead.
    Projection(Rc<Projection>),
    /// What each input alone does to a result.
    Tornado(Rc<Tornado>),
    /// A result at three values of each of two inputs.
    Grid(Rc<Grid>),
}

/// Share of customers left after each month: `left[i]` at `months[i]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Decay {
    /// Months since the start, from 0, evenly spaced.
    pub months: Vec<f64>,
    /// Share left, 1 at month 0.
    pub left: Vec<f64>,
    /// Lower and upper bound of the share left at the same months, where the rate has an interval.
    pub band: Option<(Vec<f64>, Vec<f64>)>,
    /// Customers at the start, where known: shares can then be read as customers.
    pub customers: Option<f64>,
    /// The month when half are left.
    pub half_life: Option<f64>,
}

/// Cumulative expected margin of one customer, M(1 − (1 − c)^t)/c: `margin[i]` after `months[i]`.
///
/// Churn counts and discount does not, as in `payback-months-churned`, so the curve crosses the cost exactly there: nothing is earned at
/// month 0 and the first whole margin at month 1.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakEven {
    /// Months since the customer was won, from 0.
    pub months: Vec<f64>,
    /// Margin earned so far, by a customer who may have left.
    pub margin: Vec<f64>,
    /// What the customer cost.
    pub cac: f64,
    /// The month when the margin has paid the cost, with churn; `None` where it never does.
    pub paid_back: Option<f64>,
}

/// One or two surveys by group, and the first by score where known.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The first survey, then the second where there is one.
    pub surveys: Vec<Groups>,
    /// Answers by score (score, number), where the scores were given.
    pub scores: Option<Vec<(u8, f64)>>,
}

/// Counts of one survey.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Groups {
    /// Answers 9–10.
    pub promoters: f64,
    /// Answers 7–8.
    pub passives: f64,
    /// Answers up to 6.
    pub detractors: f64,
}

/// One or two scores with their intervals, and the benchmark.
#[derive(Clone, Debug, PartialEq)]
pub struct Gauge {
    /// The first survey, then the second where there is one.
    pub scores: Vec<Score>,
    /// What to compare with, in points.
    pub benchmark: Option<f64>,
}

/// A net promoter score in points with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The score.
    pub nps: f64,
    /// Lower bound.
    pub low: f64,
    /// Upper bound.
    pub high: f64,
}

/// What a customer brings, part by part, in money of today.
#[derive(Clone, Debug, PartialEq)]
pub struct Inflow {
    /// What a part is.
    pub step: Step,
    /// The first parts, in order.
    pub parts: Vec<Part>,
    /// All that comes after them; `None` where nothing does.
    pub later: Option<f64>,
}

/// What the parts of an [`Inflow`] are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Years of the customer, from 1.
    Year,
    /// Periods of the person's own, counted from today: 0 is today.
    Period,
}

/// One year or period of an [`Inflow`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Its number.
    pub at: f64,
    /// What it brings, expected and discounted.
    pub value: f64,
    /// The share of customers who are still there, 0…1: at the start of a year, at the margin of a period.
    pub left: f64,
}

impl Inflow {
    /// The parts of `whole`, and what is left of it.
    pub fn new(step: Step, parts: Vec<Part>, whole: f64) -> Self {
        let drawn: f64 = parts.iter().map(|part| part.value).sum();
        let later = whole - drawn;
        // Less than that is the rounding of the sum.
        let later = (later.abs() > 1e-9 * whole.abs() && later.is_finite()).then_some(later);
        Self { step, parts, later }
    }
}

/// Today's profit, what a programme adds and takes, and what it comes to: base + uplift − cost = new.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Programme {
    /// profit-base.
    pub base: f64,
    /// value-uplift.
    pub uplift: f64,
    /// programme-cost.
    pub cost: f64,
    /// profit-new.
    pub new: f64,
}

/// The split of the work at each stage of a shop, in rising order.
#[derive(Clone, Debug, PartialEq)]
pub struct Stages {
    /// One row for each stage.
    pub rows: Vec<StageRow>,
    /// The stage of this shop, where its sales are known.
    pub here: Option<Stage>,
}

/// One stage of a shop.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageRow {
    /// The stage.
    pub stage: Stage,
    /// The share of the work for existing customers, 0…1; the rest is for new ones.
    pub retention: f64,
}

/// Profit of a budget over its split, the whole of it given to the two groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// The curve, in rising order of its splits, from 0 to 1.
    pub points: Vec<SplitPoint>,
    /// The chosen split.
    pub chosen: Option<SplitMark>,
    /// The best split, where anything pays. It lies above the curve where the best plan keeps some of the money.
    pub best: Option<SplitMark>,
}

/// What one split brings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SplitPoint {
    /// The share of the budget for existing customers, 0…1.
    pub split: f64,
    /// Profit, in money.
    pub profit: f64,
    /// Sales to existing customers.
    pub sales_existing: f64,
    /// Sales to new ones.
    pub sales_new: f64,
    /// Money that finds nobody to contact.
    pub unspent: f64,
}

/// A split that stands out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SplitMark {
    /// The share of the budget for existing customers, 0…1.
    pub split: f64,
    /// Its profit, in money.
    pub profit: f64,
}

/// Recurring revenue at the start of a period, what moved it, and what it came to: start + the sum of the steps = end.
#[derive(Clone, Debug, PartialEq)]
pub struct Bridge {
    /// Revenue at the start.
    pub start: f64,
    /// What moved it, in order: an amount below 0 took revenue away.
    pub steps: Vec<(Movement, f64)>,
    /// Revenue at the end.
    pub end: f64,
}

/// A kind of movement of recurring revenue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    /// Customers who left.
    Churned,
    /// Customers who stayed and pay less.
    Contraction,
    /// Customers who stayed and pay more.
    Expansion,
    /// Customers who had left before and came back.
    Reactivation,
    /// Customers who were never there before.
    New,
}

impl Movement {
    /// The name in exports, as the keys of the contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Churned => "churned",
            Self::Contraction => "contraction",
            Self::Expansion => "expansion",
            Self::Reactivation => "reactivation",
            Self::New => "new",
        }
    }
}

/// The profit of a campaign by its response: a straight line through `profits[i]` at `responses[i]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Profit {
    /// Responses from 0, as fractions, evenly spaced.
    pub responses: Vec<f64>,
    /// incremental-profit at each of them.
    pub profits: Vec<f64>,
    /// The response that is expected, and its profit.
    pub expected: (f64, f64),
    /// break-even-response, where there is one.
    pub break_even: Option<f64>,
}

/// The segments of a survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Segments {
    /// A row for each, from top to bottom.
    pub rows: Vec<Segment>,
    /// The NPS of all answers.
    pub all: Option<f64>,
}

/// One segment.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Its name as it stands in the data; empty where no segment was given.
    pub name: String,
    /// Its score.
    pub score: Score,
    /// Its answers.
    pub responses: f64,
}

/// A figure month by month.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What is counted.
    pub measure: Measure,
    /// The months that have the figure, in order; others are gaps.
    pub steps: Vec<MonthStep>,
}

/// What a [`Series`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// NPS in points, out of answers.
    Nps,
    /// The share of returning visitors, out of visitors.
    Returning,
    /// The share of customers who left, out of those at the start.
    Churn,
}

/// One month of a [`Series`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthStep {
    /// Its first day.
    pub month: Date,
    /// The figure.
    pub value: f64,
    /// Its lower bound.
    pub low: f64,
    /// Its upper bound.
    pub high: f64,
    /// The answers or visitors behind it.
    pub base: f64,
}

/// A survival curve: 1 up to the first step.
#[derive(Clone, Debug, PartialEq)]
pub struct Survival {
    /// Its steps, in rising order.
    pub stays: Vec<Stay>,
    /// The longest time that anybody was watched, in months.
    pub until: f64,
    /// When half are left, where that was observed.
    pub median: Option<f64>,
}

/// A step of a survival curve: what is left from here to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stay {
    /// Months of the stay.
    pub months: f64,
    /// The share left, 0…1.
    pub left: f64,
    /// Its lower bound.
    pub low: f64,
    /// Its upper bound.
    pub high: f64,
}

/// Movements of recurring revenue by month.
#[derive(Clone, Debug, PartialEq)]
pub struct Movements {
    /// The months, in order.
    pub months: Vec<Moved>,
}

/// What moved in one month. All but the last are sizes, at least 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    /// Its first day.
    pub month: Date,
    /// From customers who were never there before.
    pub new: f64,
    /// From those who stayed and pay more.
    pub expansion: f64,
    /// From those who came back.
    pub reactivation: f64,
    /// Away with those who stayed and pay less.
    pub contraction: f64,
    /// Away with those who left.
    pub churned: f64,
    /// What the data do not explain, of either sign.
    pub unexplained: f64,
}

/// Survival by a model, beside what was seen.
#[derive(Clone, Debug)]
pub struct Projection {
    /// What a period is.
    pub each: Each,
    /// A row for each period from 0.
    pub rows: Vec<Projected>,
}

/// What a period of a [`Projection`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Each {
    /// A period of the person's own.
    Period,
    /// A month.
    Month,
}

/// One period of a [`Projection`]. Shares are 0…1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projected {
    /// Its number.
    pub period: f64,
    /// The share that was seen there.
    pub observed: Option<f64>,
    /// The share by the model.
    pub survival: f64,
    /// The share of those there before that stays, by the model; none at 0.
    pub retention: Option<f64>,
    /// The bounds of the share, from the last period seen on.
    pub bounds: Option<(f64, f64)>,
    /// The share by one constant churn.
    pub steady: Option<f64>,
}

/// What each input alone does to a result.
#[derive(Clone, Debug)]
pub struct Tornado {
    /// The result as the inputs stand.
    pub now: f64,
    /// The inputs, the largest effect first.
    pub bars: Vec<Swing>,
}

/// One input moved down and up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swing {
    /// The input.
    pub key: Key,
    /// Its lower value, in the unit of its field.
    pub low: f64,
    /// Its upper value.
    pub high: f64,
    /// The result at the lower value.
    pub at_low: f64,
    /// The result at the upper value.
    pub at_high: f64,
}

/// A result at three values of each of two inputs.
#[derive(Clone, Copy, Debug)]
pub struct Grid {
    /// The input down the side and its values, in the unit of its field.
    pub rows: (Key, [f64; 3]),
    /// The input across the top.
    pub columns: (Key, [f64; 3]),
    /// The results, row by row; `None` where there is none.
    pub cells: [[Option<f64>; 3]; 3],
}

/// Drawings that one page alone has are equal to themselves only: comparing them would be code that every page carries.
macro_rules! equal_to_itself {
    ($($name:ident),*) => {$(
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                std::ptr::eq(self, other)
            }
        }
    )*};
}

equal_to_itself!(Projection, Tornado, Grid);
