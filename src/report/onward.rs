//! Which figures and inputs of a calculator another one takes as its inputs.
//!
//! A table for each page: where a person may go on, and what fills which field there. What has no value is left out, and a page whose
//! needed field gets none is not offered. The units are those of the fields: rates are percent numbers there.

use crate::domain::figure::{Figure, Undefined};
use crate::report::carry::Carried;
use crate::report::figures::Figures;
use crate::report::inputs::{all, Inputs};
use crate::report::name::{Key, Metric, Page};

/// A page to go on to.
#[derive(Clone, Copy, Debug)]
pub struct Onward {
    /// The page.
    pub to: Page,
    /// The field without which going there is of no use.
    pub needs: Key,
    /// What fills its fields, in the order of the contract.
    pub takes: &'static [(Key, Source)],
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// The same input here, of this name.
    Input(Key),
    /// A figure, times a factor: 100 makes a share a percent number.
    Figure(Metric, f64),
    /// Worked out from inputs and figures.
    Worked(fn(&Inputs, &Figures) -> Figure),
    /// A choice by its public name, or a number that is always the same.
    Choice(&'static str),
}

use Source::{Choice, Input, Worked};

const PERCENT: f64 = 100.0;

/// Fields that are 0 where a link does not have them.
const NEUTRAL_AT_0: [Key; 2] = [Key::Discount, Key::CostPerContact];

/// Monthly churn, and how many there are for more retention.
pub const CHURN: &[Onward] = &[
    Onward {
        to: Page::Clv,
        needs: Key::Churn,
        takes: &[(Key::Churn, MONTHLY_CHURN)],
    },
    Onward {
        to: Page::ClvCac,
        needs: Key::Churn,
        takes: &[(Key::Churn, MONTHLY_CHURN)],
    },
    Onward {
        to: Page::RetentionProfit,
        needs: Key::Retention,
        takes: &[
            (Key::Customers, Source::Figure(Metric::CustomersEnd, 1.0)),
            (
                Key::Retention,
                Source::Figure(Metric::RetentionRate, PERCENT),
            ),
        ],
    },
];

const MONTHLY_CHURN: Source = Source::Figure(Metric::ChurnRateMonthly, PERCENT);

/// A subscription against its cost; a retention as what more of it earns.
pub const CLV: &[Onward] = &[
    Onward {
        to: Page::ClvCac,
        needs: Key::Churn,
        takes: &[
            (Key::Arpa, Input(Key::Arpa)),
            (Key::Margin, Input(Key::Margin)),
            (Key::Churn, Input(Key::Churn)),
            (Key::Discount, Input(Key::Discount)),
        ],
    },
    Onward {
        to: Page::RetentionProfit,
        needs: Key::Retention,
        takes: &[
            (Key::MarginPerCustomer, Input(Key::MarginPerPeriod)),
            (Key::Retention, Input(Key::Retention)),
            (Key::Discount, Input(Key::Discount)),
        ],
    },
];

/// The value alone.
pub const CLV_CAC: &[Onward] = &[Onward {
    to: Page::Clv,
    needs: Key::Churn,
    takes: &[
        (Key::Margin, Input(Key::Margin)),
        (Key::Arpa, Input(Key::Arpa)),
        (Key::Churn, Input(Key::Churn)),
        (Key::Discount, Input(Key::Discount)),
    ],
}];

/// Churn of revenue as that of a subscription.
pub const REVENUE_CHURN: &[Onward] = &[
    Onward {
        to: Page::Clv,
        needs: Key::Churn,
        takes: &[(Key::Churn, Worked(monthly_of_annual))],
    },
    Onward {
        to: Page::ClvCac,
        needs: Key::Churn,
        takes: &[(Key::Churn, Worked(monthly_of_annual))],
    },
];

/// c = 1 − (1 − yearly)^(1/12), as a percent number.
fn monthly_of_annual(_: &Inputs, figures: &Figures) -> Figure {
    let annual = figures.get(Metric::GrossRevenueChurnAnnual)?;
    Ok(PERCENT * (1.0 - (1.0 - annual).max(0.0).powf(1.0 / 12.0)))
}

/// What an order is worth. How many there are in a year the counts do not say, as their window may be any.
pub const REPEAT_PURCHASE: &[Onward] = &[
    Onward {
        to: Page::Clv,
        needs: Key::Aov,
        takes: &[
            (Key::Model, Choice("simple")),
            (Key::Aov, Source::Figure(Metric::AverageOrderValue, 1.0)),
        ],
    },
    Onward {
        to: Page::Campaign,
        needs: Key::Audience,
        takes: &[
            (Key::Audience, Input(Key::Customers)),
            (Key::Aov, Source::Figure(Metric::AverageOrderValue, 1.0)),
        ],
    },
];

/// The customers of the campaign as the existing ones of a budget.
pub const CAMPAIGN: &[Onward] = &[Onward {
    to: Page::Budget,
    needs: Key::SuccessExisting,
    takes: &[
        (Key::ContactCostExisting, Input(Key::CostPerContact)),
        (Key::SuccessExisting, Input(Key::Response)),
        (Key::MarginPerSale, Worked(margin_per_sale)),
        (Key::AudienceExisting, Input(Key::Audience)),
    ],
}];

/// aov × margin − discount-given, in money.
fn margin_per_sale(inputs: &Inputs, _: &Figures) -> Figure {
    let [aov, margin, discount] = all([
        inputs.figure(Key::Aov),
        inputs.figure(Key::Margin),
        inputs.figure_or(Key::DiscountGiven, 0.0),
    ])?;
    Ok(aov * margin / PERCENT - discount)
}

/// The existing customers of a budget as those of a campaign.
pub const BUDGET: &[Onward] = &[Onward {
    to: Page::Campaign,
    needs: Key::Response,
    takes: &[
        (Key::Audience, Input(Key::AudienceExisting)),
        (Key::CostPerContact, Input(Key::ContactCostExisting)),
        (Key::Response, Input(Key::SuccessExisting)),
    ],
}];

/// A customer by their retention, and the losses of a period.
pub const RETENTION_PROFIT: &[Onward] = &[
    Onward {
        to: Page::Clv,
        needs: Key::Retention,
        takes: &[
            (Key::Model, Choice("retention")),
            (Key::Discount, Input(Key::Discount)),
            (Key::MarginPerPeriod, Input(Key::MarginPerCustomer)),
            (Key::Retention, Input(Key::Retention)),
        ],
    },
    Onward {
        to: Page::Churn,
        needs: Key::Lost,
        takes: &[
            (Key::Start, Input(Key::Customers)),
            (Key::New, Choice("0")),
            (Key::Lost, Worked(lost)),
        ],
    },
];

/// customers × (100 % − retention), whole customers.
fn lost(inputs: &Inputs, _: &Figures) -> Figure {
    let [customers, retention] =
        all([inputs.count(Key::Customers), inputs.figure(Key::Retention)])?;
    Ok((customers * (1.0 - retention / PERCENT)).round())
}

/// How a budget would be divided.
pub const EFFORT: &[Onward] = &[Onward {
    to: Page::Budget,
    needs: Key::Split,
    takes: &[(Key::Split, Source::Figure(Metric::RetentionShare, PERCENT))],
}];

/// The pages of `table` that get something from here. `is_used` says whether an input counts as the others stand: what a hidden field
/// holds is not carried.
pub fn carried(
    table: &[Onward],
    inputs: &Inputs,
    figures: &Figures,
    is_used: fn(&Inputs, Key) -> bool,
) -> Vec<Carried> {
    let text = |source: &Source| -> Result<String, Undefined> {
        let number = match source {
            Input(key) if !is_used(inputs, *key) => Err(Undefined::MissingInput),
            Input(key) => inputs.figure(*key),
            Source::Figure(metric, factor) => figures.get(*metric).map(|value| value * factor),
            Worked(work) => work(inputs, figures),
            Choice(name) => return Ok((*name).to_owned()),
        }?;
        // Four decimals are more than anybody reads, and a field takes nothing below 0.
        let rounded = (number * 1e4).round() / 1e4;
        (rounded >= 0.0 && rounded.is_finite())
            .then(|| rounded.to_string())
            .ok_or(Undefined::InvalidInput)
    };
    let pair = |(key, source): &(Key, Source)| Some((*key, text(source).ok()?));
    // What a link need not say.
    let is_neutral = |(key, text): &(Key, String)| NEUTRAL_AT_0.contains(key) && text == "0";
    let page = |onward: &Onward| {
        let mut pairs: Vec<(Key, String)> = onward.takes.iter().filter_map(pair).collect();
        pairs.retain(|pair| !is_neutral(pair));
        let has_needed = pairs.iter().any(|(key, _)| *key == onward.needs);
        has_needed.then_some((onward.to, pairs))
    };
    table.iter().filter_map(page).collect()
}
