//! Laws that hold for every input, tried by proptest on numbers from tiny to absurd.

use mandegar::domain::figure::{Figure, Undefined};
use mandegar::domain::interval::{newcombe, wilson, Interval, Level};
use mandegar::domain::nps::{change, Survey};
use mandegar::domain::quantity::Count;
use mandegar::report::figures::Figures;
use mandegar::report::finding::takeaway;
use mandegar::report::inputs::{Inputs, Value};
use mandegar::report::name::{
    CampaignKind, Confidence, Definition, FirstMargin, Key, Metric, Model, Page, Period, Scale,
};
use mandegar::report::{self, working::Step};
use mandegar::state::sheet;
use mandegar::state::solving::goals;
use proptest::prelude::*;

use crate::formula;

const CHURN: [Key; 5] = [Key::Start, Key::New, Key::Lost, Key::LostNew, Key::End];
const CLV_CAC: [Key; 11] = [
    Key::Arpa,
    Key::Margin,
    Key::Churn,
    Key::Discount,
    Key::SpendAds,
    Key::SpendTeam,
    Key::SpendTools,
    Key::SpendOther,
    Key::NewCustomers,
    Key::Cac,
    Key::TargetRatio,
];
const NPS: [Key; 19] = [
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

const RETENTION_PROFIT: [Key; 7] = [
    Key::Customers,
    Key::MarginPerCustomer,
    Key::Retention,
    Key::Uplift,
    Key::Discount,
    Key::Horizon,
    Key::ProgrammeCost,
];
const CLV: [Key; 10] = [
    Key::Aov,
    Key::OrdersPerYear,
    Key::Years,
    Key::Margin,
    Key::Arpa,
    Key::Churn,
    Key::Discount,
    Key::CapMonths,
    Key::MarginPerPeriod,
    Key::Retention,
];
const EFFORT: [Key; 2] = [Key::SalesPerMonth, Key::RetentionShare];
const BUDGET: [Key; 8] = [
    Key::Budget,
    Key::Split,
    Key::ContactCostExisting,
    Key::ContactCostNew,
    Key::SuccessExisting,
    Key::SuccessNew,
    Key::MarginPerSale,
    Key::AudienceExisting,
];

const REPEAT_PURCHASE: [Key; 4] = [
    Key::Customers,
    Key::RepeatCustomers,
    Key::Orders,
    Key::Revenue,
];

const RETURN_VISITORS: [Key; 4] = [
    Key::Visitors,
    Key::Returning,
    Key::Visitors2,
    Key::Returning2,
];

const REVENUE_CHURN: [Key; 6] = [
    Key::MrrStart,
    Key::Churned,
    Key::Contraction,
    Key::Expansion,
    Key::Reactivation,
    Key::NewRevenue,
];

const CAMPAIGN: [Key; 12] = [
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

fn count(value: f64) -> Count {
    Count::new(value).unwrap()
}

fn level() -> impl Strategy<Value = Level> {
    prop::sample::select(vec![80.0, 90.0, 95.0, 99.0])
        .prop_map(|percent| Level::percent(percent).unwrap())
}

fn whole(most: u32) -> impl Strategy<Value = f64> {
    (0..=most).prop_map(f64::from)
}

/// k of n, n at least 1.
fn part() -> impl Strategy<Value = (f64, f64)> {
    (1..100_000u32).prop_flat_map(|n| (0..=n).prop_map(move |k| (f64::from(k), f64::from(n))))
}

fn survey() -> impl Strategy<Value = [f64; 3]> {
    [whole(500), whole(500), whole(500)].prop_filter("an answer at least", |groups| {
        groups.iter().sum::<f64>() > 0.0
    })
}

fn survey_of(groups: [f64; 3]) -> Survey {
    let [promoters, passives, detractors] = groups.map(count);
    Survey::new(promoters, passives, detractors).unwrap()
}

fn width(interval: Interval) -> f64 {
    interval.high - interval.low
}

fn same(a: Figure, b: Figure) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => (a - b).abs() <= 1e-9 * a.abs().max(b.abs()),
        (a, b) => a == b,
    }
}

proptest! {
    #[test]
    fn wilson_contains_its_estimate((k, n) in part(), level in level()) {
        let interval = wilson(count(k), count(n), level).unwrap();
        prop_assert!(0.0 <= interval.low && interval.low <= k / n && k / n <= interval.high && interval.high <= 1.0);
    }

    #[test]
    fn intervals_shrink_as_n_grows((k, n) in part(), (j, m) in part(), level in level(), times in 2..50u32) {
        let times = f64::from(times);
        let of = |factor: f64| wilson(count(factor * k), count(factor * n), level).unwrap();
        prop_assert!(width(of(times)) < width(of(1.0)));
        let pair = |factor: f64| {
            newcombe((count(factor * k), count(factor * n)), (count(factor * j), count(factor * m)), level).unwrap()
        };
        prop_assert!(width(pair(times)) < width(pair(1.0)));
    }

    #[test]
    fn intervals_widen_with_confidence((k, n) in part(), groups in survey()) {
        let levels = [80.0, 90.0, 95.0, 99.0].map(|percent| Level::percent(percent).unwrap());
        for pair in levels.windows(2) {
            let of = |level| wilson(count(k), count(n), level).unwrap();
            prop_assert!(width(of(pair[0])) < width(of(pair[1])));
            prop_assert!(survey_of(groups).margin(pair[0]) < survey_of(groups).margin(pair[1]));
        }
    }

    #[test]
    fn nps_intervals_shrink_as_answers_grow(one in survey(), two in survey(), level in level(), times in 2..50u32) {
        let more = |groups: [f64; 3]| survey_of(groups.map(|group| group * f64::from(times)));
        prop_assert!(more(one).margin(level) < survey_of(one).margin(level));
        prop_assert!(width(more(one).interval(level)) < width(survey_of(one).interval(level)));
        let before = change(&survey_of(one), &survey_of(two), level).interval;
        prop_assert!(width(change(&more(one), &more(two), level).interval) < width(before));
    }

    #[test]
    fn swapping_surveys_turns_the_difference_round(one in survey(), two in survey(), level in level()) {
        let (there, back) = (change(&survey_of(one), &survey_of(two), level), change(&survey_of(two), &survey_of(one), level));
        prop_assert!(there.difference == -back.difference && there.p == back.p);
        prop_assert!(there.interval.low == -back.interval.high);
    }

    /// Answers of one group are alike: who of them said 0 and who 6 does not matter, nor whether groups or scores are given.
    #[test]
    fn permuting_answers_changes_nothing(mut answers in prop::collection::vec(0..=10usize, 1..200), seed in 0..1000usize) {
        let before = scored(&answers);
        let turns = seed % answers.len();
        answers.rotate_left(turns);
        answers.reverse();
        let after = scored(&answers);
        let groups = |scores: std::ops::RangeInclusive<usize>| answers.iter().filter(|score| scores.contains(score)).count() as f64;
        let grouped = Inputs::default()
            .number(Key::Promoters, groups(9..=10))
            .number(Key::Passives, groups(7..=8))
            .number(Key::Detractors, groups(0..=6));
        let grouped = report::figures(Page::Nps, &grouped);
        prop_assert_eq!(&before, &after);
        for (metric, figure) in before.iter().filter(|(metric, _)| *metric != Metric::MeanScore) {
            prop_assert_eq!(figure, grouped.get(metric));
        }
    }

    #[test]
    fn end_is_start_plus_new_minus_lost(start in whole(1_000_000), new in whole(1_000_000), part in 0.0..=1.0f64) {
        let lost = (part * (start + new)).floor();
        let end = start + new - lost;
        let all = [(Key::Start, start), (Key::New, new), (Key::Lost, lost), (Key::End, end)];
        for left_out in 0..4 {
            let given = all.iter().enumerate().filter(|(i, _)| *i != left_out).map(|(_, pair)| pair);
            let inputs = given.fold(Inputs::default(), |inputs, (key, value)| inputs.number(*key, *value));
            let figures = report::figures(Page::Churn, &inputs);
            prop_assert_eq!(figures.get(Metric::CustomersEnd), Ok(end));
            let rate = if start > 0.0 { Ok(lost / start) } else { Err(Undefined::TooFew) };
            prop_assert_eq!(figures.get(Metric::ChurnStart), rate);
        }
    }

    /// In another currency, money is another number and everything else the same.
    #[test]
    fn scaling_money_scales_value(
        arpa in 0.01..1e6f64, margin in 0.0..=100.0f64, churn in 0.0..=100.0f64, discount in 0.0..100.0f64, cac in 0.01..1e7f64,
        target in 0.1..10.0f64, rate in 0.001..1e6f64,
    ) {
        let of = |rate: f64| {
            let inputs = Inputs::default()
                .number(Key::Arpa, rate * arpa)
                .number(Key::Margin, margin)
                .number(Key::Churn, churn)
                .number(Key::Discount, discount)
                .number(Key::Cac, rate * cac)
                .number(Key::TargetRatio, target);
            report::figures(Page::ClvCac, &inputs)
        };
        let (here, there) = (of(1.0), of(rate));
        for metric in [Metric::Cac, Metric::Clv, Metric::MaxCac, Metric::NeededArpa] {
            prop_assert!(same(here.get(metric).map(|money| rate * money), there.get(metric)), "{:?}", metric);
        }
        for metric in [Metric::ClvCacRatio, Metric::PaybackMonths, Metric::NeededMargin] {
            prop_assert!(same(here.get(metric), there.get(metric)), "{:?}", metric);
        }
    }

    /// Whatever is typed: a figure is finite or has a reason, all metrics are there, and nothing else says NaN either.
    #[test]
    fn nothing_is_ever_nan_or_infinite(page in page(), inputs in anything()) {
        let report = report::report(page, &inputs);
        let metrics: Vec<Metric> = report.figures.iter().map(|(metric, _)| metric).collect();
        prop_assert_eq!(&metrics[..], page.metrics());
        prop_assert!(report.figures.iter().all(|(_, figure)| figure.map_or(true, f64::is_finite)));
        let takeaways: Vec<_> = report.pictures.iter().map(takeaway).collect();
        let all = format!("{:?} {:?} {:?} {:?}", report.findings, report.working, report.pictures, takeaways);
        prop_assert!(!all.contains("NaN") && !all.contains("inf"), "{}", all);
        prop_assert_eq!(&report.figures, &report::figures(page, &inputs));
    }

    /// What "show the working" shows is what was computed: each formula, read as arithmetic, gives its figure.
    #[test]
    fn the_working_works_out((page, inputs) in sensible()) {
        let report = report::report(page, &inputs);
        for step in &report.working {
            check_step(step);
        }
    }

    #[test]
    fn solving_inverts_the_figures((page, inputs) in sensible()) {
        let figures = report::figures(page, &inputs);
        for key in numeric(page).iter().filter(|key| inputs.get(**key).is_some()) {
            // The peak of a staircase is a step too narrow for the search: sample-size is solved for its margin only.
            let stairs = |metric| metric == Metric::SampleSize && *key != Key::MarginWanted;
            let offered = goals(page);
            let goals = figures.iter().filter_map(|(metric, figure)| Some((metric, figure.ok()?)));
            // Responses are left out of the offer for another reason, and can be found.
            let goals = goals.filter(|(metric, _)| offered.contains(metric) || *metric == Metric::Responses);
            for (metric, goal) in goals.filter(|(metric, _)| !stairs(*metric)) {
                let found = report::solve(sheet(page).figures, &inputs, *key, range(*key), metric, goal);
                let Ok(x) = found else {
                    return Err(TestCaseError::fail(format!("{key:?} for {metric:?} = {goal}: {found:?} in {inputs:?}")));
                };
                let reached = report::figures(page, &inputs.clone().number(*key, x)).get(metric);
                let near = reached.is_ok_and(|reached| (reached - goal).abs() <= 1e-8 * goal.abs().max(1e-3));
                prop_assert!(near, "{:?} = {} gives {:?} = {:?}, not {}", key, x, metric, reached, goal);
            }
        }
    }
}

fn scored(answers: &[usize]) -> Figures {
    let keys = &NPS[3..14];
    let inputs = keys
        .iter()
        .enumerate()
        .fold(Inputs::default(), |inputs, (score, key)| {
            inputs.number(
                *key,
                answers.iter().filter(|answer| **answer == score).count() as f64,
            )
        });
    report::figures(Page::Nps, &inputs)
}

fn numeric(page: Page) -> &'static [Key] {
    match page {
        Page::Churn => &CHURN,
        Page::ClvCac => &CLV_CAC,
        Page::Nps => &NPS,
        Page::Clv => &CLV,
        Page::RetentionProfit => &RETENTION_PROFIT,
        Page::Effort => &EFFORT,
        Page::Budget => &BUDGET,
        Page::RepeatPurchase => &REPEAT_PURCHASE,
        Page::ReturnVisitors => &RETURN_VISITORS,
        Page::RevenueChurn => &REVENUE_CHURN,
        Page::Campaign => &CAMPAIGN,
    }
}

/// The range in which a field is solved for.
fn range(key: Key) -> (f64, f64) {
    match key {
        Key::Margin
        | Key::Churn
        | Key::MarginWanted
        | Key::RetentionShare
        | Key::Split
        | Key::SuccessExisting
        | Key::SuccessNew
        | Key::Response
        | Key::BaselineResponse
        | Key::Retention
        | Key::Uplift => (0.0, 100.0),
        Key::CapMonths | Key::Horizon => (1.0, 1200.0),
        Key::Discount | Key::TargetRatio => (0.0, 1000.0),
        Key::Benchmark => (-100.0, 100.0),
        _ => (0.0, 1e12),
    }
}

fn page() -> impl Strategy<Value = Page> {
    prop::sample::select(Page::ALL)
}

/// Numbers that people, links and mistakes bring.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        3 => 0.0..200.0f64,
        2 => whole(2000),
        1 => -1e3..0.0f64,
        2 => prop::sample::select(vec![0.0, -0.0, 1.0, 1e-15, 1e15, -1e15, 100.0, -1.0, 5e-324, 1e100, 1e300, f64::MAX, f64::NAN, f64::INFINITY]),
        1 => any::<f64>(),
    ]
}

fn clv_choices() -> impl Strategy<Value = Inputs> {
    let model = prop::sample::select(Model::ALL);
    let first = prop::sample::select(FirstMargin::ALL);
    (model, first).prop_map(|(model, first)| {
        Inputs::default()
            .with(Key::Model, Value::Model(model))
            .with(Key::FirstMargin, Value::FirstMargin(first))
    })
}

fn choices() -> impl Strategy<Value = Inputs> {
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

fn anything() -> impl Strategy<Value = Inputs> {
    let value = prop_oneof![8 => any_number().prop_map(Value::Number), 1 => Just(Value::Refused)];
    let pairs = prop::collection::vec((prop::sample::select(Key::ALL), value), 0..40);
    (choices(), clv_choices(), pairs).prop_map(|(inputs, clv, pairs)| {
        let clv = [Key::Model, Key::FirstMargin].map(|key| (key, clv.get(key).unwrap()));
        clv.into_iter()
            .chain(pairs)
            .fold(inputs, |inputs, (key, value)| inputs.with(key, value))
    })
}

/// Inputs without contradiction, as a person fills a page.
fn sensible() -> impl Strategy<Value = (Page, Inputs)> {
    let churn = (
        choices(),
        1..5000u32,
        0..2000u32,
        0.0..=1.0f64,
        0.0..=1.0f64,
    )
        .prop_map(|(inputs, start, new, part, joined)| {
            let (start, new) = (f64::from(start), f64::from(new));
            let lost = (part * start).floor();
            let inputs = inputs
                .number(Key::Start, start)
                .number(Key::New, new)
                .number(Key::Lost, lost);
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
fn retention_profit() -> impl Strategy<Value = (Page, Inputs)> {
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
fn clv() -> impl Strategy<Value = (Page, Inputs)> {
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
        (Page::Clv, filled)
    })
}

#[track_caller]
fn check_step(step: &Step) {
    let shown = formula::value(&step.formula);
    match step.figure {
        Ok(wanted) => {
            // 1 − (1 − c)^… and 1 − Φ lose digits that the figure keeps.
            let slack = 1e-6 * wanted.abs() + 1e-12;
            assert!(
                (shown - wanted).abs() <= slack,
                "{shown} instead of {wanted}: {step:?}"
            );
        }
        Err(_) => assert!(!(0.0..=1.0).contains(&shown), "{step:?}"),
    }
}
