//! One of each finding about value and profit.

use crate::report::clv::ClvFinding;
use crate::report::finding::Finding;
use crate::report::name::FirstMargin;
use crate::report::picture::Step;
use crate::report::retention_profit::ProfitFinding;

/// Every variant, those that branch in every branch.
pub fn clv() -> Vec<Finding> {
    let clv = 1234.5;
    let mut all = vec![
        ClvFinding::OverLifetime { clv, months: None },
        ClvFinding::WithinCap { clv, months: 36.0 },
        ClvFinding::WithoutBound,
        ClvFinding::TimingsDiffer {
            if_retained: 2666.67,
            certain: 3333.33,
            today: 3666.67,
            margin: 1000.0,
        },
        ClvFinding::OnRevenue {
            revenue: 2000.0,
            margin: 0.7,
        },
        ClvFinding::TakenOff {
            undiscounted: 1400.0,
            share: 0.131,
        },
        ClvFinding::FarOff {
            months: 36.0,
            share: 0.517,
        },
        ClvFinding::PointOfChurn {
            churn: 0.04,
            gain: 350.0,
        },
        ClvFinding::PointOfRetention {
            retention: 0.81,
            gain: 126.4,
        },
        ClvFinding::EachYear { gain: 135.0 },
        ClvFinding::MayCost { most: 466.67 },
        ClvFinding::BringsNothing,
    ];
    for n in [1.0, 2.5, 5.0, 21.0] {
        all.push(ClvFinding::InYears { clv, years: n });
        let months = Some(n);
        all.push(ClvFinding::OverLifetime { clv, months });
    }
    for first in FirstMargin::ALL {
        for margins in [None, Some(2.67)] {
            all.push(ClvFinding::InMargins {
                clv,
                margins,
                first: *first,
            });
        }
    }
    for step in [Step::Year, Step::Period] {
        all.push(ClvFinding::FirstBrings { step, share: 0.46 });
    }
    all.into_iter().map(Finding::Clv).collect()
}

/// Every variant, those that branch in every branch.
pub fn profit() -> Vec<Finding> {
    let value = 250_000.0;
    let mut all = vec![
        ProfitFinding::NeverPays { cost: 300.0 },
        ProfitFinding::WithoutBound,
        ProfitFinding::OnePeriod,
        ProfitFinding::PointWorth { value },
        ProfitFinding::LateGain {
            periods: 12.0,
            share: 0.214,
        },
        ProfitFinding::Claim { own: None },
    ];
    for uplift in [0.003, 0.01, 0.02, 0.05] {
        let (net, cost) = (200_000.0, 50_000.0);
        all.extend([
            ProfitFinding::Pays { uplift, value, net },
            ProfitFinding::DoesNotPay {
                uplift,
                value,
                cost,
            },
            ProfitFinding::Brings { uplift, value },
        ]);
        for planned in [None, Some(0.02)] {
            let needed = uplift;
            all.push(ProfitFinding::PaysFrom { needed, planned });
        }
    }
    for change in [None, Some(-0.2), Some(0.0), Some(0.4)] {
        all.push(ProfitFinding::ProfitMoves {
            from: 500_000.0,
            to: 700_000.0,
            change,
        });
        let own = change.map(f64::abs);
        all.push(ProfitFinding::Claim { own });
    }
    all.into_iter().map(Finding::Profit).collect()
}
