//! The words of the page `orders`, read by the same rules.

use super::super::shop::*;
use super::{is_sound, USD};

use crate::analysis::shop::groups::{Campaign, Group};
use crate::analysis::shop::stages::{Stage, StageDays};
use crate::domain::date::Date;
use crate::locale::language::Language;
use crate::report::name::DataPage;
use crate::report::shop::list::Who;
use crate::report::shop::name::Name;
use crate::report::shop::{ShopFinding, ShopKey, ShopMetric};
use crate::report::table::Cell;

#[test]
fn names_and_headings() {
    for l in Language::ALL {
        for this in ShopText::ALL {
            is_sound(l, text(l, *this));
        }
        for this in ShopMetric::ALL {
            is_sound(l, metric(l, *this));
            for value in [0.0, 0.61, 2.98, 55.0, 77_405.5] {
                is_sound(l, &figure(l, USD, *this, value));
            }
        }
        for this in ShopKey::ALL {
            is_sound(l, label(l, *this));
            is_sound(l, hint(l, *this));
        }
        for key in ShopKey::ALL {
            is_sound(l, unit(l, *key).unwrap_or("x"));
        }
        for page in DataPage::ALL {
            let words = super::data_page(l, *page);
            for told in [words.title, words.short, words.question, words.lead] {
                is_sound(l, told);
            }
        }
        let days = StageDays {
            lapse_days: 365,
            at_risk_days: 21,
            new_days: 1,
        };
        for this in Stage::ALL {
            is_sound(l, stage(l, this));
            is_sound(l, &stage_rule(l, this, &days));
        }
        for this in Group::ALL {
            is_sound(l, group(l, this));
            is_sound(l, campaign(l, this.campaign()));
        }
        is_sound(l, campaign_ideas(l, Campaign::WinBack));
        for this in Who::all() {
            is_sound(l, &who(l, this));
        }
    }
}

#[test]
fn metrics_are_told_apart() {
    for l in Language::ALL {
        let mut names: Vec<_> = ShopMetric::ALL
            .iter()
            .map(|this| metric(l, *this))
            .collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ShopMetric::ALL.len(), "{l:?}");
    }
}

#[test]
fn every_column_of_every_table_has_a_label() {
    let columns = [
        "cohort size m0 m17 recency-score frequency-score customers revenue segment customer-share revenue-share campaign",
        "customer first-date last-date orders recency-days r f m stage month new-customers returning-customers active-customers",
    ];
    for l in Language::ALL {
        for id in columns.join(" ").split(' ') {
            assert!(!column(l, id).is_empty(), "{id} in {l:?}");
        }
        assert_eq!(column(Language::Fa, "m10"), "۱۰");
        for (name, told) in [
            (Name::Stage(Stage::Lapsing), stage(l, Stage::Lapsing)),
            (
                Name::Campaign(Campaign::Lapsing),
                campaign(l, Campaign::Lapsing),
            ),
            (Name::Group(Group::AtRisk), group(l, Group::AtRisk)),
        ] {
            assert_eq!(cell(l, USD, &Cell::Name(name)), told);
        }
    }
}

#[test]
fn findings_in_words() {
    let day = Date::from_gregorian(2026, 3, 1).unwrap();
    let group = Group::AtRisk;
    for l in Language::ALL {
        for n in [1, 2, 21, 45] {
            let share = f64::from(n) / 100.0;
            for this in [
                ShopFinding::RowsAfter { rows: n, asof: day },
                ShopFinding::Refunds { rows: n },
                ShopFinding::NoReturns,
                ShopFinding::SecondOrder {
                    half: f64::from(n) + 0.5,
                    most: n,
                },
                ShopFinding::Returned {
                    days: n,
                    share,
                    eligible: n,
                },
                ShopFinding::Fewest {
                    customers: n,
                    customer_share: share,
                    revenue_share: 0.8,
                },
                ShopFinding::Ahead {
                    month: Date::from_days(20_089).unwrap(),
                    age: n,
                    share: Some(share),
                },
                ShopFinding::TopCustomers {
                    customers: n,
                    revenue_share: share,
                },
                ShopFinding::Lapsing {
                    customers: n,
                    days: n,
                    revenue_share: Some(share),
                },
                ShopFinding::Lapsing {
                    customers: n,
                    days: n,
                    revenue_share: None,
                },
                ShopFinding::Lost {
                    customers: n,
                    share,
                    days: n,
                },
                ShopFinding::TooShortForLoss { days: n },
                ShopFinding::Cohorts {
                    next: share,
                    ever: share,
                },
                ShopFinding::CohortTrend {
                    older: share,
                    younger: share,
                },
                ShopFinding::BestGroup {
                    group,
                    customer_share: share,
                    revenue_share: share,
                },
                ShopFinding::Rescue {
                    customers: n,
                    revenue_share: share,
                },
                ShopFinding::Rhythm {
                    half: f64::from(n) + 0.5,
                    most: n,
                },
                ShopFinding::FullestCell {
                    recency: 5,
                    frequency: 1,
                    customers: n,
                    share,
                },
                ShopFinding::Best {
                    one: share,
                    ten: share,
                },
                ShopFinding::LastMonth {
                    month: day,
                    active: n,
                    returning_share: share,
                },
            ] {
                is_sound(l, &finding(l, &this));
            }
        }
    }
}
