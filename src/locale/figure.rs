//! Results and inputs as people read them, each in its unit.

use crate::locale::bidi::isolate_ltr;
use crate::locale::duration::{months, months_and_years};
use crate::locale::language::Language;
use crate::locale::money::{money, money_compact, Currency};
use crate::locale::number::{
    compact, number, number_auto, p_value, percent, percent_auto, percent_number, points,
    share_points,
};
use crate::report::name::{Key, Metric};
use crate::report::unit::Unit;

/// What a field is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldUnit {
    /// Customers or answers.
    Count,
    /// Money in the page's currency.
    Money,
    /// A percent number: 5 is 5 %.
    Percent,
    /// A ratio to one.
    Ratio,
    /// Points of NPS.
    Points,
    /// One of several choices; no number.
    Choice,
}

/// What the field of `key` is measured in.
pub fn field_unit(key: Key) -> FieldUnit {
    use Key::*;
    match key {
        Period | Definition | Scale | Confidence | ReactivationInNet | Kind | Model
        | FirstMargin => FieldUnit::Choice,
        Margin | Churn | Discount | RetentionShare | Split | SuccessExisting | SuccessNew
        | Response | BaselineResponse | Retention | Uplift => FieldUnit::Percent,
        Arpa | SpendAds | SpendTeam | SpendTools | SpendOther | Cac | Budget
        | ContactCostExisting | ContactCostNew | MarginPerSale | Revenue | MrrStart | Churned
        | Contraction | Expansion | Reactivation | NewRevenue | CostFixed | CostPerContact
        | Aov | DiscountGiven | MarginPerCustomer | ProgrammeCost | MarginPerPeriod => {
            FieldUnit::Money
        }
        Audience | Treated | TreatedBought | Control | ControlBought => FieldUnit::Count,
        TargetRatio => FieldUnit::Ratio,
        Benchmark | MarginWanted => FieldUnit::Points,
        Start | New | Lost | LostNew | End | NewCustomers | Promoters | Passives | Detractors
        | S0 | S1 | S2 | S3 | S4 | S5 | S6 | S7 | S8 | S9 | S10 | Promoters2 | Passives2
        | Detractors2 | SalesPerMonth | AudienceExisting | Customers | RepeatCustomers | Orders
        | Visitors | Returning | Visitors2 | Returning2 | Horizon | OrdersPerYear | Years
        | CapMonths => FieldUnit::Count,
    }
}

/// A result in full: `6.2%`, `$1,600`, `66 months (5.5 years)`, `+25`, `3.2 : 1`.
pub fn figure(l: Language, c: Currency, metric: Metric, value: f64) -> String {
    match metric.unit() {
        Unit::Months => months_and_years(l, value),
        _ => told(l, c, metric, value),
    }
}

/// A result in little space: months without years, large counts and amounts as `1.2K`.
pub fn figure_short(l: Language, c: Currency, metric: Metric, value: f64) -> String {
    let is_long = value.abs() >= 1e5;
    match metric.unit() {
        Unit::Money if is_long => money_compact(l, c, value),
        Unit::Count if is_long => compact(l, value),
        _ => told(l, c, metric, value),
    }
}

/// The value of an input with its unit, as a formula shows it: `5%`, `$500`, `1,000`.
pub fn field_value(l: Language, c: Currency, key: Key, value: f64) -> String {
    let decimals = if value.abs() < 1.0 { 4 } else { 2 };
    match field_unit(key) {
        FieldUnit::Percent | FieldUnit::Choice => percent_number(l, value, decimals),
        FieldUnit::Money => money(l, c, value),
        FieldUnit::Ratio => ratio(l, value),
        FieldUnit::Points | FieldUnit::Count => number(l, value, decimals),
    }
}

/// A ratio to one: `3.2 : 1`, read from left to right in every language.
pub fn ratio(l: Language, value: f64) -> String {
    let text = format!(
        "{}\u{a0}:\u{a0}{}",
        number_auto(l, value),
        number(l, 1.0, 0)
    );
    match l {
        Language::Fa => isolate_ltr(&text),
        Language::En | Language::Ru => text,
    }
}

/// A result as a goal is typed: its number in the unit of the field, percent for shares.
pub fn goal_value(metric: Metric, value: f64) -> f64 {
    match metric.unit() {
        Unit::Share | Unit::SharePoints => 100.0 * value,
        _ => value,
    }
}

/// The result that a typed goal means; the inverse of [`goal_value`].
pub fn goal_of(metric: Metric, typed: f64) -> f64 {
    match metric.unit() {
        Unit::Share | Unit::SharePoints => typed / 100.0,
        _ => typed,
    }
}

fn told(l: Language, c: Currency, metric: Metric, value: f64) -> String {
    match metric.unit() {
        Unit::Share => percent_auto(l, value),
        Unit::SharePoints => share_points(l, value),
        Unit::Money => money(l, c, value),
        Unit::Months => months(l, value),
        // A margin is a width, not a place: it has no sign.
        Unit::Points if metric == Metric::NpsMargin => number(l, value, 1),
        Unit::Points => points(l, value),
        Unit::Count => number(l, value, 1),
        Unit::Ratio => ratio(l, value),
        Unit::Chance => p_value(l, value),
        Unit::Score | Unit::Mean => number(l, value, 2),
    }
}

/// A share in a table, to one decimal.
pub fn share(l: Language, value: f64) -> String {
    percent(l, value, 1)
}
