//! The page `orders` in English.

use super::L;
use crate::analysis::shop::groups::{Campaign, Group};
use crate::analysis::shop::stages::{Stage, StageDays};
use crate::locale::date::{data_month, date, gregorian_month};
use crate::locale::duration::days;
use crate::locale::number::percent_auto;
use crate::locale::plural::counted;
use crate::locale::text::shop::ShopText;
use crate::report::shop::{ShopFinding, ShopKey, ShopMetric};

pub(in crate::locale::text) fn text(text: ShopText) -> &'static str {
    use ShopText::*;
    match text {
        DataTitle => "Your list of orders",
        DataLead => "One row per order: customer, date and amount. An order number and a segment are optional; amounts below zero are refunds.",
        EmptyStages => "Who is new, active, lapsing or lost, with the campaign for each and a list to download.",
        EmptyCohorts => "How many of each month’s newcomers buy again, month by month.",
        EmptyGroups => "Groups by recency, frequency and money, and what each of them brings.",
        EmptyCustomers => "Every customer, to search and sort, and the shop month by month.",
        Rules => "Rules",
        RulesLead => "When a customer counts as new, lapsing or lost.",
        NotADate => "This is not a date. Write it as 2026-03-21, 21.03.2026 or 1405/01/01.",
        TooFew => "There are too few orders for this figure.",
        Results => "What your orders say",
        Gaps => "Time between orders",
        Stages => "Stages and their campaigns",
        StagesLead => "By the days since the last order.",
        SaveList => "Save the list",
        PlanCampaign => "Work out a campaign",
        Cohorts => "Cohorts",
        CohortsLead => "Each row is the customers whose first order was in one month; each column is a month later. Months that are not over stay blank.",
        CohortsCut => "Only the newest cohorts and the first months are shown; the file has all.",
        CohortsView => "Show",
        InMonth => "Ordered in that month",
        AtOrAfter => "Ordered in that month or later",
        RevenueEach => "Revenue per customer so far",
        AllCohorts => "All",
        AllSegments => "All segments",
        Rfm => "Recency and frequency",
        RfmLead => "Scores from 1 to 5 against your other customers: rows by how recent the last order is, columns by how many orders. Each cell has its customers and their revenue.",
        Segments => "Segments",
        SegmentsLead => "Groups by the scores of recency, frequency and money, each with the campaign that suits it.",
        Months => "Month by month",
        MonthsLead => "Customers with an order, by whether it was their first.",
        Customers => "Customers",
        CustomersLead => "Scores R, F and M run from 1 to 5; 5 is best.",
        Shown => "Show",
        Everybody => "All customers",
        Search => "Find a customer",
        SortBy => "Sort by",
        Direction => "Direction",
        Rising => "Smallest first",
        Falling => "Largest first",
        NoMatch => "No customer matches.",
        CarryChurn => "Churn of the last month",
        Filters => "Filters",
        FiltersLead => "Everything below counts only the rows between these days, of this segment. The file is not read again.",
        BeforeFrom => "This day lies before the first one. Choose a later day, or leave the field empty.",
        Revenue => "How revenue is spread",
        RevenueLead => "Customers from the one who brings most to the one who brings least, and what they bring together.",
        CohortLines => "Cohorts as lines",
        CohortLinesLead => "Up to six cohorts, to compare at the same age.",
        ListLost => "The list could not be had: the work on it broke off. The engine has been started again.",
        ListWaits => "The list is on its way…",
        TryAgain => "Try again",
        CarryClvCac => "Customer value against cost",
    }
}

pub(in crate::locale::text) fn metric(metric: ShopMetric) -> &'static str {
    use ShopMetric::*;
    match metric {
        Customers => "Customers",
        Orders => "Orders",
        Revenue => "Revenue",
        AverageOrderValue => "Average order value",
        PurchaseFrequency => "Orders per customer",
        RepeatPurchaseRate => "Repeat purchase rate",
        RepeatPurchaseRateLow => "Repeat purchase rate, lower bound",
        RepeatPurchaseRateHigh => "Repeat purchase rate, upper bound",
        MedianDaysBetweenOrders => "Median time between orders",
        MedianDaysFirstToSecond => "Median time to the second order",
        NewCustomers => "New customers",
        ActiveCustomers => "Active customers",
        LapsingCustomers => "Lapsing customers",
        LostCustomers => "Lost customers",
        RowsRead => "Rows counted",
        RowsSkipped => "Rows left out",
        FirstDate => "First day",
        LastDate => "Last day",
    }
}

pub(in crate::locale::text) fn label(key: ShopKey) -> &'static str {
    match key {
        ShopKey::Asof => "As of",
        ShopKey::LapseDays => "Lost after",
        ShopKey::AtRiskDays => "Lapsing after",
        ShopKey::NewDays => "New for",
        ShopKey::Model => "Model",
        ShopKey::HorizonMonths => "Look ahead",
        ShopKey::Margin => "Margin",
        ShopKey::Discount => "Discount a year",
        ShopKey::From => "From",
        ShopKey::To => "To",
        ShopKey::Split => "Test after",
    }
}

pub(in crate::locale::text) fn hint(key: ShopKey) -> &'static str {
    match key {
        ShopKey::Asof => "Left empty, it is the last day in the data. Later rows are left out.",
        ShopKey::LapseDays => "Days without an order after which a customer is lost.",
        ShopKey::AtRiskDays => "Left empty, it is the time within which four in five returns come.",
        ShopKey::NewDays => "Days for which a customer with one order counts as new.",
        ShopKey::Model => "How customers are thought to leave.",
        ShopKey::HorizonMonths => "Months for which purchases and value are predicted.",
        ShopKey::Margin => "What of the revenue remains. Left empty, the value is revenue.",
        ShopKey::Discount => "What money of next year is worth less today.",
        ShopKey::From => "The first day that counts. Left empty, it is the first in the data.",
        ShopKey::To => "The last day that counts. Left empty, it is the last in the data.",
        ShopKey::Split => "The last day that the test’s model sees. Left empty, it is half way.",
    }
}

pub(in crate::locale::text) fn days_unit() -> &'static str {
    "days"
}

pub(in crate::locale::text) fn months_unit() -> &'static str {
    "months"
}

pub(in crate::locale::text) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "New",
        Stage::Active => "Active",
        Stage::Lapsing => "Lapsing",
        Stage::Lost => "Lost",
    }
}

pub(in crate::locale::text) fn stage_rule(stage: Stage, rule: &StageDays) -> String {
    let days = |n: u32| days(L, n.into());
    match stage {
        Stage::New => format!("First order within the last {}", days(rule.new_days)),
        Stage::Active => format!("Ordered within the last {}", days(rule.at_risk_days)),
        Stage::Lapsing => format!("Silent for more than {}", days(rule.at_risk_days)),
        Stage::Lost => format!("Silent for more than {}", days(rule.lapse_days)),
    }
}

pub(in crate::locale::text) fn group(group: Group) -> &'static str {
    match group {
        Group::Champions => "Champions",
        Group::Loyal => "Loyal",
        Group::Active => "Active",
        Group::New => "New",
        Group::Promising => "Promising",
        Group::NeedsAttention => "Needs attention",
        Group::AlmostLost => "Almost lost",
        Group::AtRisk => "At risk",
        Group::PreviouslyLoyal => "Previously loyal",
        Group::Dormant => "Dormant",
    }
}

pub(in crate::locale::text) fn campaign(campaign: Campaign) -> &'static str {
    match campaign {
        Campaign::Onboarding => "Onboarding",
        Campaign::Active => "Active customers",
        Campaign::Lapsing => "Lapsing customers",
        Campaign::WinBack => "Re-engagement",
    }
}

pub(in crate::locale::text) fn campaign_ideas(campaign: Campaign) -> &'static str {
    match campaign {
        Campaign::Onboarding => "A welcome series, help with the first order",
        Campaign::Active => "A loyalty programme, exclusive sales, a reward for referrals",
        Campaign::Lapsing => "A reminder by e-mail or text message, a personal offer, retargeting",
        Campaign::WinBack => "A win-back offer, a question why they left",
    }
}

pub(in crate::locale::text) fn column(id: &str) -> &'static str {
    match id {
        "cohort" => "First order",
        "size" | "customers" => "Customers",
        "recency-score" => "Recency",
        "frequency-score" => "Frequency",
        "revenue" => "Revenue",
        "segment" => "Segment",
        "customer-share" => "Share of customers",
        "revenue-share" => "Share of revenue",
        "campaign" => "Campaign",
        "customer" => "Customer",
        "first-date" => "First order",
        "last-date" => "Last order",
        "orders" => "Orders",
        "recency-days" => "Days since",
        "r" => "R",
        "f" => "F",
        "m" => "M",
        "stage" => "Stage",
        "month" => "Month",
        "new-customers" => "New",
        "returning-customers" => "Returning",
        "active-customers" => "With an order",
        "alive" => "Still there",
        "p-alive" => "Still a customer",
        "expected-purchases" => "Purchases expected",
        "expected-order-value" => "Per purchase",
        "value" => "Value",
        "repeats" => "Repeat purchases",
        "expected-customers" => "By the model",
        "purchases" => "Purchases",
        "date" => "Week to",
        _ => "",
    }
}

pub(in crate::locale::text) fn customers(n: u32) -> String {
    counted(L, n.into(), 0, &["customer", "customers"])
}

pub(in crate::locale::text) fn finding(finding: &ShopFinding) -> String {
    let days = |n: f64| days(L, n);
    let share = |part: f64| percent_auto(L, part);
    let rows = |n: u32, forms: &[&str]| counted(L, n.into(), 0, forms);
    match *finding {
        ShopFinding::RowsAfter { rows: n, asof } => format!(
            "{} after {} left out: customers are judged as of that day.",
            rows(n, &["row", "rows"]),
            date(L, asof)
        ),
        ShopFinding::Refunds { rows: n } => format!(
            "{} taken off the revenue. A refund is not an order.",
            rows(n, &["refund", "refunds"])
        ),
        ShopFinding::NoReturns => {
            "Nobody has ordered on two different days yet, so there is no rhythm to measure.".to_owned()
        }
        ShopFinding::SecondOrder { half, most } => format!(
            "Half of second orders come within {} of the first, four in five within {}. A reminder belongs before that, not after.",
            days(half),
            days(most.into())
        ),
        ShopFinding::Returned { days: within, share: part, eligible } => format!(
            "Of {} whose first order is at least {} old, {} came back within that time.",
            customers(eligible),
            days(within.into()),
            share(part)
        ),
        ShopFinding::TopCustomers { customers: n, revenue_share } => format!(
            "The best fifth, {}, bring {} of the revenue.",
            customers(n),
            share(revenue_share)
        ),
        ShopFinding::Fewest { customers: n, customer_share, revenue_share } => format!(
            "{} of the revenue is brought by {}, {} of all.",
            share(revenue_share),
            customers(n),
            share(customer_share)
        ),
        ShopFinding::Ahead { month, age, share: of } => {
            let head = format!("Of the cohorts drawn, {} is ahead in month {age}", data_month(L, month));
            match of {
                Some(of) => format!("{head}: {}.", share(of)),
                None => format!("{head}."),
            }
        }
        ShopFinding::Lapsing { customers: n, days: silent, revenue_share } => {
            let brought = revenue_share
                .map(|part| format!(" They have brought {} of the revenue so far.", share(part)))
                .unwrap_or_default();
            format!(
                "Lapsing, with no order for more than {}: {}.{brought} Remind them while they still know you.",
                days(silent.into()),
                customers(n)
            )
        }
        ShopFinding::Lost { customers: n, share: part, days: silent } => format!(
            "{}, {} of all, have not ordered for more than {} and count as lost.",
            customers(n),
            share(part),
            days(silent.into())
        ),
        ShopFinding::TooShortForLoss { days: silent } => format!(
            "Your orders do not cover more than {}, so nobody can count as lost yet. If your customers usually buy more often, choose fewer days.",
            days(silent.into())
        ),
        ShopFinding::Cohorts { next, ever } => format!(
            "Of a month’s new customers, {} order again in the next month and {} in the next month or later. Young cohorts have had less time, so the second share still grows.",
            share(next),
            share(ever)
        ),
        ShopFinding::CohortTrend { older, younger } => format!(
            "Among the older half of the cohorts {} ordered again in the next month, among the younger half {}.",
            share(older),
            share(younger)
        ),
        ShopFinding::BestGroup { group: best, customer_share, revenue_share } => format!(
            "The segment “{}” brings most: {} of the customers, {} of the revenue.",
            group(best),
            share(customer_share),
            share(revenue_share)
        ),
        ShopFinding::Rescue { customers: n, revenue_share } => format!(
            "Good customers who have gone silent (at risk or previously loyal): {}. They brought {} of the revenue, so write to them first.",
            customers(n),
            share(revenue_share)
        ),
        ShopFinding::Rhythm { half, most } => format!(
            "Half of all repeat orders come within {} of the one before, nine in ten within {}.",
            days(half),
            days(most.into())
        ),
        ShopFinding::FullestCell { recency, frequency, customers: n, share: part } => format!(
            "The fullest cell is recency {recency}, frequency {frequency}: {}, {} of all.",
            customers(n),
            share(part)
        ),
        ShopFinding::Best { one, ten } => format!(
            "The best customer brings {} of the revenue, the best ten together {}.",
            share(one),
            share(ten)
        ),
        ShopFinding::LastMonth { month, active, returning_share } => format!(
            "In {}, {} ordered; {} of them had ordered before.",
            gregorian_month(L, month),
            customers(active),
            share(returning_share)
        ),
    }
}
