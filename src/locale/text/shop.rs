//! The words of the page `orders` in every language, which come with that page's part of the download.

use super::words::texts;
use super::{en, fa, ru, shared};
use crate::analysis::shop::gaps::Bar;
use crate::analysis::shop::groups::{Campaign, Group};
use crate::analysis::shop::stages::{Stage, Stages};
use crate::domain::date::Date;
use crate::locale::date::date;
use crate::locale::duration::days;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, Currency};
use crate::locale::number::{digits, number, percent_auto};
use crate::report::shop::name::{campaign as campaign_name, group as group_name};
use crate::report::shop::name::{stage as stage_name, ShopUnit};
use crate::report::shop::{ShopFinding, ShopKey, ShopMetric};
use crate::report::table::Cell;
use crate::report::unit::Unit;

texts! {
    ShopText {
        DataTitle, DataLead, EmptyStages, EmptyCohorts, EmptyGroups, EmptyCustomers, Rules, RulesLead, NotADate,
        TooFew, Results, SecondOrders, Stages, StagesLead, SaveList, PlanCampaign, Cohorts, CohortsLead, CohortsCut, CohortsView, InMonth, AtOrAfter,
        RevenueEach, AllCohorts, AllSegments, Rfm, RfmLead, Segments, SegmentsLead, Months, MonthsLead, BarsNew, BarsReturning, Customers,
        CustomersLead, Search, SortBy, Direction, Rising, Falling, NoMatch, CarryChurn,
        CarryClvCac,
    }
}

/// A function of a language's file.
macro_rules! told {
    ($language:expr, $function:ident ( $($argument:expr),* )) => {
        match $language {
            En => en::shop::$function($($argument),*),
            Fa => fa::shop::$function($($argument),*),
            Ru => ru::shop::$function($($argument),*),
        }
    };
}

/// A text that never changes.
pub fn text(l: Language, text: ShopText) -> &'static str {
    told!(l, text(text))
}

/// The name of a result.
pub fn metric(l: Language, metric: ShopMetric) -> &'static str {
    told!(l, metric(metric))
}

/// The label of an input.
pub fn label(l: Language, key: ShopKey) -> &'static str {
    told!(l, label(key))
}

/// What to enter in an input.
pub fn hint(l: Language, key: ShopKey) -> &'static str {
    told!(l, hint(key))
}

/// The unit of the inputs that are days.
pub fn days_unit(l: Language) -> &'static str {
    told!(l, days_unit())
}

/// The name of a stage.
pub fn stage(l: Language, stage: Stage) -> &'static str {
    told!(l, stage(stage))
}

/// Who is at a stage, by the days in use.
pub fn stage_rule(l: Language, stage: Stage, stages: &Stages) -> String {
    told!(l, stage_rule(stage, stages))
}

/// The name of a group.
pub fn group(l: Language, group: Group) -> &'static str {
    told!(l, group(group))
}

/// The name of a campaign.
pub fn campaign(l: Language, campaign: Campaign) -> &'static str {
    told!(l, campaign(campaign))
}

/// What belongs to a campaign.
pub fn campaign_ideas(l: Language, campaign: Campaign) -> &'static str {
    told!(l, campaign_ideas(campaign))
}

/// The label of a table's column by its id; `m3` is the number of the month after the first.
pub fn column(l: Language, id: &str) -> String {
    match id.strip_prefix('m').filter(|age| is_number(age)) {
        Some(age) => digits(l, age),
        None => told!(l, column(id)).to_owned(),
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A finding as a sentence.
pub fn finding(l: Language, finding: &ShopFinding) -> String {
    told!(l, finding(finding))
}

/// The days of a bar.
pub fn bar(l: Language, bar: &Bar) -> String {
    let from = number(l, f64::from(bar.from), 0);
    let to = bar.to.map(|to| number(l, f64::from(to), 0));
    told!(l, bar(&from, to.as_deref()))
}

/// A number of customers in words.
pub fn customers(l: Language, n: u32) -> String {
    told!(l, customers(n))
}

/// A result in its unit.
pub fn figure(l: Language, c: Currency, metric: ShopMetric, value: f64) -> String {
    match metric.unit() {
        ShopUnit::Of(Unit::Share) => percent_auto(l, value),
        ShopUnit::Of(Unit::Money) => money(l, c, value),
        ShopUnit::Days => days(l, value),
        ShopUnit::OrdersEach => number(l, value, 2),
        ShopUnit::Of(_) | ShopUnit::Day => number(l, value, 1),
    }
}

/// A result that is a day.
pub fn day(l: Language, day: Date) -> String {
    date(l, day)
}

/// A cell of a table; `column` says what its names name.
pub fn cell(l: Language, c: Currency, column: &str, cell: &Cell) -> String {
    match cell {
        Cell::Name(id) => name(l, column, id).to_owned(),
        other => shared::cell(l, c, other),
    }
}

/// What a public name is called in its column.
fn name(l: Language, column: &str, id: &str) -> &'static str {
    const CAMPAIGNS: [Campaign; 4] = [
        Campaign::Onboarding,
        Campaign::Active,
        Campaign::Lapsing,
        Campaign::WinBack,
    ];
    let found = match column {
        "segment" => {
            let mut all = Group::ALL.into_iter();
            all.find(|this| group_name(*this) == id)
                .map(|this| group(l, this))
        }
        "stage" => {
            let mut all = Stage::ALL.into_iter();
            all.find(|this| stage_name(*this) == id)
                .map(|this| stage(l, this))
        }
        "campaign" => {
            let mut all = CAMPAIGNS.into_iter();
            all.find(|this| campaign_name(*this) == id)
                .map(|this| campaign(l, this))
        }
        _ => Some(text(l, ShopText::AllCohorts)),
    };
    found.unwrap_or_default()
}
