//! The public names of the page `orders`: metrics, tables, and what stands in their cells.

use crate::analysis::shop::groups::{Campaign, Group};
use crate::analysis::shop::stages::Stage;
use crate::report::name::names;
use crate::report::unit::Unit;
use serde::{Deserialize, Serialize};

names! {
    /// An input of the page, named as its control and as its key in a link.
    ShopKey { Asof = "asof", LapseDays = "lapse-days", AtRiskDays = "at-risk-days", NewDays = "new-days", Model = "model", HorizonMonths = "horizon-months", Margin = "margin", Discount = "discount", From = "from", To = "to", Split = "split" }
}

impl ShopKey {
    /// Whether the input is a day.
    pub fn is_day(self) -> bool {
        matches!(self, Self::Asof | Self::From | Self::To | Self::Split)
    }

    /// The inputs about stages.
    pub const STAGES: [Self; 4] = [Self::Asof, Self::LapseDays, Self::AtRiskDays, Self::NewDays];
    /// The first and the last day that count.
    pub const SPAN: [Self; 2] = [Self::From, Self::To];
    /// The inputs about models that are numbers.
    pub const MODELS: [Self; 3] = [Self::HorizonMonths, Self::Margin, Self::Discount];
}

names! {
    /// A result of the fitted models, named as its `data-metric`.
    ModelMetric {
        ExpectedPurchasesTotal = "expected-purchases-total", ExpectedPurchasesTotalLow = "expected-purchases-total-low",
        ExpectedPurchasesTotalHigh = "expected-purchases-total-high", ValueTotal = "value-total", ValueTotalLow = "value-total-low",
        ValueTotalHigh = "value-total-high", R = "model-r", Alpha = "model-alpha", A = "model-a", B = "model-b", S = "model-s",
        Beta = "model-beta", LogLikelihood = "model-log-likelihood", P = "spend-p", Q = "spend-q", V = "spend-v",
        SpendLogLikelihood = "spend-log-likelihood",
    }
}

names! {
    /// A result of the page, named as its `data-metric`.
    ShopMetric {
        Customers = "customers", Orders = "orders", Revenue = "revenue", AverageOrderValue = "average-order-value",
        PurchaseFrequency = "purchase-frequency", RepeatPurchaseRate = "repeat-purchase-rate",
        RepeatPurchaseRateLow = "repeat-purchase-rate-low", RepeatPurchaseRateHigh = "repeat-purchase-rate-high",
        MedianDaysBetweenOrders = "median-days-between-orders", MedianDaysFirstToSecond = "median-days-first-to-second",
        NewCustomers = "new-customers", ActiveCustomers = "active-customers", LapsingCustomers = "lapsing-customers",
        LostCustomers = "lost-customers", RowsRead = "rows-read", RowsSkipped = "rows-skipped",
        FirstDate = "first-date", LastDate = "last-date",
    }
}

/// A public name that stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Name {
    /// Of customers with like scores.
    Group(Group),
    /// Of a stage.
    Stage(Stage),
    /// Of a campaign.
    Campaign(Campaign),
    /// The row that takes all others together.
    All,
}

impl Name {
    /// The public spelling.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Group(of) => group(of),
            Self::Stage(of) => stage(of),
            Self::Campaign(of) => campaign(of),
            Self::All => "all",
        }
    }
}

/// What a figure of a shop is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShopUnit {
    /// One of the units of all pages.
    Of(Unit),
    /// Days.
    Days,
    /// Orders for each customer.
    OrdersEach,
    /// A day of the calendar.
    Day,
}

impl ShopMetric {
    /// What the figure is measured in.
    pub fn unit(self) -> ShopUnit {
        use ShopMetric::*;
        match self {
            Revenue | AverageOrderValue => ShopUnit::Of(Unit::Money),
            RepeatPurchaseRate | RepeatPurchaseRateLow | RepeatPurchaseRateHigh => {
                ShopUnit::Of(Unit::Share)
            }
            PurchaseFrequency => ShopUnit::OrdersEach,
            MedianDaysBetweenOrders | MedianDaysFirstToSecond => ShopUnit::Days,
            FirstDate | LastDate => ShopUnit::Day,
            Customers | Orders | NewCustomers | ActiveCustomers | LapsingCustomers
            | LostCustomers | RowsRead | RowsSkipped => ShopUnit::Of(Unit::Count),
        }
    }
}

/// The public spelling of a stage.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "new",
        Stage::Active => "active",
        Stage::Lapsing => "lapsing",
        Stage::Lost => "lost",
    }
}

/// The public spelling of a group.
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Champions => "champions",
        Group::Loyal => "loyal",
        Group::Active => "active",
        Group::New => "new",
        Group::Promising => "promising",
        Group::NeedsAttention => "needs-attention",
        Group::AlmostLost => "almost-lost",
        Group::AtRisk => "at-risk",
        Group::PreviouslyLoyal => "previously-loyal",
        Group::Dormant => "dormant",
    }
}

/// The public spelling of a campaign, as the key `kind` of the page `campaign` has it.
pub fn campaign(campaign: Campaign) -> &'static str {
    match campaign {
        Campaign::Onboarding => "onboarding",
        Campaign::Active => "active",
        Campaign::Lapsing => "lapsing",
        Campaign::WinBack => "win-back",
    }
}
