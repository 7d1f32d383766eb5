//! One of each thing that the catalogues put into words.

use crate::analysis::answers::{Counts, Tally};
use crate::analysis::lifespans::{Lifespans, PeriodCounts};
use crate::analysis::orders::{Gap, Orders};
use crate::domain::date::Date;
use crate::domain::effort::Stage;
use crate::domain::figure::Undefined;
use crate::domain::interval::Interval;
use crate::ingest::problem::{FileKind, FileProblem};
use crate::ingest::workbook::WorkbookProblem;
use crate::locale::language::Language;
use crate::report::budget::{BudgetFinding, Side};
use crate::report::effort::EffortFinding;
use crate::report::figures::Conflict;
use crate::report::finding::{Finding, Sign};
use crate::report::name::{Confidence, Definition, Key, Period};
use crate::report::problem::FieldProblem;
use crate::report::repeat_purchase::RepeatPurchaseFinding;
use crate::report::return_visitors::{Evidence, ReturnVisitorsFinding};
use crate::report::shares::{Estimate, SharesFinding, Who};

/// Each of `things` with each language.
pub fn every<T: Copy>(things: &[T]) -> Vec<(Language, T)> {
    let pair = |l| things.iter().map(move |thing| (l, *thing));
    Language::ALL.into_iter().flat_map(pair).collect()
}

pub const REASONS: [Undefined; 7] = [
    Undefined::MissingInput,
    Undefined::InvalidInput,
    Undefined::NoLosses,
    Undefined::Never,
    Undefined::NotReachable,
    Undefined::TooFew,
    Undefined::NotObserved,
];

pub const FIELD_PROBLEMS: [FieldProblem; 6] = [
    FieldProblem::NotANumber,
    FieldProblem::TooLarge,
    FieldProblem::Below { least: 0.5 },
    FieldProblem::Above { most: 100.0 },
    FieldProblem::NotWhole,
    FieldProblem::UnknownChoice,
];

pub const CONFLICTS: [Conflict; 9] = [
    Conflict::UpliftAboveAll { room: 0.06 },
    Conflict::LostMoreThanThereWere {
        lost: 1501.0,
        available: 1500.0,
    },
    Conflict::LostNewAtLeast { at_least: 2.5 },
    Conflict::LostNewMoreThanLost { lost: 62.0 },
    Conflict::LostNewMoreThanNew { new: 1.0 },
    Conflict::EndContradicts { expected: 1438.0 },
    Conflict::DerivedNegative {
        derived: Key::New,
        value: -3.0,
    },
    Conflict::ZeroOffScale,
    Conflict::MoreThanItsWhole {
        whole: Key::Customers,
        most: 1200.0,
    },
];

pub fn file_problems() -> Vec<FileProblem> {
    let kinds = [
        FileKind::Picture,
        FileKind::Pdf,
        FileKind::Workbook,
        FileKind::OldWorkbook,
        FileKind::Archive,
        FileKind::Unknown,
    ];
    let binary = kinds.map(|looks_like| FileProblem::Binary { looks_like });
    let rest = [
        FileProblem::Empty,
        FileProblem::Unreadable,
        FileProblem::DamagedArchive,
        FileProblem::Workbook(WorkbookProblem::Encrypted),
        FileProblem::Workbook(WorkbookProblem::Damaged),
        FileProblem::Workbook(WorkbookProblem::Bomb),
        FileProblem::Workbook(WorkbookProblem::NoSheet),
        FileProblem::Workbook(WorkbookProblem::TooLarge { limit: 1 << 29 }),
        FileProblem::Workbook(WorkbookProblem::TooManyColumns {
            row: 12_345,
            limit: 1000,
        }),
        FileProblem::TooLarge { limit: 200_000_000 },
    ];
    binary.into_iter().chain(rest).collect()
}

pub const INTERVAL: Interval = Interval {
    low: 0.049,
    high: 0.079,
};
const POINTS: Interval = Interval {
    low: -9.5,
    high: 39.1,
};
const SIGNS: [Sign; 3] = [Sign::Positive, Sign::Negative, Sign::Unclear];

/// Every variant, those that branch in every branch.
pub fn findings() -> Vec<Finding> {
    let mut all = vec![
        Finding::NoHalfLife,
        Finding::ValueWithoutBound,
        Finding::HalfGone { months: 27.4 },
        Finding::MoreLeftThanWereThere { rate: 1.2 },
        Finding::DefinitionsDiffer {
            lowest: 0.041,
            lowest_by: Definition::StartPlusNew,
            highest: 0.062,
            highest_by: Definition::Start,
        },
        Finding::AnnualPace {
            monthly: 0.08,
            annual: 0.632,
            twelvefold: 0.96,
        },
        Finding::NetChangeHidesLosses {
            net_change: 0.012,
            churn: 0.062,
        },
        Finding::NetChangeNegative {
            net_change: -0.438,
            churn: 0.062,
        },
        Finding::ScoreLies {
            nps: 25.0,
            interval: POINTS,
        },
        Finding::AnswersSplit {
            promoters: 0.45,
            passives: 0.35,
            detractors: 0.2,
        },
    ];
    let periods = Period::ALL.iter().flat_map(|period| leaving(*period));
    let counts = [0.0, 1.0, 2.0, 21.0, 111.0].into_iter().flat_map(counted);
    let ratios = [0.4, 1.5, 3.2].into_iter().flat_map(ratios);
    let compared = SIGNS.into_iter().flat_map(compared);
    let moved = [-0.05, 0.0, 0.07].into_iter().flat_map(moved);
    all.extend(periods.chain(counts).chain(ratios));
    all.extend(Stage::ALL.into_iter().flat_map(efforts));
    all.extend([-1e7, 0.5, 33_750.0].into_iter().flat_map(budgets));
    all.extend(compared.chain(moved));
    all.extend(super::worth::clv());
    all.extend(super::worth::profit());
    let repeated = [0.0, 1.0, 2.0, 21.0, 111.0].into_iter().flat_map(repeated);
    all.extend(repeated.map(Finding::RepeatPurchase));
    all.extend(shared().map(Finding::Shares));
    let visited = [1.0, 2.0, 21.0, 111.0].into_iter().flat_map(visited);
    all.extend(visited.map(Finding::ReturnVisitors));
    all.extend(
        super::money::revenue()
            .into_iter()
            .map(Finding::RevenueChurn),
    );
    all.extend(super::money::campaign().into_iter().map(Finding::Campaign));
    all
}

fn efforts(stage: Stage) -> Vec<Finding> {
    let share = stage.published_share().unwrap_or(0.7);
    let said = [
        EffortFinding::Standing { stage, share },
        EffortFinding::Advice { stage },
        EffortFinding::Assumption {
            share,
            is_ours: stage == Stage::Established,
        },
        EffortFinding::NearBoundary {
            boundary: 1500.0,
            below: share,
            above: 0.555,
        },
        EffortFinding::Next {
            stage,
            beyond: stage.most_sales().unwrap_or(1e7),
            share,
        },
        EffortFinding::Overview { last: share },
        EffortFinding::Place { stage, share },
    ];
    said.map(Finding::Effort).to_vec()
}

fn budgets(profit: f64) -> Vec<Finding> {
    let (best, unspent) = (65_000.0, 8000.0);
    let loses = |side| BudgetFinding::LosesEachSale {
        side,
        cost: 80.0,
        margin: 0.5,
    };
    let said = [
        BudgetFinding::Better {
            split: 0.1,
            profit,
            best_split: 0.163,
            best,
        },
        BudgetFinding::Overspends {
            profit,
            best,
            unspent,
        },
        BudgetFinding::AtBest { profit },
        BudgetFinding::NeitherPays { margin: profit },
        BudgetFinding::AudienceUsedUp {
            audience: profit.abs().ceil(),
            unspent,
        },
        BudgetFinding::KeepsBack { unspent },
        loses(Side::Existing),
        loses(Side::New),
        BudgetFinding::Costs {
            existing: 3.08,
            new: 80.0,
            ratio: 26.0,
        },
        BudgetFinding::BuyAnyway { success: 0.65 },
        BudgetFinding::BestAt { split: 0.2, profit },
        BudgetFinding::BestIsNothing,
    ];
    said.map(Finding::Budget).to_vec()
}

fn leaving(period: Period) -> [Finding; 2] {
    [None, Some(INTERVAL)].map(|interval| Finding::LeavePerHundred {
        rate: 0.062,
        interval,
        period,
    })
}

fn counted(n: f64) -> Vec<Finding> {
    vec![
        Finding::NoLosses {
            customers: n,
            upper: 0.037,
            confidence: Confidence::P95,
        },
        Finding::FewCustomers {
            customers: n,
            interval: INTERVAL,
        },
        Finding::FewAnswers {
            responses: n,
            margin: 14.8,
        },
        Finding::AnswersNeeded {
            wanted: 10.0,
            needed: 21.0,
            have: Some(n),
        },
        Finding::AnswersNeeded {
            wanted: 5.0,
            needed: n,
            have: None,
        },
        Finding::EachStepAdds {
            points: n / 3.0,
            detractors: n,
        },
    ]
}

fn repeated(n: f64) -> Vec<RepeatPurchaseFinding> {
    let confidence = Confidence::P95;
    vec![
        RepeatPurchaseFinding::OrdersTooFew {
            orders: n,
            fewest: n + 1.0,
        },
        RepeatPurchaseFinding::OrdersTooMany {
            orders: n + 1.0,
            customers: n,
        },
        RepeatPurchaseFinding::BoughtAgain {
            rate: 0.01 * n,
            interval: INTERVAL,
            confidence,
        },
        RepeatPurchaseFinding::NobodyAgain {
            customers: n,
            upper: 0.037,
            confidence,
        },
        RepeatPurchaseFinding::FewCustomers {
            customers: n,
            interval: INTERVAL,
        },
        RepeatPurchaseFinding::RepeatOrders {
            of_customers: 0.25,
            of_orders: 0.483,
            each: 2.8,
        },
        RepeatPurchaseFinding::SecondOrders {
            once: 10.0 * n,
            more: n,
            revenue: 50.0 * n,
        },
        RepeatPurchaseFinding::OtherRate {
            of_orders: Some(0.31),
        },
        RepeatPurchaseFinding::OtherRate { of_orders: None },
    ]
}

fn visited(n: f64) -> Vec<ReturnVisitorsFinding> {
    let confidence = Confidence::P95;
    let compared = [Evidence::Real, Evidence::Borderline, Evidence::Chance]
        .into_iter()
        .flat_map(|evidence| {
            [(0.31, Some(0.0004)), (0.24, Some(0.26)), (0.3, None)].map(|to| (evidence, to))
        });
    let compared = compared.map(|(evidence, (to, p))| ReturnVisitorsFinding::Compared {
        from: 0.3,
        to,
        interval: INTERVAL,
        p,
        evidence,
        confidence,
    });
    let rest = [
        ReturnVisitorsFinding::ComeBack {
            rate: 0.01 * n,
            interval: INTERVAL,
            confidence,
        },
        ReturnVisitorsFinding::InVisitors { visitors: n },
        ReturnVisitorsFinding::InVisitors { visitors: -n },
        ReturnVisitorsFinding::SmallChange {
            difference: -0.00375,
        },
        ReturnVisitorsFinding::CountsTellOther {
            before: n,
            now: n + 1.0,
        },
        ReturnVisitorsFinding::CountsTellOther {
            before: n,
            now: n - 1.0,
        },
        ReturnVisitorsFinding::FewVisitors {
            visitors: n,
            interval: INTERVAL,
        },
    ];
    compared.chain(rest).collect()
}

fn shared() -> impl Iterator<Item = SharesFinding> {
    Who::ALL.iter().flat_map(|who| {
        let row = Estimate {
            who: *who,
            part: 62.0,
            base: 1000.0,
            share: 0.062,
            low: INTERVAL.low,
            high: INTERVAL.high,
        };
        let compared = [true, false].map(|overlap| SharesFinding::Compared {
            first: row,
            last: row,
            overlap,
        });
        std::iter::once(SharesFinding::Lies(row)).chain(compared)
    })
}

fn ratios(ratio: f64) -> Vec<Finding> {
    let target = 3.0;
    vec![
        Finding::LosesMoney { ratio, target },
        Finding::PaysSlowly { ratio, target },
        Finding::Healthy { ratio, target },
        Finding::NeverPaysBack {
            cac: 500.0,
            most: Some(ratio),
        },
        Finding::NeverPaysBack {
            cac: 500.0,
            most: None,
        },
        Finding::RatioHidesLongPayback {
            ratio,
            months: 48.0,
        },
        Finding::PaybackWithChurn {
            plain: 6.25,
            churned: 7.3,
        },
        Finding::NeededChurn {
            target,
            needed: 0.053,
            now: 0.06,
        },
        Finding::NeededChurnNotReachable { target },
        Finding::MaxCac {
            target,
            most: 533.0,
            now: 250.0 * ratio,
        },
        Finding::BreaksEven {
            months: 7.3,
            cac: 500.0,
        },
        Finding::NeverBreaksEven {
            cac: 1700.0,
            earned: 1234.5,
            months: 60.0,
        },
    ]
}

fn compared(sign: Sign) -> Vec<Finding> {
    let confidence = Confidence::P90;
    vec![
        Finding::ScoreSign {
            sign,
            nps: 25.0,
            interval: POINTS,
            confidence,
        },
        Finding::BenchmarkCompared {
            benchmark: 30.0,
            nps: 25.0,
            side: sign,
            p: 0.0004,
            confidence,
        },
    ]
}

fn moved(change: f64) -> Vec<Finding> {
    let compared = |significant| Finding::SurveysCompared {
        difference: 100.0 * change,
        interval: POINTS,
        p: 0.26,
        significant,
        confidence: Confidence::P95,
    };
    vec![
        compared(true),
        compared(false),
        Finding::AnswersMoved {
            promoters: change,
            detractors: -change,
        },
        Finding::ScoreMoved {
            from: 25.0,
            to: 25.0 + 100.0 * change,
            overlap: change < 0.0,
        },
    ]
}

/// A day in May 2024 and after.
pub fn day(after: i32) -> Date {
    Date::from_days(19_844 + after).unwrap()
}

pub fn tally_of(responses: u32, segments: usize) -> Tally {
    let mut scores = [0; 11];
    scores[9] = responses;
    let segment = |n: usize| (format!("s{n}"), Counts(scores));
    Tally {
        all: Counts(scores),
        by_segment: (0..segments).map(segment).collect(),
        by_month: Vec::new(),
    }
}

pub fn period_of(is_full: bool) -> PeriodCounts {
    PeriodCounts {
        from: day(0),
        to: day(30),
        is_full,
        start: 10,
        new: 3,
        lost: 2,
        lost_new: 1,
        end: 11,
    }
}

pub fn lifespans_of(customers: u32) -> Lifespans {
    let some = customers > 0;
    Lifespans {
        customers,
        with_several_rows: customers / 2,
        covered: some.then(|| (day(0), day(400))),
        periods: vec![period_of(customers % 2 == 0)],
        chosen: some.then_some(0),
    }
}

pub fn orders_of(n: u32) -> Orders {
    Orders {
        days: (n > 0).then(|| (day(0), day(30))),
        customers: n,
        orders: n,
        refunds: n / 2,
        revenue: 1234.5 * f64::from(n),
        lapse_days: n.max(1),
        lost: n,
        customer_months: 1.0,
        arpa: Err(Gap::NoTime),
        monthly_churn: Err(Gap::TooShort),
        window: None,
        new_customers: n,
        months: Vec::new(),
    }
}
