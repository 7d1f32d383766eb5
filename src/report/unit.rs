//! The unit of each metric.

use crate::report::name::Metric;

/// What a figure is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A fraction, shown in percent.
    Share,
    /// Money in the page's currency.
    Money,
    /// Months.
    Months,
    /// Points of NPS, −100…100 (differences to ±200).
    Points,
    /// A number of customers, answers or sales, or the number of a stage.
    Count,
    /// A plain ratio, shown as 3.2 : 1.
    Ratio,
    /// A probability of chance, shown as p = 0.26.
    Chance,
    /// A mean score, 0…10.
    Score,
    /// A difference of two fractions, shown in percentage points with its sign.
    SharePoints,
    /// A mean number of things, such as orders per customer, shown as 1.25.
    Mean,
}

impl Metric {
    /// What the figure is measured in.
    pub fn unit(self) -> Unit {
        use Metric::*;
        match self {
            ChurnRate
            | ChurnRateLow
            | ChurnRateHigh
            | RetentionRate
            | ChurnRateMonthly
            | ChurnRateAnnual
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
            | ChurnNetChange
            | NeededChurn
            | NeededMargin
            | PromoterShare
            | PromoterShareLow
            | PromoterShareHigh
            | PassiveShare
            | PassiveShareLow
            | PassiveShareHigh
            | DetractorShare
            | DetractorShareLow
            | DetractorShareHigh
            | ProfitChange
            | Roi
            | RetentionShare
            | AcquisitionShare
            | BestSplit
            | RepeatPurchaseRate
            | RepeatPurchaseRateLow
            | RepeatPurchaseRateHigh
            | ReturnVisitorRate
            | ReturnVisitorRateLow
            | ReturnVisitorRateHigh
            | ReturnVisitorRate2
            | ReturnVisitorRate2Low
            | ReturnVisitorRate2High
            | GrossRevenueChurn
            | NetRevenueChurn
            | Grr
            | Nrr
            | GrowthToNew
            | GrossRevenueChurnAnnual
            | BreakEvenResponse
            | Uplift
            | UpliftLow
            | UpliftHigh => Unit::Share,
            BreakEvenUplift | RateDifference | RateDifferenceLow | RateDifferenceHigh => {
                Unit::SharePoints
            }
            Cac | Clv | MaxCac | NeededArpa | Profit | CostPerSaleExisting | CostPerSaleNew
            | BestProfit | AverageOrderValue | RevenuePerCustomer | MrrNetNew | MrrEnd
            | IncrementalRevenue | IncrementalProfit | ClvRevenue | ClvUndiscounted
            | ClvCertain | ClvIfRetained | ClvToday | ProfitBase | ProfitNew | ValueUplift => {
                Unit::Money
            }
            LifetimeMonths | HalfLifeMonths | PaybackMonths | PaybackMonthsChurned => Unit::Months,
            Nps | NpsLow | NpsHigh | NpsMargin | Nps2 | Nps2Low | Nps2High | NpsDifference
            | NpsDifferenceLow | NpsDifferenceHigh => Unit::Points,
            CustomersEnd | Responses | SampleSize | Stage | SalesExisting | SalesNew
            | IncrementalOrders => Unit::Count,
            ClvCacRatio | CostRatio | QuickRatio => Unit::Ratio,
            NpsDifferenceP | BenchmarkP | RateDifferenceP | UpliftP => Unit::Chance,
            MeanScore => Unit::Score,
            PurchaseFrequency => Unit::Mean,
        }
    }
}
