//! Cases of splits, of audiences that end, of groups that do not pay, and of fields left empty or refused.

use super::*;
use crate::report::cases::{are, given};
use crate::report::finding::Finding;
use crate::report::inputs::Value;
use crate::report::name::Page;
use crate::report::picture::{Picture, Split};
use crate::report::takeaway::any as takeaway;
use Metric::*;

const MISSING: Figure = Err(Undefined::MissingInput);
const INVALID: Figure = Err(Undefined::InvalidInput);

/// The claims of the articles: contacts five times dearer, 65 against 12.5 of 100 buy. 1,000 customers, a tenth of 10,000 for them.
fn example() -> Inputs {
    given(&[
        (Key::Budget, 10_000.0),
        (Key::Split, 10.0),
        (Key::ContactCostExisting, 2.0),
        (Key::ContactCostNew, 10.0),
        (Key::SuccessExisting, 65.0),
        (Key::SuccessNew, 12.5),
        (Key::MarginPerSale, 100.0),
        (Key::AudienceExisting, 1000.0),
    ])
}

fn without(key: Key) -> Inputs {
    let mut inputs = example();
    inputs.set(key, None);
    inputs
}

/// The figures are as wanted, and every metric of the page is there once, in order.
#[track_caller]
fn gives(inputs: &Inputs, wanted: &[(Metric, Figure)]) {
    are(Page::Budget, &figures(inputs), 1e-9, wanted);
}

/// 500 contacts sell 325, 900 sell 112.5. At best 1,000 contacts for 2,000 sell 650, and 800 for 8,000 sell 100.
#[test]
fn the_example_by_hand() {
    gives(
        &example(),
        &[
            (SalesExisting, Ok(325.0)),
            (SalesNew, Ok(112.5)),
            (Profit, Ok(437.5 * 100.0 - 10_000.0)),
            (CostPerSaleExisting, Ok(2.0 / 0.65)),
            (CostPerSaleNew, Ok(80.0)),
            (CostRatio, Ok(26.0)),
            (BestSplit, Ok(0.2)),
            (BestProfit, Ok(75_000.0 - 10_000.0)),
        ],
    );
}

#[test]
fn an_empty_field_stops_only_what_needs_it() {
    gives(
        &without(Key::Split),
        &[
            (SalesExisting, MISSING),
            (Profit, MISSING),
            (BestSplit, Ok(0.2)),
        ],
    );
    gives(
        &without(Key::MarginPerSale),
        &[
            (SalesNew, Ok(112.5)),
            (Profit, MISSING),
            (BestProfit, MISSING),
        ],
    );
    gives(
        &without(Key::SuccessNew),
        &[
            (SalesExisting, Ok(325.0)),
            (SalesNew, MISSING),
            (CostRatio, MISSING),
            (BestSplit, MISSING),
        ],
    );
    // Without an audience there is no limit: all of the money goes to the cheaper sale.
    gives(
        &without(Key::AudienceExisting),
        &[(SalesExisting, Ok(325.0)), (BestSplit, Ok(1.0))],
    );
    let refused = example().with(Key::AudienceExisting, Value::Refused);
    gives(
        &refused,
        &[
            (SalesExisting, INVALID),
            (CostPerSaleExisting, Ok(2.0 / 0.65)),
            (CostRatio, Ok(26.0)),
            (BestSplit, INVALID),
        ],
    );
}

#[test]
fn what_costs_nothing_sells_nothing_or_is_nonsense() {
    let free = example().number(Key::ContactCostExisting, 0.0);
    gives(
        &free,
        &[
            (SalesExisting, Ok(650.0)),
            (CostPerSaleExisting, Ok(0.0)),
            (CostRatio, MISSING),
            (BestSplit, Ok(0.0)),
            (BestProfit, Ok(65_000.0 + 12_500.0 - 10_000.0)),
        ],
    );
    let mut endless = free.clone();
    endless.set(Key::AudienceExisting, None);
    gives(&endless, &[(SalesExisting, MISSING), (BestSplit, MISSING)]);
    let deaf = example().number(Key::SuccessNew, 0.0);
    gives(
        &deaf,
        &[
            (SalesNew, Ok(0.0)),
            (CostPerSaleNew, Err(Undefined::Never)),
            (CostRatio, Err(Undefined::Never)),
            (BestSplit, Ok(0.2)),
        ],
    );
    gives(
        &example().number(Key::Budget, 0.0),
        &[(BestSplit, Err(Undefined::TooFew)), (BestProfit, Ok(0.0))],
    );
    for (key, value) in [(Key::Split, 101.0), (Key::Budget, -1.0)] {
        gives(
            &example().number(key, value),
            &[(SalesNew, INVALID), (Profit, INVALID)],
        );
    }
}

#[track_caller]
fn says(inputs: &Inputs, wanted: BudgetFinding) {
    let findings = report(inputs).findings;
    assert!(findings.contains(&Finding::Budget(wanted)), "{findings:?}");
}

#[track_caller]
fn says_first(inputs: &Inputs, wanted: BudgetFinding) {
    says(inputs, wanted);
    assert_eq!(
        report(inputs).findings.first(),
        Some(&Finding::Budget(wanted))
    );
}

#[test]
fn verdicts() {
    says_first(
        &example(),
        BudgetFinding::Better {
            split: 0.1,
            profit: 33_750.0,
            best_split: 0.2,
            best: 65_000.0,
        },
    );
    says_first(
        &example().number(Key::Split, 20.0),
        BudgetFinding::AtBest { profit: 65_000.0 },
    );
    let poor = example().number(Key::MarginPerSale, 3.0);
    says_first(&poor, BudgetFinding::NeitherPays { margin: 3.0 });
    gives(&poor, &[(BestSplit, Err(Undefined::NotReachable))]);
    // At a margin of 60 a sale to new customers for 80 loses 20: 8,000 of the 10,000 are better kept.
    let dear = example().number(Key::MarginPerSale, 60.0);
    says_first(
        &dear.clone().number(Key::Split, 20.0),
        BudgetFinding::Overspends {
            profit: 35_000.0,
            best: 37_000.0,
            unspent: 8000.0,
        },
    );
    says(&dear, BudgetFinding::KeepsBack { unspent: 8000.0 });
    let (side, cost, margin) = (Side::New, 80.0, 60.0);
    says(&dear, BudgetFinding::LosesEachSale { side, cost, margin });
}

#[test]
fn money_that_finds_nobody_is_named() {
    let half = example().number(Key::Split, 50.0);
    let (audience, unspent) = (1000.0, 3000.0);
    says(&half, BudgetFinding::AudienceUsedUp { audience, unspent });
    // 650 and 62.5 sales for 7,000.
    gives(&half, &[(Profit, Ok(712.5 * 100.0 - 7000.0))]);
    let all = report(&example()).findings;
    let is_left = |finding: &&Finding| {
        matches!(
            finding,
            Finding::Budget(BudgetFinding::AudienceUsedUp { .. } | BudgetFinding::KeepsBack { .. })
        )
    };
    assert_eq!(all.iter().find(is_left), None);
}

#[test]
fn likely_buyers_are_no_merit_of_the_contact() {
    says(&example(), BudgetFinding::BuyAnyway { success: 0.65 });
    let measured = report(&example().number(Key::SuccessExisting, 5.0)).findings;
    let warns =
        |finding: &Finding| matches!(finding, Finding::Budget(BudgetFinding::BuyAnyway { .. }));
    assert!(!measured.iter().any(warns));
}

fn curve(inputs: &Inputs) -> Split {
    match report(inputs).pictures.pop() {
        Some(Picture::Split(split)) => split,
        other => panic!("{other:?} instead of a curve"),
    }
}

#[test]
fn the_curve_peaks_at_the_best_split() {
    let split = curve(&example());
    let best = split.best.unwrap();
    assert_eq!((best.split, best.profit), (0.2, 65_000.0));
    let highest = split.points.iter().map(|point| point.profit);
    assert_eq!(highest.fold(f64::MIN, f64::max), best.profit);
    let chosen = split.chosen.unwrap();
    assert!(split
        .points
        .iter()
        .any(|point| point.split == chosen.split && point.profit == chosen.profit));
    let (first, last) = (split.points[0], split.points[split.points.len() - 1]);
    assert_eq!((first.split, first.unspent), (0.0, 0.0));
    assert_eq!((last.split, last.unspent), (1.0, 8000.0));
    assert!(split
        .points
        .windows(2)
        .all(|pair| pair[0].split < pair[1].split));
    assert_eq!(curve(&without(Key::Split)).chosen, None);
    assert!(report(&without(Key::Budget)).pictures.is_empty());
}

#[test]
fn titles_of_the_curve() {
    let titled = |inputs: &Inputs| takeaway(&Picture::Split(curve(inputs))).unwrap();
    let (split, profit) = (0.2, 65_000.0);
    let best = BudgetFinding::BestAt { split, profit };
    assert_eq!(titled(&example()), Finding::Budget(best));
    let poor = example().number(Key::MarginPerSale, 3.0);
    let nothing = Finding::Budget(BudgetFinding::BestIsNothing);
    assert_eq!(titled(&poor), nothing);
}
