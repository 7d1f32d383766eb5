//! Why there is no figure, in English.

use crate::domain::figure::Undefined;
use crate::report::name::Metric::{self, *};

pub(in crate::locale::text) fn undefined(metric: Metric, reason: Undefined) -> &'static str {
    match reason {
        Undefined::MissingInput => missing(metric),
        Undefined::InvalidInput => invalid(metric),
        Undefined::NoLosses => no_losses(metric),
        Undefined::Never if matches!(metric, CostPerSaleExisting | CostPerSaleNew | CostRatio) => {
            "With a success of 0% no contact ever ends in a sale. Enter more than zero."
        }
        Undefined::Never => {
            "The cost never comes back: raise revenue or margin, or lower churn or CAC."
        }
        Undefined::NotReachable => not_reachable(metric),
        Undefined::TooFew => too_few(metric),
        Undefined::NotObserved => "This was not reached in the time observed. Take a longer time.",
    }
}

fn missing(metric: Metric) -> &'static str {
    match metric {
        IncrementalOrders => "Enter how many people are addressed and what share of them orders.",
        IncrementalRevenue => "Enter audience, response and order value.",
        IncrementalProfit => "Enter audience, response, order value and margin.",
        Roi => "Enter what the profit is worked out from, and a cost above zero.",
        BreakEvenResponse => "Enter audience, order value and margin.",
        Uplift | UpliftLow | UpliftHigh | UpliftP => {
            "Enter both groups of the test and who of them bought."
        }
        GrossRevenueChurn | NetRevenueChurn | Grr | Nrr | GrossRevenueChurnAnnual => {
            "Enter the MRR at the start and what was lost with customers."
        }
        MrrNetNew | QuickRatio | GrowthToNew => {
            "Enter what was lost with customers and what new ones brought."
        }
        MrrEnd => {
            "Enter the MRR at the start, what was lost with customers and what new ones brought."
        }
        ChurnRate | ChurnRateLow | ChurnRateHigh | RetentionRate | ChurnRateMonthly
        | ChurnRateAnnual | HalfLifeMonths | ChurnStart | ChurnStartLow | ChurnStartHigh
        | ChurnStartCohort | ChurnStartCohortLow | ChurnStartCohortHigh => {
            "Enter the customers at the start and those lost."
        }
        CustomersEnd
        | ChurnStartPlusNew
        | ChurnStartPlusNewLow
        | ChurnStartPlusNewHigh
        | ChurnCustomerDays => "Enter the customers at the start, the new and the lost ones.",
        ChurnNetChange => "Enter the customers at the start and at the end.",
        Cac => "Enter CAC, or what you spent and how many customers that won.",
        Clv => "Enter what a customer brings and how long customers stay, or how many leave.",
        ClvRevenue => "Enter what a customer pays and how long customers stay, or how many leave.",
        ClvUndiscounted => "Enter monthly revenue, margin and churn.",
        ClvCertain | ClvIfRetained | ClvToday => {
            "Enter the margin of a period, and retention or survivors."
        }
        LifetimeMonths => "Churn is not known yet. Fill in the empty fields.",
        ClvCacRatio | PaybackMonths | PaybackMonthsChurned | NeededChurn | NeededArpa
        | NeededMargin => "Enter revenue, margin and churn, and a CAC above zero.",
        MaxCac => "Enter revenue, margin, churn and your target.",
        Nps | NpsLow | NpsHigh | NpsMargin | Responses | PromoterShare | PromoterShareLow
        | PromoterShareHigh | PassiveShare | PassiveShareLow | PassiveShareHigh
        | DetractorShare | DetractorShareLow | DetractorShareHigh => {
            "Enter promoters, passives and detractors, or count the answers by score."
        }
        MeanScore => "Count the answers by score: three groups do not give a mean.",
        Nps2 | Nps2Low | Nps2High => "Enter all three groups of the second survey.",
        NpsDifference | NpsDifferenceLow | NpsDifferenceHigh | NpsDifferenceP => {
            "Enter both surveys to compare them."
        }
        BenchmarkP => "Enter your answers and a benchmark.",
        SampleSize => "Enter the margin of error you want.",
        ProfitBase | BreakEvenUplift => "Enter customers, margin per customer and retention.",
        ProfitNew | ValueUplift | ProfitChange => {
            "Enter customers, margin per customer, retention and how far it would rise."
        }
        Stage | RetentionShare | AcquisitionShare => "Enter how many sales you have in a month.",
        SalesExisting => "Enter budget, split, and success and contact cost of existing customers. If a contact costs nothing, say how many customers you can contact.",
        SalesNew => "Enter budget, split, and success and contact cost of new customers. The cost must be above zero.",
        Profit => "Fill in every field; only the number of customers you can contact may stay empty. A contact with a new customer must cost more than zero.",
        BestSplit | BestProfit => "Enter budget and margin, and what contacts cost and bring in both groups. A contact that costs nothing needs a limit.",
        CostPerSaleExisting => "Enter what a contact with existing customers costs and how often it ends in a sale.",
        CostPerSaleNew => "Enter what a contact with new customers costs and how often it ends in a sale.",
        CostRatio => "Enter cost and success of contacts in both groups. If a sale to existing customers costs nothing, there is nothing to compare with.",
        RepeatPurchaseRate | RepeatPurchaseRateLow | RepeatPurchaseRateHigh => {
            "Enter the customers and how many of them ordered again."
        }
        PurchaseFrequency => "Enter the orders and the customers.",
        AverageOrderValue => "Enter the revenue and the orders.",
        RevenuePerCustomer => "Enter the revenue and the customers.",
        ReturnVisitorRate | ReturnVisitorRateLow | ReturnVisitorRateHigh => {
            "Enter the visitors and how many of them had been there before."
        }
        ReturnVisitorRate2 | ReturnVisitorRate2Low | ReturnVisitorRate2High => {
            "Enter both counts of the second period."
        }
        RateDifference | RateDifferenceLow | RateDifferenceHigh | RateDifferenceP => {
            "Enter both periods to compare them."
        }
    }
}

fn invalid(metric: Metric) -> &'static str {
    match metric {
        GrossRevenueChurnAnnual => "Correct the marked field. If none is marked, more was lost than there was at the start, and no yearly rate follows from that.",
        ChurnRateMonthly | ChurnRateAnnual | LifetimeMonths | HalfLifeMonths => {
            "Correct the marked field. If none is marked, churn is above 100%, and no monthly rate follows from that."
        }
        MaxCac | NeededChurn | NeededArpa | NeededMargin => {
            "Correct the marked field, and enter a target above zero."
        }
        SampleSize => "Correct the marked field, and enter a margin above zero.",
        ProfitNew | ValueUplift | ProfitChange | Roi => "Correct the marked field first. Retention and its rise together cannot be above 100%.",
        _ => "Correct the marked field first.",
    }
}

fn no_losses(metric: Metric) -> &'static str {
    match metric {
        QuickRatio => "Nothing was lost, so there is nothing to divide by. No month can be better.",
        ChurnRateMonthly | ChurnRateAnnual | ChurnRate | RetentionRate => {
            "By net change the base grew, so no rate of loss follows. Choose another definition."
        }
        LifetimeMonths | HalfLifeMonths => {
            "No losses seen, so no finite lifetime. Measure a longer period."
        }
        ClvRevenue | ClvUndiscounted => "Without churn this has no bound. Enter a cautious churn.",
        ClvCertain | ClvIfRetained | ClvToday => "If everyone stays and nothing is discounted, the value has no bound. Enter a cautious retention or a discount rate.",
        ProfitBase | ProfitNew | ValueUplift | ProfitChange | Roi | BreakEvenUplift => "If everyone stays and nothing is discounted, profit for ever has no bound. Enter a number of periods or a discount rate.",
        _ => "Without churn and discount the value of a customer has no bound. Enter a cautious churn or a discount rate.",
    }
}

fn not_reachable(metric: Metric) -> &'static str {
    match metric {
        BestSplit => "In neither group does a sale bring more than it costs, so the best is to spend nothing. Lower the cost of a contact, or raise success or margin.",
        BreakEvenResponse => "Each order earns too little for its costs: no response pays. Lower the discount or the costs, or raise the margin.",
        NeededChurn => "Churn alone cannot reach the target, not even at 0%. Change revenue, margin or CAC as well.",
        NeededMargin => "Not even a margin of 100% reaches the target. Change revenue, churn or CAC as well.",
        NeededArpa => "As long as no margin is left, no revenue reaches the target.",
        ChurnRateLow | ChurnRateHigh => "This definition is no share of a group, so it has no interval.",
        BreakEvenUplift => "Even if every customer stayed, the cost would not come back. Lower the cost or count more periods.",
        _ => "No allowed value reaches this. Change another number as well.",
    }
}

fn too_few(metric: Metric) -> &'static str {
    match metric {
        BestSplit => "Without a budget there is nothing to divide. Enter one above zero.",
        BreakEvenResponse => "With nobody addressed there is nothing to break even. Enter at least one person.",
        Uplift | UpliftLow | UpliftHigh => "There is nobody in a group. Enter at least one person in each.",
        UpliftP => "There is nobody in a group, or nobody or everybody bought in both, so there is nothing to test. Wait for more orders.",
        GrossRevenueChurn | NetRevenueChurn | Grr | Nrr | GrossRevenueChurnAnnual => "With no revenue at the start there is no rate. Enter more than zero.",
        GrowthToNew => "Nothing was sold, neither to new customers nor to existing ones. Enter new revenue or expansion.",
        Clv | ClvCertain | ClvIfRetained | ClvToday => "Two periods with customers are needed.",
        Cac | ClvCacRatio | PaybackMonths | PaybackMonthsChurned | MaxCac | NeededChurn
        | NeededArpa | NeededMargin => {
            "With no new customer there is no cost per customer. Enter at least one."
        }
        ChurnRate
        | ChurnRateLow
        | ChurnRateHigh
        | RetentionRate
        | ChurnRateMonthly
        | ChurnRateAnnual
        | LifetimeMonths
        | HalfLifeMonths
        | CustomersEnd
        | ChurnStart
        | ChurnStartLow
        | ChurnStartHigh
        | ChurnStartCohort
        | ChurnStartCohortLow
        | ChurnStartCohortHigh
        | ChurnStartPlusNew
        | ChurnStartPlusNewLow
        | ChurnStartPlusNewHigh
        | ChurnCustomerDays
        | ChurnNetChange => "With no customers at the start there is no rate. Enter at least one.",
        RepeatPurchaseRate
        | RepeatPurchaseRateLow
        | RepeatPurchaseRateHigh
        | PurchaseFrequency
        | RevenuePerCustomer => "Without customers there is no such figure. Enter at least one.",
        AverageOrderValue => "Without orders there is no average. Enter at least one.",
        ReturnVisitorRate | ReturnVisitorRateLow | ReturnVisitorRateHigh | ReturnVisitorRate2 | ReturnVisitorRate2Low
        | ReturnVisitorRate2High | RateDifference | RateDifferenceLow | RateDifferenceHigh => "A period without visitors has no share. Enter at least one visitor.",
        RateDifferenceP => "There is nothing to test while in both periods nobody or everybody came back, or one has no visitors. Take longer periods.",
        ProfitChange => {
            "There is no profit to compare with. Enter customers and a margin above zero."
        }
        _ => "There are no answers yet. Enter at least one.",
    }
}
