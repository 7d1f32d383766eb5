//! The words of the page `subscriptions`, read by the same rules.

use super::super::subscriptions::*;
use super::{is_sound, USD};
use crate::domain::date::Date;
use crate::domain::figure::Undefined;
use crate::locale::language::Language;
use crate::report::shop::name::Name;
use crate::report::subscriptions::{SubscriptionsFinding, SubscriptionsMetric};
use crate::report::table::Cell;

#[test]
fn names_and_headings() {
    for l in Language::ALL {
        for this in SubscriptionsText::ALL {
            is_sound(l, text(l, *this));
        }
        let mut names = Vec::new();
        for this in SubscriptionsMetric::ALL {
            is_sound(l, metric(l, *this));
            names.push(metric(l, *this));
            for value in [0.0, 0.61, 2.98, 55.0, 77_405.5] {
                is_sound(l, &figure(l, USD, *this, value));
            }
            for reason in [
                Undefined::MissingInput,
                Undefined::TooFew,
                Undefined::NotObserved,
            ] {
                is_sound(l, why(l, *this, reason));
            }
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), SubscriptionsMetric::ALL.len(), "{l:?}");
    }
}

#[test]
fn every_column_of_every_table_has_a_label() {
    let columns = "cohort size m0 m17 month start new expansion contraction churned reactivation unexplained end customers-start \
                   customers-new customers-churned customers-reactivated customers-end months at-risk censored survival low high";
    for l in Language::ALL {
        for id in columns.split_whitespace() {
            assert!(!column(l, id).is_empty(), "{id} in {l:?}");
        }
        assert_eq!(column(Language::Fa, "m10"), "۱۰");
        let all = text(l, SubscriptionsText::AllCohorts);
        assert_eq!(cell(l, USD, &Cell::Name(Name::All)), all);
    }
}

#[test]
fn findings_in_words() {
    use SubscriptionsFinding::*;
    let day = Date::from_gregorian(2026, 3, 1).unwrap();
    for l in Language::ALL {
        for n in [1, 2, 3, 21, 45] {
            let share = f64::from(n) / 100.0;
            let months = f64::from(n) + 0.4;
            for this in [
                LastMonth {
                    month: day,
                    start: n,
                    churned: n,
                    joined: n,
                },
                Yearly { share },
                NobodyLeft { high: share },
                NetRetention { share },
                NetRetention { share: 1.0 + share },
                Median {
                    months,
                    low: months,
                    high: Some(months),
                },
                Median {
                    months,
                    low: months,
                    high: None,
                },
                MedianAhead { months, share },
                Early {
                    month: share,
                    year: Some(share),
                },
                Early {
                    month: share,
                    year: None,
                },
                Cohorts { age: 3, share },
                CohortTrend {
                    age: 3,
                    older: share,
                    younger: share,
                },
                Moved {
                    months: n,
                    from: 0.0,
                    to: months,
                    gained: months,
                    lost: months,
                },
                Unexplained {
                    customers: n,
                    amount: months,
                },
                MeanChurn { share, months: n },
                FirstMonth {
                    month: day,
                    customers: n,
                },
                RowsAfter { rows: n, asof: day },
                MonthGoesOn { rows: n, asof: day },
                PlannedEnds { rows: n, asof: day },
                NoAmounts,
            ] {
                is_sound(l, &finding(l, USD, &this));
            }
        }
    }
}
