//! Findings of the pages about campaigns and revenue.

use super::samples::INTERVAL;
use crate::report::campaign::finding::CampaignFinding;
use crate::report::campaign::preset::claim;
use crate::report::name::{CampaignKind, Confidence, Period};
use crate::report::revenue_churn::finding::RevenueChurnFinding;

pub fn campaign() -> Vec<CampaignFinding> {
    let mut all = vec![
        CampaignFinding::Even,
        CampaignFinding::NothingAnyway,
        CampaignFinding::NotEvenEverybody,
        CampaignFinding::GivenAway { money: 1500.0 },
        CampaignFinding::DiscountEatsMargin {
            earned: 20.0,
            discount: 25.0,
        },
        CampaignFinding::BeyondTheTest {
            expected: 0.05,
            interval: INTERVAL,
        },
    ];
    for n in [-3.0, 0.0, 1.0, 2.0, 21.0, 111.5] {
        all.extend([
            CampaignFinding::Pays {
                profit: 1500.0,
                orders: n,
            },
            CampaignFinding::Loses {
                loss: 1500.0,
                orders: n,
            },
            CampaignFinding::ComeAnyway {
                all: 600.0,
                anyway: n.abs(),
            },
            CampaignFinding::FewBought { fewest: n.abs() },
        ]);
    }
    for have in [None, Some(500.0), Some(1000.0)] {
        all.push(CampaignFinding::TestSize {
            baseline: 0.03,
            uplift: 0.03,
            needed: 749.0,
            have,
        });
        all.push(CampaignFinding::BreaksEvenAt {
            needed: 0.05,
            expected: have.map(|have| have / 1e4 - 0.02),
        });
        all.push(CampaignFinding::ProfitAt {
            response: 0.06,
            profit: have.unwrap_or(-1.0),
            break_even: have.map(|_| 0.05),
        });
    }
    for (uplift, significant) in [(0.03, true), (-0.03, true), (0.0, false)] {
        all.push(CampaignFinding::Tested {
            uplift,
            interval: INTERVAL,
            p: 0.0012,
            significant,
            confidence: Confidence::P95,
        });
    }
    for kind in CampaignKind::ALL {
        all.extend(
            [None, Some(0.054)].map(|response| CampaignFinding::Claimed {
                kind: *kind,
                claim: claim(*kind),
                response,
            }),
        );
    }
    all
}

pub fn revenue() -> Vec<RevenueChurnFinding> {
    let mut all = vec![
        RevenueChurnFinding::MoreLostThanThereWas { gross: 1.5 },
        RevenueChurnFinding::NetNegative {
            net: -0.05,
            kept: 1.05,
        },
        RevenueChurnFinding::NetZero,
        RevenueChurnFinding::NetPositive {
            net: 0.1,
            kept: 0.9,
        },
        RevenueChurnFinding::ExpansionHidesLosses {
            net: -0.05,
            gross: 0.05,
        },
        RevenueChurnFinding::RatioJumps {
            ratio: 350.0,
            gross: 0.0005,
        },
        RevenueChurnFinding::ReactivationCounts {
            with: 1.06,
            without: 1.05,
        },
    ];
    for period in Period::ALL {
        let (period, gross) = (*period, 0.05);
        all.push(RevenueChurnFinding::NothingLost { period });
        all.push(RevenueChurnFinding::Lost { gross, period });
        all.push(RevenueChurnFinding::AnnualPace {
            gross,
            period,
            annual: 0.46,
            multiplied: 0.6,
        });
    }
    for growth in [None, Some(-1.0), Some(0.714)] {
        all.extend([0.5, 3.5].map(|ratio| RevenueChurnFinding::GainedPerLost { ratio, growth }));
    }
    all.extend([90.0, 100.0, 125.5].map(|to| RevenueChurnFinding::Moved {
        from: 100.0,
        to,
        gained: 35.0,
        lost: 35.0,
    }));
    all
}
