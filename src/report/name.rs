//! The names of the public contract: pages, input keys, metrics, tables, choices.
//!
//! Strangers' links, scripts and tests rely on these spellings. Add, never change.

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* #[doc = concat!("`", $text, "`")] $variant),* }

        impl $name {
            /// Every name, in the contract's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The public spelling.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// The name with this public spelling, the first where several pages mean different things by it.
            pub fn from_name(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|name| name.as_str() == text)
            }
        }
    };
}

pub(crate) use names;

names! {
    /// A calculator page, named as in its URL.
    Page {
        Churn = "churn",
        ClvCac = "clv-cac",
        Nps = "nps",
        Clv = "clv",
        RetentionProfit = "retention-profit",
        Effort = "effort",
        Budget = "budget",
        RepeatPurchase = "repeat-purchase",
        ReturnVisitors = "return-visitors",
        RevenueChurn = "revenue-churn",
        Campaign = "campaign",
    }
}

names! {
    /// A page about data, named as in its URL. It has no figures without data.
    DataPage {
        Orders = "orders",
        Subscriptions = "subscriptions",
        Survey = "survey",
        Visits = "visits",
    }
}

names! {
    /// A table of a page about data, named as its `data-table`.
    TableName {
        Cohorts = "cohorts", Rfm = "rfm", Segments = "segments", Customers = "customers", Months = "months",
        MrrBridge = "mrr-bridge", Survival = "survival", Scores = "scores", BySegment = "by-segment", ByMonth = "by-month",
        ModelRepeats = "model-repeats", ModelAfter = "model-after", ModelWeeks = "model-weeks", ModelBest = "model-best",
        ModelRescue = "model-rescue", ModelSegments = "model-segments", ModelCohorts = "model-cohorts",
    }
}

impl DataPage {
    /// The tables of the page, in the contract's order; `problems` comes with the place for data, those of models with their block.
    pub fn tables(self) -> &'static [TableName] {
        use TableName::*;
        match self {
            Self::Orders => &[Cohorts, Rfm, Segments, Customers, Months],
            Self::Subscriptions => &[MrrBridge, Cohorts, Survival],
            Self::Survey => &[Scores, BySegment, ByMonth],
            Self::Visits => &[ByMonth],
        }
    }
}

names! {
    /// An input, named as its control and as its key in a link.
    Key {
        Period = "period", Start = "start", New = "new", Lost = "lost", LostNew = "lost-new", End = "end", Definition = "definition",
        Arpa = "arpa", Margin = "margin", Churn = "churn", Discount = "discount",
        SpendAds = "spend-ads", SpendTeam = "spend-team", SpendTools = "spend-tools", SpendOther = "spend-other",
        NewCustomers = "new-customers", Cac = "cac", TargetRatio = "target-ratio",
        Promoters = "promoters", Passives = "passives", Detractors = "detractors",
        S0 = "s0", S1 = "s1", S2 = "s2", S3 = "s3", S4 = "s4", S5 = "s5", S6 = "s6", S7 = "s7", S8 = "s8", S9 = "s9", S10 = "s10",
        Scale = "scale", Promoters2 = "promoters-2", Passives2 = "passives-2", Detractors2 = "detractors-2",
        Benchmark = "benchmark", MarginWanted = "margin-wanted", Confidence = "confidence",
        // clv
        Model = "model", Aov = "aov", OrdersPerYear = "orders-per-year", Years = "years", CapMonths = "cap-months",
        MarginPerPeriod = "margin-per-period", Retention = "retention", FirstMargin = "first-margin",
        // retention-profit
        Customers = "customers", MarginPerCustomer = "margin-per-customer", Uplift = "uplift", Horizon = "horizon",
        ProgrammeCost = "programme-cost",
        SalesPerMonth = "sales-per-month", RetentionShare = "retention-share",
        Budget = "budget", Split = "split", ContactCostExisting = "contact-cost-existing", ContactCostNew = "contact-cost-new",
        SuccessExisting = "success-existing", SuccessNew = "success-new", MarginPerSale = "margin-per-sale", AudienceExisting = "audience-existing",
        // repeat-purchase
        RepeatCustomers = "repeat-customers", Orders = "orders", Revenue = "revenue",
        // return-visitors
        Visitors = "visitors", Returning = "returning", Visitors2 = "visitors-2", Returning2 = "returning-2",
        // revenue-churn; what is new there is money, and not the customers of `new` above
        MrrStart = "mrr-start", Churned = "churned", Contraction = "contraction", Expansion = "expansion", Reactivation = "reactivation",
        NewRevenue = "new", ReactivationInNet = "reactivation-in-net",
        // campaign
        Kind = "kind", Audience = "audience", CostFixed = "cost-fixed", CostPerContact = "cost-per-contact", Response = "response",
        BaselineResponse = "baseline-response", DiscountGiven = "discount-given",
        Treated = "treated", TreatedBought = "treated-bought", Control = "control", ControlBought = "control-bought",
    }
}

names! {
    /// A result, named as its `data-metric`.
    Metric {
        ChurnRate = "churn-rate", ChurnRateLow = "churn-rate-low", ChurnRateHigh = "churn-rate-high", RetentionRate = "retention-rate",
        ChurnRateMonthly = "churn-rate-monthly", ChurnRateAnnual = "churn-rate-annual", LifetimeMonths = "lifetime-months",
        HalfLifeMonths = "half-life-months", CustomersEnd = "customers-end",
        ChurnStart = "churn-start", ChurnStartLow = "churn-start-low", ChurnStartHigh = "churn-start-high",
        ChurnStartCohort = "churn-start-cohort", ChurnStartCohortLow = "churn-start-cohort-low", ChurnStartCohortHigh = "churn-start-cohort-high",
        ChurnStartPlusNew = "churn-start-plus-new", ChurnStartPlusNewLow = "churn-start-plus-new-low", ChurnStartPlusNewHigh = "churn-start-plus-new-high",
        ChurnCustomerDays = "churn-customer-days", ChurnNetChange = "churn-net-change",
        Cac = "cac", Clv = "clv", ClvCacRatio = "clv-cac-ratio", PaybackMonths = "payback-months", PaybackMonthsChurned = "payback-months-churned",
        MaxCac = "max-cac", NeededChurn = "needed-churn", NeededArpa = "needed-arpa", NeededMargin = "needed-margin",
        Nps = "nps", NpsLow = "nps-low", NpsHigh = "nps-high", NpsMargin = "nps-margin", Responses = "responses",
        PromoterShare = "promoter-share", PromoterShareLow = "promoter-share-low", PromoterShareHigh = "promoter-share-high",
        PassiveShare = "passive-share", PassiveShareLow = "passive-share-low", PassiveShareHigh = "passive-share-high",
        DetractorShare = "detractor-share", DetractorShareLow = "detractor-share-low", DetractorShareHigh = "detractor-share-high",
        MeanScore = "mean-score", Nps2 = "nps-2", Nps2Low = "nps-2-low", Nps2High = "nps-2-high",
        NpsDifference = "nps-difference", NpsDifferenceLow = "nps-difference-low", NpsDifferenceHigh = "nps-difference-high",
        NpsDifferenceP = "nps-difference-p", BenchmarkP = "benchmark-p", SampleSize = "sample-size",
        // clv
        ClvRevenue = "clv-revenue", ClvUndiscounted = "clv-undiscounted",
        ClvCertain = "clv-certain", ClvIfRetained = "clv-if-retained", ClvToday = "clv-today",
        // retention-profit
        ProfitBase = "profit-base", ProfitNew = "profit-new", ValueUplift = "value-uplift", ProfitChange = "profit-change",
        Roi = "roi", BreakEvenUplift = "break-even-uplift",
        Stage = "stage", RetentionShare = "retention-share", AcquisitionShare = "acquisition-share",
        SalesExisting = "sales-existing", SalesNew = "sales-new", Profit = "profit", CostPerSaleExisting = "cost-per-sale-existing",
        CostPerSaleNew = "cost-per-sale-new", CostRatio = "cost-ratio", BestSplit = "best-split", BestProfit = "best-profit",
        // repeat-purchase
        RepeatPurchaseRate = "repeat-purchase-rate", RepeatPurchaseRateLow = "repeat-purchase-rate-low",
        RepeatPurchaseRateHigh = "repeat-purchase-rate-high", PurchaseFrequency = "purchase-frequency",
        AverageOrderValue = "average-order-value", RevenuePerCustomer = "revenue-per-customer",
        // return-visitors
        ReturnVisitorRate = "return-visitor-rate", ReturnVisitorRateLow = "return-visitor-rate-low",
        ReturnVisitorRateHigh = "return-visitor-rate-high", ReturnVisitorRate2 = "return-visitor-rate-2",
        ReturnVisitorRate2Low = "return-visitor-rate-2-low", ReturnVisitorRate2High = "return-visitor-rate-2-high",
        RateDifference = "rate-difference", RateDifferenceLow = "rate-difference-low", RateDifferenceHigh = "rate-difference-high",
        RateDifferenceP = "rate-difference-p",
        GrossRevenueChurn = "gross-revenue-churn", NetRevenueChurn = "net-revenue-churn", Grr = "grr", Nrr = "nrr",
        MrrNetNew = "mrr-net-new", MrrEnd = "mrr-end", QuickRatio = "quick-ratio", GrowthToNew = "growth-to-new",
        GrossRevenueChurnAnnual = "gross-revenue-churn-annual",
        IncrementalOrders = "incremental-orders", IncrementalRevenue = "incremental-revenue", IncrementalProfit = "incremental-profit",
        BreakEvenResponse = "break-even-response",
        Uplift = "uplift", UpliftLow = "uplift-low", UpliftHigh = "uplift-high", UpliftP = "uplift-p",
    }
}

names! {
    /// The rule by which customers churn is counted.
    Definition {
        Start = "start", StartCohort = "start-cohort", StartPlusNew = "start-plus-new", CustomerDays = "customer-days", NetChange = "net-change",
    }
}

names! {
    /// The length of the period that the counts cover.
    Period { Month = "month", Quarter = "quarter", HalfYear = "half-year", Year = "year", TwoYears = "two-years" }
}

names! {
    /// The scale of the question "how likely are you to recommend us".
    Scale { ZeroToTen = "0-10", OneToTen = "1-10" }
}

names! {
    /// What a campaign is about: whom it is for, or by what means.
    CampaignKind {
        Onboarding = "onboarding", Active = "active", Lapsing = "lapsing", WinBack = "win-back", Referral = "referral",
        Loyalty = "loyalty", Retargeting = "retargeting", Email = "email", Discount = "discount",
    }
}

names! {
    /// How sure an interval is to hold the true value, in percent.
    Confidence { P80 = "80", P90 = "90", P95 = "95", P99 = "99" }
}

names! {
    /// The model by which the value of a customer is worked out.
    Model { Simple = "simple", Subscription = "subscription", Retention = "retention", Cohort = "cohort" }
}

names! {
    /// When the first margin of a customer comes, and whether it is certain.
    FirstMargin { Certain = "certain", IfRetained = "if-retained", Today = "today" }
}

impl Page {
    /// Whether the page can fill its inputs from data.
    pub fn takes_data(self) -> bool {
        matches!(self, Self::Churn | Self::ClvCac | Self::Nps)
    }

    /// The page's metrics, in the order in which they are shown and exported.
    pub fn metrics(self) -> &'static [Metric] {
        use Metric::*;
        match self {
            Self::Churn => &[
                ChurnRate,
                ChurnRateLow,
                ChurnRateHigh,
                RetentionRate,
                ChurnRateMonthly,
                ChurnRateAnnual,
                LifetimeMonths,
                HalfLifeMonths,
                CustomersEnd,
                ChurnStart,
                ChurnStartLow,
                ChurnStartHigh,
                ChurnStartCohort,
                ChurnStartCohortLow,
                ChurnStartCohortHigh,
                ChurnStartPlusNew,
                ChurnStartPlusNewLow,
                ChurnStartPlusNewHigh,
                ChurnCustomerDays,
                ChurnNetChange,
            ],
            Self::ClvCac => &[
                Cac,
                Clv,
                ClvCacRatio,
                PaybackMonths,
                PaybackMonthsChurned,
                MaxCac,
                NeededChurn,
                NeededArpa,
                NeededMargin,
            ],
            Self::Nps => &[
                Nps,
                NpsLow,
                NpsHigh,
                NpsMargin,
                Responses,
                PromoterShare,
                PromoterShareLow,
                PromoterShareHigh,
                PassiveShare,
                PassiveShareLow,
                PassiveShareHigh,
                DetractorShare,
                DetractorShareLow,
                DetractorShareHigh,
                MeanScore,
                Nps2,
                Nps2Low,
                Nps2High,
                NpsDifference,
                NpsDifferenceLow,
                NpsDifferenceHigh,
                NpsDifferenceP,
                BenchmarkP,
                SampleSize,
            ],
            Self::Clv => &[
                Clv,
                ClvRevenue,
                ClvUndiscounted,
                ClvCertain,
                ClvIfRetained,
                ClvToday,
                LifetimeMonths,
            ],
            Self::RetentionProfit => &[
                ProfitBase,
                ProfitNew,
                ValueUplift,
                ProfitChange,
                Roi,
                BreakEvenUplift,
            ],
            Self::Effort => &[Stage, RetentionShare, AcquisitionShare],
            Self::Budget => &[
                SalesExisting,
                SalesNew,
                Profit,
                CostPerSaleExisting,
                CostPerSaleNew,
                CostRatio,
                BestSplit,
                BestProfit,
            ],
            Self::RepeatPurchase => &[
                RepeatPurchaseRate,
                RepeatPurchaseRateLow,
                RepeatPurchaseRateHigh,
                PurchaseFrequency,
                AverageOrderValue,
                RevenuePerCustomer,
            ],
            Self::ReturnVisitors => &[
                ReturnVisitorRate,
                ReturnVisitorRateLow,
                ReturnVisitorRateHigh,
                ReturnVisitorRate2,
                ReturnVisitorRate2Low,
                ReturnVisitorRate2High,
                RateDifference,
                RateDifferenceLow,
                RateDifferenceHigh,
                RateDifferenceP,
            ],
            Self::RevenueChurn => &[
                GrossRevenueChurn,
                NetRevenueChurn,
                Grr,
                Nrr,
                MrrNetNew,
                MrrEnd,
                QuickRatio,
                GrowthToNew,
                GrossRevenueChurnAnnual,
            ],
            Self::Campaign => &[
                IncrementalOrders,
                IncrementalRevenue,
                IncrementalProfit,
                Roi,
                BreakEvenResponse,
                Uplift,
                UpliftLow,
                UpliftHigh,
                UpliftP,
            ],
        }
    }
}
names! {
    /// How far the inputs of a programme are moved to see what its gain hangs on: the key `spread` of `retention-profit`.
    Spread {
        Own = "own",
        Tenth = "10",
        Fifth = "20",
        Half = "50",
    }
}
