//! The words of the page `orders` in every language, which come with that page's part of the download.

use super::words::texts;
use super::{en, fa, ru, shared};
use crate::analysis::shop::groups::{Campaign, Group};
use crate::analysis::shop::stages::{Stage, StageDays};
use crate::domain::date::Date;
use crate::locale::date::date;
use crate::locale::duration::days;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, Currency};
use crate::locale::number::{digits, number, percent_auto};
use crate::report::shop::list::{Order, Who};
use crate::report::shop::name::{Name, ShopUnit};
use crate::report::shop::{ShopFinding, ShopKey, ShopMetric};
use crate::report::table::Cell;
use crate::report::unit::Unit;

texts! {
    ShopText {
        DataTitle, DataLead, EmptyStages, EmptyCohorts, EmptyGroups, EmptyCustomers, Rules, RulesLead, NotADate,
        TooFew, Results, Gaps, Stages, StagesLead, SaveList, PlanCampaign, Cohorts, CohortsLead, CohortsCut, CohortsView, InMonth, AtOrAfter,
        RevenueEach, AllCohorts, AllSegments, Rfm, RfmLead, Segments, SegmentsLead, Months, MonthsLead, Customers,
        CustomersLead, Shown, Everybody, Search, SortBy, Direction, Rising, Falling, NoMatch, CarryChurn,
        CarryClvCac, ListLost, ListWaits, Filters, FiltersLead, BeforeFrom, Revenue, RevenueLead, CohortLines, CohortLinesLead, TryAgain,
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

/// The unit of an input that is a number.
pub fn unit(l: Language, key: ShopKey) -> Option<&'static str> {
    match key {
        ShopKey::Asof | ShopKey::From | ShopKey::To | ShopKey::Split | ShopKey::Model => None,
        ShopKey::LapseDays | ShopKey::AtRiskDays | ShopKey::NewDays => Some(told!(l, days_unit())),
        ShopKey::HorizonMonths => Some(told!(l, months_unit())),
        ShopKey::Margin | ShopKey::Discount => Some(if l == Fa { "٪" } else { "%" }),
    }
}

/// The name of a stage.
pub fn stage(l: Language, stage: Stage) -> &'static str {
    told!(l, stage(stage))
}

/// Who is at a stage, by the days in use.
pub fn stage_rule(l: Language, stage: Stage, rule: &StageDays) -> String {
    told!(l, stage_rule(stage, rule))
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

/// A cell of a table.
pub fn cell(l: Language, c: Currency, cell: &Cell) -> String {
    match cell {
        Cell::Name(this) => name(l, *this).to_owned(),
        other => shared::cell(l, c, other),
    }
}

/// A list of customers.
pub fn who(l: Language, who: Who) -> String {
    let of = |id: &str, name: &str| format!("{}: {name}", column(l, id));
    match who {
        Who::Everybody => text(l, ShopText::Everybody).to_owned(),
        Who::At(this) => of(Order::Stage.as_str(), stage(l, this)),
        Who::Of(this) => of(Order::Segment.as_str(), group(l, this)),
    }
}

fn name(l: Language, name: Name) -> &'static str {
    match name {
        Name::Group(of) => group(l, of),
        Name::Stage(of) => stage(l, of),
        Name::Campaign(of) => campaign(l, of),
        Name::All => text(l, ShopText::AllCohorts),
    }
}
