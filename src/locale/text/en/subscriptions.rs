//! The page `subscriptions` in English.

use super::L;
use crate::domain::figure::Undefined;
use crate::locale::date::{data_month, date};
use crate::locale::duration::months;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent_auto};
use crate::locale::plural::counted;
use crate::locale::text::subscriptions::SubscriptionsText;
use crate::report::subscriptions::{SubscriptionsFinding, SubscriptionsMetric};

pub(in crate::locale::text) fn text(text: SubscriptionsText) -> &'static str {
    use SubscriptionsText::*;
    match text {
        DataTitle => "Your subscriptions",
        DataLead => "One row per subscription: customer, start, end (blank while it runs) and monthly amount. Or one row per customer and month: customer, month and amount. The amount is optional in both.",
        EmptyChurn => "Churn of each month with its interval.",
        EmptyRevenue => "Recurring revenue from month to month: new, expansion, contraction, churned, reactivation, and what your data leave unexplained.",
        EmptySurvival => "How long customers stay, those who are still with you included.",
        EmptyCohorts => "How many of each month’s new customers are still there, month by month.",
        Rules => "Rules",
        RulesLead => "The day on which your subscriptions are judged, and how sure the intervals are to be.",
        Asof => "As of",
        AsofHint => "Left empty, it is the last day in the data. What begins later is left out, what ends later still runs.",
        NotADate => "This is not a date. Write it as 2026-03-21, 21.03.2026 or 1405/01/01.",
        Results => "What your subscriptions say",
        Revenue => "Recurring revenue, month by month",
        RevenueLead => "MRR at the start of each month, what moved it, and MRR at the end. The last row may be a month that is not over.",
        Churn => "Churn, month by month",
        ChurnLead => "Customers there at the start of a month and not at its end, out of all at its start. A wide interval means few customers: do not read too much into it. Months that began with fewer than 20 customers are not drawn where others are there.",
        Survival => "How long customers stay",
        SurvivalLead => "The Kaplan–Meier curve of first stays: those who are still with you count for as long as you have known them. Each row of the table is a month of the stay.",
        Cohorts => "Cohorts",
        CohortsLead => "Each row is the customers who began in one month; column 0 is the end of that month, column 1 the end of the next. Months that are not over stay blank.",
        CohortsCut => "Only the newest cohorts and the first months are shown; the file has all.",
        AllCohorts => "All",
        CarryChurn => "Churn of the last month",
        CarryRevenue => "Revenue churn of the last month",
        CarryClv => "What a customer is worth",
    }
}

pub(in crate::locale::text) fn metric(metric: SubscriptionsMetric) -> &'static str {
    use SubscriptionsMetric::*;
    match metric {
        Customers => "Customers ever",
        ActiveCustomers => "Active customers",
        Mrr => "MRR",
        ChurnRateLastMonth => "Churn of the last full month",
        ChurnRateLastMonthLow => "Churn of the last full month, lower bound",
        ChurnRateLastMonthHigh => "Churn of the last full month, upper bound",
        GrossRevenueChurnLastMonth => "Gross revenue churn, last full month",
        NrrLast12Months => "Net revenue retention, 12 months",
        MedianLifetimeMonths => "Median lifetime",
        MedianLifetimeMonthsLow => "Median lifetime, lower bound",
        MedianLifetimeMonthsHigh => "Median lifetime, upper bound",
        RowsRead => "Rows counted",
        RowsSkipped => "Rows left out",
    }
}

pub(in crate::locale::text) fn why(metric: SubscriptionsMetric, reason: Undefined) -> &'static str {
    use SubscriptionsMetric::*;
    match (metric, reason) {
        (_, Undefined::MissingInput) => "Your data have no amounts.",
        (NrrLast12Months, _) => "Nobody was there 12 months before the end of the last full month.",
        (_, Undefined::NotObserved) => "More than half are still there, so it is not known yet.",
        (MedianLifetimeMonths | MedianLifetimeMonthsLow | MedianLifetimeMonthsHigh, _) => {
            "There are no subscriptions to go by."
        }
        _ => "There is no full month that began with customers.",
    }
}

pub(in crate::locale::text) fn column(id: &str) -> &'static str {
    match id {
        "month" => "Month",
        "start" => "MRR at start",
        "new" => "New",
        "expansion" => "Expansion",
        "contraction" => "Contraction",
        "churned" => "Churned",
        "reactivation" => "Reactivation",
        "unexplained" => "Unexplained",
        "end" => "MRR at end",
        "customers-start" => "Customers at start",
        "customers-new" => "New customers",
        "customers-churned" => "Customers churned",
        "customers-reactivated" => "Customers back",
        "customers-end" => "Customers at end",
        "cohort" => "Began in",
        "size" => "Customers",
        "months" => "Months",
        "at-risk" => "Watched",
        "censored" => "Still there",
        "survival" => "Stay longer",
        "low" => "Lower bound",
        "high" => "Upper bound",
        _ => "",
    }
}

fn customers(n: u32) -> String {
    counted(L, n.into(), 0, &["customer", "customers"])
}

fn rows(n: u32) -> String {
    counted(L, n.into(), 0, &["row", "rows"])
}

pub(in crate::locale::text) fn finding(c: Currency, finding: &SubscriptionsFinding) -> String {
    use SubscriptionsFinding::*;
    let share = |part: f64| percent_auto(L, part);
    let amount = |value: f64| money(L, c, value);
    let count = |n: u32| number(L, n.into(), 0);
    match *finding {
        LastMonth { month, start, churned, joined } => format!(
            "{} began with {}. {} left, {} joined or came back.",
            data_month(L, month),
            customers(start),
            count(churned),
            count(joined)
        ),
        Yearly { share: part } => format!(
            "A year of such months would lose {} of the customers who were there at its start.",
            share(part)
        ),
        NobodyLeft { high } => format!(
            "Nobody left in the last full month. With so many customers the true rate could still be up to {}.",
            share(high)
        ),
        NetRetention { share: part } if part >= 1.0 => format!(
            "The customers of a year ago bring {} of what they brought then: those who stayed make up for those who left.",
            share(part)
        ),
        NetRetention { share: part } => format!(
            "The customers of a year ago bring {} of what they brought then. The rest has to come from new customers.",
            share(part)
        ),
        Median { months: half, low, high: Some(high) } => format!(
            "Half of the customers have left after {}, between {} and {}",
            months(L, half),
            number(L, low, 1),
            number(L, high, 1)
        ),
        Median { months: half, low, high: None } => format!(
            "Half of the customers have left after {}, at least {}; no upper bound can be given yet",
            months(L, half),
            number(L, low, 1)
        ),
        MedianAhead { months: last, share: part } => format!(
            "After {}, the longest that anybody was watched, {} are still there; when half will have left is not known yet",
            months(L, last),
            share(part)
        ),
        Early { month, year: Some(year) } => format!(
            "{} leave within the first month and {} within the first year.",
            share(month),
            share(year)
        ),
        Early { month, year: None } => format!("{} leave within the first month.", share(month)),
        Cohorts { age, share: part } => format!(
            "Of a month’s new customers, {} are there at the end of the {} after it.",
            share(part),
            match age {
                3 => "third month".to_owned(),
                age => format!("{}th month", count(age)),
            }
        ),
        CohortTrend { age: _, older, younger } => format!(
            "Among the older half of the cohorts it was {}, among the younger half {}.",
            share(older),
            share(younger)
        ),
        Moved { months: n, from, to, gained, lost } => format!(
            "In the last {} MRR went from {} to {}: {} gained, {} lost",
            counted(L, n.into(), 0, &["full month", "full months"]),
            amount(from),
            amount(to),
            amount(gained),
            amount(lost)
        ),
        Unexplained { customers: n, amount: value } => format!(
            "{} had several subscriptions at the same time. Where their number changed, {} in all may be an extra subscription, a change of plan without an end, or a row that stands twice. It is listed as unexplained instead of being forced into a column.",
            customers(n),
            amount(value)
        ),
        MeanChurn { share: part, months: n } => format!(
            "Over {}, churn was {} a month on average",
            counted(L, n.into(), 0, &["full month", "full months"]),
            share(part)
        ),
        FirstMonth { month, customers: n } => format!(
            "All {} of {} count as new then. If they had been with you before, their true stays are longer.",
            customers(n),
            data_month(L, month)
        ),
        RowsAfter { rows: n, asof } => format!(
            "Left out: {} after {}.",
            counted(L, n.into(), 0, &["row that begins", "rows that begin"]),
            date(L, asof)
        ),
        MonthGoesOn { rows: n, asof } => format!(
            "Your data end on {}, within a month. That month is left out ({}), as a customer who has not paid yet has not left. If it is complete, enter its last day above.",
            date(L, asof),
            rows(n)
        ),
        PlannedEnds { rows: n, asof } => format!(
            "{} end on {}, the day on which the data are judged. If these are planned ends, enter the day of your export above.",
            counted(L, n.into(), 0, &["subscription", "subscriptions"]),
            date(L, asof)
        ),
        NoAmounts => "Your data have no amounts, so there are customers but no revenue.".to_owned(),
    }
}
