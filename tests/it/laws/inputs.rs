//! Inputs that proptest tries: sensible ones of each page, and anything at all.

use mandegar::domain::model::sbg::Sbg;
use mandegar::report::inputs::{Inputs, Value};
use mandegar::report::name::{
    CampaignKind, Confidence, Definition, FirstMargin, Key, Model, Page, Period, Scale,
};
use mandegar::state::{field, fields, sheet};
use proptest::prelude::*;

pub const NPS: [Key; 19] = [
    Key::Promoters,
    Key::Passives,
    Key::Detractors,
    Key::S0,
    Key::S1,
    Key::S2,
    Key::S3,
    Key::S4,
    Key::S5,
    Key::S6,
    Key::S7,
    Key::S8,
    Key::S9,
    Key::S10,
    Key::Promoters2,
    Key::Passives2,
    Key::Detractors2,
    Key::Benchmark,
    Key::MarginWanted,
];

pub const REVENUE_CHURN: [Key; 6] = [
    Key::MrrStart,
    Key::Churned,
    Key::Contraction,
    Key::Expansion,
    Key::Reactivation,
    Key::NewRevenue,
];

pub const CAMPAIGN: [Key; 12] = [
    Key::Audience,
    Key::CostFixed,
    Key::CostPerContact,
    Key::Response,
    Key::BaselineResponse,
    Key::Aov,
    Key::Margin,
    Key::DiscountGiven,
    Key::Treated,
    Key::TreatedBought,
    Key::Control,
    Key::ControlBought,
];

pub fn whole(most: u32) -> impl Strategy<Value = f64> {
    (0..=most).prop_map(f64::from)
}

/// k of n, n at least 1.
pub fn part() -> impl Strategy<Value = (f64, f64)> {
    (1..100_000u32).prop_flat_map(|n| (0..=n).prop_map(move |k| (f64::from(k), f64::from(n))))
}

/// Every number field of a page.
pub fn numeric(page: Page) -> Vec<Key> {
    let numbers = fields(page).iter().filter(|f| f.kind.number().is_some());
    numbers.map(|field| field.key).collect()
}

/// The range in which a field of a page is solved for.
pub fn range(page: Page, key: Key) -> (f64, f64) {
    let rules = field(page, key).and_then(|field| field.kind.number());
    let rules = rules.expect("a number field");
    (rules.least, rules.most)
}

pub fn page() -> impl Strategy<Value = Page> {
    prop::sample::select(Page::ALL)
}

/// Numbers that people, links and mistakes bring.
pub fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        3 => 0.0..200.0f64,
        2 => whole(2000),
        1 => -1e3..0.0f64,
        2 => prop::sample::select(vec![0.0, -0.0, 1.0, 1e-15, 1e15, -1e15, 100.0, -1.0, 5e-324, 1e100, 1e300, f64::MAX, f64::NAN, f64::INFINITY]),
        1 => any::<f64>(),
    ]
}

pub fn clv_choices() -> impl Strategy<Value = Inputs> {
    let model = prop::sample::select(Model::ALL);
    let first = prop::sample::select(FirstMargin::ALL);
    (model, first).prop_map(|(model, first)| {
        Inputs::default()
            .with(Key::Model, Value::Model(model))
            .with(Key::FirstMargin, Value::FirstMargin(first))
    })
}

pub fn choices() -> impl Strategy<Value = Inputs> {
    let period =
        prop::sample::select(Period::ALL).prop_map(|period| (Key::Period, Value::Period(period)));
    let definition = prop::sample::select(Definition::ALL)
        .prop_map(|rule| (Key::Definition, Value::Definition(rule)));
    let scale =
        prop::sample::select(Scale::ALL).prop_map(|scale| (Key::Scale, Value::Scale(scale)));
    let confidence = prop::sample::select(Confidence::ALL)
        .prop_map(|level| (Key::Confidence, Value::Confidence(level)));
    let switch = any::<bool>().prop_map(|is_on| (Key::ReactivationInNet, Value::Switch(is_on)));
    let kind =
        prop::sample::select(CampaignKind::ALL).prop_map(|kind| (Key::Kind, Value::Campaign(kind)));
    let all = (period, definition, scale, confidence, switch, kind);
    all.prop_map(|(period, definition, scale, confidence, switch, kind)| {
        [period, definition, scale, confidence, switch, kind]
            .into_iter()
            .fold(Inputs::default(), |inputs, (key, value)| {
                inputs.with(key, value)
            })
    })
}

pub fn anything() -> impl Strategy<Value = Inputs> {
    let value = prop_oneof![8 => any_number().prop_map(Value::Number), 1 => Just(Value::Refused)];
    let pairs = prop::collection::vec((prop::sample::select(Key::ALL), value), 0..40);
    // As far as a fit goes, its limits included.
    let parameter = || (-28.0..28.0f64).prop_map(f64::exp);
    let sbg = (parameter(), parameter()).prop_map(|(alpha, beta)| Sbg { alpha, beta });
    let survivors = prop::option::of(sbg.prop_map(Ok));
    (choices(), clv_choices(), pairs, survivors).prop_map(|(inputs, clv, pairs, survivors)| {
        let clv = [Key::Model, Key::FirstMargin].map(|key| (key, clv.get(key).unwrap()));
        clv.into_iter()
            .chain(pairs)
            .fold(inputs, |inputs, (key, value)| inputs.with(key, value))
            .with_survivors(survivors)
    })
}

/// Inputs without contradiction, as a person fills a page.
pub fn sensible() -> impl Strategy<Value = (Page, Inputs)> {
    let churn = (
        choices(),
        1..5000u32,
        0..2000u32,
        0.0..=1.0f64,
        0.0..=1.0f64,
        any::<bool>(),
    )
        .prop_map(|(inputs, start, new, part, joined, at_end)| {
            let (start, new) = (f64::from(start), f64::from(new));
            let lost = (part * start).floor();
            let inputs = inputs.number(Key::Start, start).number(Key::New, new);
            let inputs = match at_end {
                true => inputs.number(Key::End, start + new - lost),
                false => inputs.number(Key::Lost, lost),
            };
            (
                Page::Churn,
                inputs.number(Key::LostNew, (joined * lost.min(new)).floor()),
            )
        });
    let money = 1.0..1e5f64;
    let clv_cac = (
        money.clone(),
        1.0..=100.0f64,
        0.1..=99.0f64,
        0.0..50.0f64,
        money,
        1..500u32,
        0.5..6.0f64,
        any::<bool>(),
    )
        .prop_map(
            |(arpa, margin, churn, discount, spend, customers, target, given)| {
                let inputs = Inputs::default()
                    .number(Key::Arpa, arpa)
                    .number(Key::Margin, margin)
                    .number(Key::Churn, churn)
                    .number(Key::Discount, discount)
                    .number(Key::TargetRatio, target);
                let inputs = if given {
                    inputs.number(Key::Cac, spend)
                } else {
                    inputs
                        .number(Key::SpendAds, spend)
                        .number(Key::SpendTeam, 0.7 * spend)
                        .number(Key::SpendTools, 0.1 * spend)
                        .number(Key::SpendOther, 0.5 * spend)
                        .number(Key::NewCustomers, f64::from(customers))
                };
                (Page::ClvCac, inputs)
            },
        );
    let nps = (choices(), survey(), survey(), -60.0..60.0f64, 1.0..20.0f64).prop_map(
        |(inputs, one, two, benchmark, wanted)| {
            let keys = [
                Key::Promoters,
                Key::Passives,
                Key::Detractors,
                Key::Promoters2,
                Key::Passives2,
                Key::Detractors2,
            ];
            let inputs = keys
                .into_iter()
                .zip(one.into_iter().chain(two))
                .fold(inputs, |inputs, (key, value)| inputs.number(key, value));
            (
                Page::Nps,
                inputs
                    .number(Key::Benchmark, benchmark)
                    .number(Key::MarginWanted, wanted),
            )
        },
    );
    let scores = prop::collection::vec(1..200u32, 11);
    let scored = (choices(), scores).prop_map(|(inputs, counts)| {
        let is_long = inputs.scale() == Ok(Scale::ZeroToTen);
        // On the scale from 1 there is no 0.
        let given = NPS[3..14].iter().zip(counts).skip(usize::from(!is_long));
        let filled = given.fold(inputs, |inputs, (key, count)| {
            inputs.number(*key, f64::from(count))
        });
        (Page::Nps, filled)
    });
    let effort = (whole(700), 0.0..=100.0f64).prop_map(|(sales, assumed)| {
        let inputs = Inputs::default().number(Key::SalesPerMonth, sales);
        (Page::Effort, inputs.number(Key::RetentionShare, assumed))
    });
    let group = || (0.1..50.0f64, 1.0..=100.0f64);
    let budget = (
        1.0..1e5f64,
        0.0..=100.0f64,
        group(),
        group(),
        1.0..1e3f64,
        proptest::option::of(whole(5000)),
    )
        .prop_map(|(budget, split, existing, new, margin, audience)| {
            let inputs = Inputs::default()
                .number(Key::Budget, budget)
                .number(Key::Split, split)
                .number(Key::ContactCostExisting, existing.0)
                .number(Key::ContactCostNew, new.0)
                .number(Key::SuccessExisting, existing.1)
                .number(Key::SuccessNew, new.1)
                .number(Key::MarginPerSale, margin);
            let limited = audience.map(|most| inputs.clone().number(Key::AudienceExisting, most));
            (Page::Budget, limited.unwrap_or(inputs))
        });
    let repeat_purchase = (choices(), part(), 1.0..4.0f64, 1.0..1e6f64).prop_map(
        |(inputs, (repeat, customers), each, revenue)| {
            let orders = customers + (each * repeat).floor();
            let inputs = inputs
                .number(Key::Customers, customers)
                .number(Key::RepeatCustomers, repeat)
                .number(Key::Orders, orders);
            (Page::RepeatPurchase, inputs.number(Key::Revenue, revenue))
        },
    );
    let return_visitors = (choices(), part(), part()).prop_map(
        |(inputs, (returning, visitors), (returning2, visitors2))| {
            let inputs = inputs
                .number(Key::Visitors, visitors)
                .number(Key::Returning, returning)
                .number(Key::Visitors2, visitors2);
            (
                Page::ReturnVisitors,
                inputs.number(Key::Returning2, returning2),
            )
        },
    );
    let parts = prop::array::uniform5(0.0..1.0f64);
    let revenue_churn = (choices(), 100.0..1e6f64, parts).prop_map(|(inputs, start, parts)| {
        let moved = REVENUE_CHURN[1..].iter().zip(parts);
        let inputs = inputs.number(Key::MrrStart, start);
        // At most all of the revenue is lost, half by each way.
        let inputs = moved.fold(inputs, |inputs, (key, part)| {
            inputs.number(*key, 0.5 * part * start)
        });
        (Page::RevenueChurn, inputs)
    });
    let groups = (part(), part());
    let amounts = prop::array::uniform8(0.05..1.0f64);
    let campaign =
        (choices(), amounts, groups).prop_map(|(inputs, amounts, ((k1, n1), (k2, n2)))| {
            let scales = [1e5, 1e3, 2.0, 40.0, 20.0, 200.0, 100.0, 5.0];
            let numbers = amounts.iter().zip(scales).map(|(part, scale)| part * scale);
            let numbers = numbers.chain([n1, k1, n2, k2]);
            let inputs = CAMPAIGN
                .iter()
                .zip(numbers)
                .fold(inputs, |inputs, (key, value)| inputs.number(*key, value));
            (Page::Campaign, inputs)
        });
    prop_oneof![
        churn,
        clv_cac,
        nps,
        scored,
        effort,
        budget,
        repeat_purchase,
        return_visitors,
        revenue_churn,
        campaign,
        clv(),
        retention_profit()
    ]
}

/// A programme that may pay or not, within a horizon or for ever.
pub fn retention_profit() -> impl Strategy<Value = (Page, Inputs)> {
    let numbers = (
        1..20_000u32,
        1.0..1e3f64,
        1.0..=95.0f64,
        0.01..=0.99f64,
        0.0..20.0f64,
        prop::option::of(2..60u32),
        0.01..20.0f64,
    );
    numbers.prop_map(
        |(customers, margin, retention, part, discount, horizon, cost)| {
            let customers = f64::from(customers);
            let inputs = Inputs::default()
                .number(Key::Customers, customers)
                .number(Key::MarginPerCustomer, margin)
                .number(Key::Retention, retention)
                .number(Key::Uplift, part * (100.0 - retention))
                .number(Key::Discount, discount)
                .number(Key::ProgrammeCost, cost * customers * margin);
            let inputs = match horizon {
                Some(periods) => inputs.number(Key::Horizon, f64::from(periods)),
                None => inputs,
            };
            (Page::RetentionProfit, inputs)
        },
    )
}

/// The fields of the chosen model, filled in.
pub fn clv() -> impl Strategy<Value = (Page, Inputs)> {
    let numbers = (
        1.0..1e4f64,
        0.5..20.0f64,
        1.0..=100.0f64,
        0.5..=50.0f64,
        0.0..50.0f64,
        prop::option::of(1..120u32),
        1.0..=99.0f64,
    );
    (clv_choices(), numbers).prop_map(|(inputs, numbers)| {
        let (money, few, margin, churn, discount, cap, retention) = numbers;
        let all = [
            (Key::Aov, money),
            (Key::OrdersPerYear, few),
            (Key::Years, 0.5 * few),
            (Key::Margin, margin),
            (Key::Arpa, money),
            (Key::Churn, churn),
            (Key::Discount, discount),
            (Key::CapMonths, f64::from(cap.unwrap_or(0))),
            (Key::MarginPerPeriod, money),
            (Key::Retention, retention),
        ];
        let given = all.into_iter().filter(|(key, _)| {
            let is_used = (sheet(Page::Clv).is_shown)(&inputs, *key);
            is_used && (*key != Key::CapMonths || cap.is_some())
        });
        let filled = given.fold(inputs.clone(), |inputs, (key, value)| {
            inputs.number(key, value)
        });
        let (alpha, beta) = (1.0 + few, churn);
        let filled = filled.with_survivors(Some(Ok(Sbg { alpha, beta })));
        (Page::Clv, filled)
    })
}

pub fn survey() -> impl Strategy<Value = [f64; 3]> {
    [whole(500), whole(500), whole(500)].prop_filter("an answer at least", |groups| {
        groups.iter().sum::<f64>() > 0.0
    })
}
