//! The results in English.

use crate::report::name::Metric;

pub(in crate::locale::text) fn label(metric: Metric) -> &'static str {
    use Metric::*;
    match metric {
        ChurnRate => "Customer churn",
        ChurnRateLow => "Customer churn, lower bound",
        ChurnRateHigh => "Customer churn, upper bound",
        RetentionRate => "Retention",
        ChurnRateMonthly => "Monthly churn",
        ChurnRateAnnual => "Yearly churn",
        LifetimeMonths => "Average lifetime",
        HalfLifeMonths => "Half-life",
        CustomersEnd => "Customers at the end",
        ChurnStart => "Churn of those at the start",
        ChurnStartLow => "Churn of those at the start, lower bound",
        ChurnStartHigh => "Churn of those at the start, upper bound",
        ChurnStartCohort => "Churn among the same people",
        ChurnStartCohortLow => "Churn among the same people, lower bound",
        ChurnStartCohortHigh => "Churn among the same people, upper bound",
        ChurnStartPlusNew => "Churn of start plus new",
        ChurnStartPlusNewLow => "Churn of start plus new, lower bound",
        ChurnStartPlusNewHigh => "Churn of start plus new, upper bound",
        ChurnCustomerDays => "Churn by customer-days",
        ChurnNetChange => "Churn as net change",
        Cac => "Customer acquisition cost (CAC)",
        Clv => "Customer lifetime value (CLV)",
        ClvCacRatio => "CLV : CAC",
        PaybackMonths => "Simple payback",
        PaybackMonthsChurned => "Payback with churn",
        MaxCac => "Highest CAC for the target",
        NeededChurn => "Monthly churn for the target",
        NeededArpa => "Monthly revenue for the target",
        NeededMargin => "Gross margin for the target",
        Nps => "NPS",
        NpsLow => "NPS, lower bound",
        NpsHigh => "NPS, upper bound",
        NpsMargin => "Margin of error",
        Responses => "Answers",
        PromoterShare => "Promoters",
        PromoterShareLow => "Promoters, lower bound",
        PromoterShareHigh => "Promoters, upper bound",
        PassiveShare => "Passives",
        PassiveShareLow => "Passives, lower bound",
        PassiveShareHigh => "Passives, upper bound",
        DetractorShare => "Detractors",
        DetractorShareLow => "Detractors, lower bound",
        DetractorShareHigh => "Detractors, upper bound",
        MeanScore => "Mean score",
        Nps2 => "NPS, second survey",
        Nps2Low => "NPS, second survey, lower bound",
        Nps2High => "NPS, second survey, upper bound",
        NpsDifference => "Change of NPS",
        NpsDifferenceLow => "Change of NPS, lower bound",
        NpsDifferenceHigh => "Change of NPS, upper bound",
        NpsDifferenceP => "Change: p-value",
        BenchmarkP => "Benchmark: p-value",
        SampleSize => "Answers needed",
        ClvRevenue => "Lifetime revenue",
        ClvUndiscounted => "CLV without discount",
        ClvCertain => "First margin in a period, certain",
        ClvIfRetained => "First margin in a period, if retained",
        ClvToday => "First margin today",
        ProfitBase => "Profit without the programme",
        ProfitNew => "Profit with the programme",
        ValueUplift => "What more retention brings",
        ProfitChange => "Change of profit",
        BreakEvenUplift => "Rise at which it pays",
        Stage => "Stage of the shop",
        RetentionShare => "Share of work for existing customers",
        AcquisitionShare => "Share of work for new customers",
        SalesExisting => "Sales to existing customers",
        SalesNew => "Sales to new customers",
        Profit => "Profit",
        CostPerSaleExisting => "Cost of a sale, existing customers",
        CostPerSaleNew => "Cost of a sale, new customers",
        CostRatio => "Cost of a sale, new : existing",
        BestSplit => "Best share for existing customers",
        BestProfit => "Profit at the best split",
        RepeatPurchaseRate => "Repeat purchase rate",
        RepeatPurchaseRateLow => "Repeat purchase rate, lower bound",
        RepeatPurchaseRateHigh => "Repeat purchase rate, upper bound",
        PurchaseFrequency => "Orders per customer",
        AverageOrderValue => "Average order value",
        RevenuePerCustomer => "Revenue per customer",
        ReturnVisitorRate => "Share of returning visitors",
        ReturnVisitorRateLow => "Share of returning visitors, lower bound",
        ReturnVisitorRateHigh => "Share of returning visitors, upper bound",
        ReturnVisitorRate2 => "Share of returning visitors, second period",
        ReturnVisitorRate2Low => "Share of returning visitors, second period, lower bound",
        ReturnVisitorRate2High => "Share of returning visitors, second period, upper bound",
        RateDifference => "Change of the share",
        RateDifferenceLow => "Change of the share, lower bound",
        RateDifferenceHigh => "Change of the share, upper bound",
        RateDifferenceP => "Change of the share: p-value",
        GrossRevenueChurn => "Gross revenue churn",
        NetRevenueChurn => "Net revenue churn",
        Grr => "Gross revenue retention (GRR)",
        Nrr => "Net revenue retention (NRR)",
        MrrNetNew => "Net new MRR",
        MrrEnd => "MRR at the end",
        QuickRatio => "Quick ratio",
        GrowthToNew => "Growth to new",
        GrossRevenueChurnAnnual => "Gross revenue churn, yearly",
        IncrementalOrders => "Additional orders",
        IncrementalRevenue => "Additional revenue",
        IncrementalProfit => "Additional profit",
        Roi => "Return on investment (ROI)",
        BreakEvenResponse => "Break-even response",
        Uplift => "Effect in the test",
        UpliftP => "Effect in the test: p-value",
        UpliftLow => "Effect in the test, lower bound",
        UpliftHigh => "Effect in the test, upper bound",
    }
}

pub(in crate::locale::text) fn why(metric: Metric) -> &'static str {
    use Metric::*;
    match metric {
        ChurnRate => "The share of customers lost in the period, by the chosen definition.",
        RetentionRate => "What churn leaves: 100% minus churn.",
        ChurnRateMonthly => "The same pace told for one month.",
        ChurnRateAnnual => "The same pace kept up for a year.",
        LifetimeMonths => "How long a customer stays on average if the rate holds.",
        HalfLifeMonths => "When half of today’s customers are gone.",
        CustomersEnd => "Start plus new minus lost.",
        ChurnStart => "Everyone lost, over those there at the start.",
        ChurnStartCohort => "Only losses among those there at the start.",
        ChurnStartPlusNew => "Everyone lost, over everyone who could have left.",
        ChurnCustomerDays => "Everyone lost, over the average number of customers.",
        ChurnNetChange => "The change of the base; new customers cancel the lost ones.",
        Cac => "All spend on winning customers, per new customer.",
        Clv => "The margin that a customer brings for as long as it stays.",
        ClvCacRatio => "What a customer brings for each unit spent on winning it.",
        PaybackMonths => "Months until margin covers CAC if nobody leaves.",
        PaybackMonthsChurned => "The same, when some leave before they have paid.",
        MaxCac => "The most you may spend per new customer and still reach the target.",
        NeededChurn => "The churn at which the ratio is the target, all else as it is.",
        NeededArpa => "The revenue at which the ratio is the target, all else as it is.",
        NeededMargin => "The margin at which the ratio is the target, all else as it is.",
        Nps => "Share of promoters minus share of detractors, in points.",
        NpsMargin => "Half the width of the interval, in points.",
        Responses => "All answers counted.",
        PromoterShare => "Those who answered 9 or 10.",
        PassiveShare => "Those who answered 7 or 8.",
        DetractorShare => "Those who answered 6 or less.",
        MeanScore => "The average answer. NPS cannot be told from it.",
        Nps2 => "The score of the later survey.",
        NpsDifference => "Second survey minus first, in points.",
        NpsDifferenceP => "How often chance alone would give such a change, either way.",
        BenchmarkP => "How often chance would give so high a score at the level of the benchmark.",
        SampleSize => "How many answers the margin you want takes.",
        ClvRevenue => "All that a customer pays, before any cost.",
        ClvUndiscounted => "The margin without discount and cap.",
        ClvCertain => "Everyone brings the first margin, a period from now.",
        ClvIfRetained => "Only those who stay bring the first margin, a period from now.",
        ClvToday => "Everyone brings the first margin at once.",
        ProfitBase => "What today’s customers bring if nothing changes.",
        ProfitNew => "The same with more retention, less the cost.",
        ValueUplift => "The profit of the customers who stay longer, before the cost.",
        ProfitChange => "With the programme, against without.",
        BreakEvenUplift => "The fewest points of retention that bring back the cost.",
        Stage => "One of five, by the sales of a month; the boundaries are ours.",
        RetentionShare => {
            "The part of time and energy that the source gives to customers you have."
        }
        AcquisitionShare => "What is left for winning new ones.",
        SalesExisting => "Contacts that their part of the money pays, times success.",
        SalesNew => "The same for new customers.",
        Profit => "Margin of all sales minus the money spent.",
        CostPerSaleExisting => "What you pay in contacts for one sale.",
        CostPerSaleNew => "What you pay in contacts for one sale.",
        CostRatio => "How many times dearer a sale to a new customer is.",
        BestSplit => "Of the whole budget; the cheaper sale comes first, up to its audience.",
        BestProfit => "The most that this budget can earn.",
        RepeatPurchaseRate => {
            "The share of the period’s customers who ordered at least twice in it."
        }
        PurchaseFrequency => "How often a customer ordered in the period, on average.",
        AverageOrderValue => "What an order brings, on average.",
        RevenuePerCustomer => "Orders per customer times average order value.",
        ReturnVisitorRate => {
            "Visitors who had been there before, out of all visitors of the period."
        }
        ReturnVisitorRate2 => "The same in the second period.",
        RateDifference => "Second period minus first, in percentage points.",
        RateDifferenceP => "How often chance alone would give so large a change, either way.",
        ChurnRateLow
        | ChurnRateHigh
        | ChurnStartLow
        | ChurnStartHigh
        | ChurnStartCohortLow
        | ChurnStartCohortHigh
        | ChurnStartPlusNewLow
        | ChurnStartPlusNewHigh
        | NpsLow
        | NpsHigh
        | PromoterShareLow
        | PromoterShareHigh
        | PassiveShareLow
        | PassiveShareHigh
        | DetractorShareLow
        | DetractorShareHigh
        | Nps2Low
        | Nps2High
        | NpsDifferenceLow
        | NpsDifferenceHigh
        | RepeatPurchaseRateLow
        | RepeatPurchaseRateHigh
        | ReturnVisitorRateLow
        | ReturnVisitorRateHigh
        | ReturnVisitorRate2Low
        | ReturnVisitorRate2High
        | RateDifferenceLow
        | RateDifferenceHigh => "",
        GrossRevenueChurn => "What was lost, over the MRR at the start.",
        NetRevenueChurn => {
            "What was lost less what existing customers added. Below zero is good news."
        }
        Grr => "What is left of the start without counting any gain.",
        Nrr => "What the customers of the start bring now, against what they brought.",
        MrrNetNew => "Everything that came in minus everything lost.",
        MrrEnd => "The start plus net new MRR.",
        QuickRatio => "What came in for each unit lost.",
        GrowthToNew => "How much of what was sold is left as growth.",
        GrossRevenueChurnAnnual => "The same losses kept up for a year.",
        IncrementalOrders => "Orders that would not have come without the campaign.",
        IncrementalRevenue => "What those orders bring in.",
        IncrementalProfit => "Their margin, less all costs and all discounts.",
        Roi => "Additional profit for each unit spent.",
        BreakEvenResponse => "The response at which the campaign pays for itself.",
        Uplift => "The share that bought, test group minus control group.",
        UpliftP => "How often chance alone would give such an effect, either way.",
        UpliftLow | UpliftHigh => "",
    }
}

pub(in crate::locale::text) fn term(metric: Metric) -> &'static str {
    use Metric::*;
    match metric {
        ChurnRate => "churn",
        RetentionRate => "retention",
        ChurnRateMonthly => "monthly churn",
        ChurnRateAnnual => "yearly churn",
        LifetimeMonths => "lifetime",
        HalfLifeMonths => "half-life",
        CustomersEnd => "end",
        ChurnStart => "churn of start",
        ChurnStartCohort => "churn of same people",
        ChurnStartPlusNew => "churn of start plus new",
        ChurnCustomerDays => "churn by customer-days",
        ChurnNetChange => "net change",
        Cac => "CAC",
        Clv => "CLV",
        ClvCacRatio => "CLV : CAC",
        PaybackMonths => "simple payback",
        PaybackMonthsChurned => "payback with churn",
        MaxCac => "highest CAC",
        NeededChurn => "churn needed",
        NeededArpa => "revenue needed",
        NeededMargin => "margin needed",
        Nps => "NPS",
        NpsMargin => "margin of error",
        Responses => "answers",
        PromoterShare => "share of promoters",
        PassiveShare => "share of passives",
        DetractorShare => "share of detractors",
        MeanScore => "mean score",
        Nps2 => "NPS₂",
        NpsDifference => "change",
        NpsDifferenceP | BenchmarkP => "p",
        SampleSize => "answers needed",
        ClvRevenue => "lifetime revenue",
        ClvUndiscounted => "CLV without discount",
        ClvCertain => "CLV, certain",
        ClvIfRetained => "CLV, if retained",
        ClvToday => "CLV, today",
        ProfitBase => "profit without",
        ProfitNew => "profit with",
        ValueUplift => "value of retention",
        ProfitChange => "change of profit",
        BreakEvenUplift => "rise needed",
        Stage => "stage",
        RetentionShare => "share for existing customers",
        AcquisitionShare => "share for new customers",
        SalesExisting => "sales, existing",
        SalesNew => "sales, new",
        Profit => "profit",
        CostPerSaleExisting => "cost of a sale, existing",
        CostPerSaleNew => "cost of a sale, new",
        CostRatio => "new : existing",
        BestSplit => "best split",
        BestProfit => "best profit",
        RepeatPurchaseRate => "repeat purchase rate",
        PurchaseFrequency => "orders per customer",
        AverageOrderValue => "average order value",
        RevenuePerCustomer => "revenue per customer",
        ReturnVisitorRate => "share",
        ReturnVisitorRate2 => "share₂",
        RateDifference => "change",
        ReturnVisitorRate2Low => "lower bound₂",
        ReturnVisitorRate2High => "upper bound₂",
        RateDifferenceLow => "lower bound of the change",
        RateDifferenceHigh => "upper bound of the change",
        RateDifferenceP => "p",
        ChurnRateLow
        | ChurnStartLow
        | ChurnStartCohortLow
        | ChurnStartPlusNewLow
        | NpsLow
        | PromoterShareLow
        | PassiveShareLow
        | DetractorShareLow
        | Nps2Low
        | NpsDifferenceLow
        | RepeatPurchaseRateLow
        | ReturnVisitorRateLow => "lower bound",
        ChurnRateHigh
        | ChurnStartHigh
        | ChurnStartCohortHigh
        | ChurnStartPlusNewHigh
        | NpsHigh
        | PromoterShareHigh
        | PassiveShareHigh
        | DetractorShareHigh
        | Nps2High
        | NpsDifferenceHigh
        | RepeatPurchaseRateHigh
        | ReturnVisitorRateHigh => "upper bound",
        GrossRevenueChurn => "gross churn",
        NetRevenueChurn => "net churn",
        Grr => "GRR",
        Nrr => "NRR",
        MrrNetNew => "net new MRR",
        MrrEnd => "MRR at the end",
        QuickRatio => "quick ratio",
        GrowthToNew => "growth to new",
        GrossRevenueChurnAnnual => "yearly gross churn",
        IncrementalOrders => "additional orders",
        IncrementalRevenue => "additional revenue",
        IncrementalProfit => "additional profit",
        Roi => "ROI",
        BreakEvenResponse => "break-even",
        Uplift => "effect",
        UpliftP => "p",
        UpliftLow => "lower bound",
        UpliftHigh => "upper bound",
    }
}
